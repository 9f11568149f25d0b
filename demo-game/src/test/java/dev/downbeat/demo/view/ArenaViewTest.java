package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ArenaViewTest {

    @Test
    void fillsASurfaceOfTheSameProportions() {
        ArenaView view = new ArenaView(new SurfaceSize(640, 360, 1), 1280, 720);

        assertThat(view.scale()).isEqualTo(0.5f);
        assertThat(view.windowX(0)).isZero();
        assertThat(view.windowY(720)).isEqualTo(360);
    }

    @Test
    void centresTheArenaBetweenBarsAboveAndBelow() {
        ArenaView view = new ArenaView(new SurfaceSize(800, 600, 1), 800, 400);

        assertThat(view.windowY(0)).isEqualTo(100);
        assertThat(view.windowY(400)).isEqualTo(500);
    }

    @Test
    void centresTheArenaBetweenBarsAtTheSides() {
        ArenaView view = new ArenaView(new SurfaceSize(1000, 400, 1), 800, 400);

        assertThat(view.windowX(0)).isEqualTo(100);
        assertThat(view.windowX(800)).isEqualTo(900);
    }

    @Test
    void findsTheWorldUnderTheMouse() {
        ArenaView view = new ArenaView(new SurfaceSize(800, 600, 1), 1600, 900);

        assertThat(view.worldX(400)).isEqualTo(800);
        assertThat(view.worldY(300)).isEqualTo(450);
        assertThat(view.worldY(0)).isNegative();
    }

    @Test
    void countsFramebufferPixelsOnAHiDpiDisplay() {
        ArenaView view = new ArenaView(new SurfaceSize(640, 360, 2), 1280, 720);

        assertThat(view.worldPerPixel()).isEqualTo(1);
        assertThat(view.worldPerUnit()).isEqualTo(2);
    }

    @Test
    void refusesSizesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurfaceSize(0, 5, 1))
                .withMessage("a surface has a size: width=0.0, height=5.0, pixelRatio=1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArenaView(new SurfaceSize(1, 1, 1), 10, Float.NaN))
                .withMessage("an arena has a size: worldWidth=10.0, worldHeight=NaN");
    }
}
