package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwjgl.opengl.GL33C.GL_NO_ERROR;
import static org.lwjgl.opengl.GL33C.glGetError;

import java.awt.Color;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeBatchTest {

    private static final float UP = (float) (-Math.PI / 2);

    private Screen screen;
    private ShapeBatch batch;

    @BeforeEach
    void open() {
        screen = Gl.offscreen(400, 200);
        batch = new ShapeBatch();
    }

    @AfterEach
    void close() {
        assertThat(glGetError()).isEqualTo(GL_NO_ERROR);
        batch.close();
        screen.close();
    }

    private Pixels draw(float worldWidth, float worldHeight, Consumer<ShapeBatch> shapes) {
        screen.clear();
        batch.begin(new ArenaView(screen.size(), worldWidth, worldHeight));
        shapes.accept(batch);
        batch.flush();
        return Pixels.of(screen.capture());
    }

    private Pixels draw(Consumer<ShapeBatch> shapes) {
        return draw(400, 200, shapes);
    }

    @Test
    void drawsABrightTriangleWhereTheShipIs() {
        Pixels picture = draw(all -> all.add(Shape.TRIANGLE, 100, 50, 30, 0, Neon.CYAN, 1));

        assertThat(picture.brightestNear(129, 50, 2)).isGreaterThan(200);
        assertThat(picture.brightness(300, 150)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void drawsEveryShapeInItsColourAndNowhereElse(Shape shape) {
        Pixels picture = draw(all -> {
            if (shape == Shape.BEAM) {
                all.addBeam(170, 100, 230, 100, 4, 0xFF2020FF, 1);
            } else {
                all.add(shape, 200, 100, 30, 0, 0xFF2020FF, 1);
            }
        });

        assertThat(picture.brightestNear(200, 100, 32)).isGreaterThan(220);
        Color besideTheLine = picture.at(236, 100);
        assertThat(besideTheLine.getRed()).isGreaterThan(10).isGreaterThan(2 * besideTheLine.getGreen());
        assertThat(picture.brightness(60, 100)).isZero();
        assertThat(picture.brightness(200, 15)).isZero();
    }

    @Test
    void pointsAlongItsAngleWithYDown() {
        Pixels right = draw(all -> all.add(Shape.DART, 200, 100, 40, 0, Neon.WHITE, 0));
        Pixels up = draw(all -> all.add(Shape.DART, 200, 100, 40, UP, Neon.WHITE, 0));

        assertThat(right.brightestNear(238, 100, 2)).isGreaterThan(200);
        assertThat(right.brightestNear(200, 62, 2)).isZero();
        assertThat(up.brightestNear(200, 62, 2)).isGreaterThan(200);
        assertThat(up.brightestNear(238, 100, 2)).isZero();
    }

    @Test
    void glowsAsFarAsItIsTold() {
        Pixels dull = draw(all -> all.add(Shape.RING, 200, 100, 30, 0, Neon.MAGENTA, 0));
        Pixels glowing = draw(all -> all.add(Shape.RING, 200, 100, 30, 0, Neon.MAGENTA, 1.5f));

        assertThat(dull.brightness(238, 100)).isZero();
        assertThat(glowing.brightness(238, 100)).isGreaterThan(30);
    }

    @Test
    void addsLightToLight() {
        Pixels picture = draw(all -> {
            all.add(Shape.DOT, 200, 100, 20, 0, 0x800000FF, 0);
            all.add(Shape.DOT, 200, 100, 20, 0, 0x000080FF, 0);
        });

        assertThat(picture.at(217, 100).getRed()).isGreaterThan(100);
        assertThat(picture.at(217, 100).getBlue()).isGreaterThan(100);
    }

    @Test
    void isAsDimAsItsOpacity() {
        Pixels whole = draw(all -> all.add(Shape.DOT, 200, 100, 20, 0, Neon.WHITE, 0));
        Pixels faint = draw(all -> all.add(Shape.DOT, 200, 100, 20, 0, Neon.fade(Neon.WHITE, 0.25f), 0));

        assertThat(faint.brightness(200, 100)).isBetween(1, whole.brightness(200, 100) / 3);
    }

    @Test
    void drawsABeamFromOnePlaceToTheOther() {
        Pixels picture = draw(all -> all.addBeam(50, 150, 350, 30, 4, Neon.RED, 0));

        assertThat(picture.brightestNear(55, 148, 2)).isGreaterThan(200);
        assertThat(picture.brightestNear(200, 90, 1)).isGreaterThan(200);
        assertThat(picture.brightestNear(345, 32, 2)).isGreaterThan(200);
        assertThat(picture.brightestNear(50, 30, 10)).isZero();
    }

    @Test
    void laysTheArenaInTheMiddleOfTheSurface() {
        Pixels picture = draw(100, 100, all -> all.add(Shape.DOT, 0, 0, 4, 0, Neon.WHITE, 0));

        assertThat(picture.brightness(102, 2)).isGreaterThan(200);
        assertThat(picture.brightestNear(5, 5, 5)).isZero();
    }

    @Test
    void drawsTwentyThousandShapesAndKeepsTheFirstAndTheLast() {
        Pixels picture = draw(all -> {
            all.add(Shape.DOT, 20, 20, 5, 0, Neon.WHITE, 0);
            for (int i = 0; i < 20_000; i++) {
                all.add(Shape.DOT, 200 + i % 50, 100, 2, 0, Neon.LIME, 0);
            }
            all.add(Shape.DOT, 380, 180, 5, 0, Neon.WHITE, 0);
            assertThat(all.count()).isEqualTo(20_002);
        });

        assertThat(picture.brightness(20, 20)).isGreaterThan(200);
        assertThat(picture.brightness(225, 100)).isGreaterThan(200);
        assertThat(picture.brightness(380, 180)).isGreaterThan(200);
    }

    @Test
    void beginsEachPictureEmpty() {
        draw(all -> all.add(Shape.DOT, 200, 100, 20, 0, Neon.WHITE, 1));
        Pixels picture = draw(all -> assertThat(all.count()).isZero());

        assertThat(picture.brightestNear(200, 100, 90)).isZero();
    }
}
