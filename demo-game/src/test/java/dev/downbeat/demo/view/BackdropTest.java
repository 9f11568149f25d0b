package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class BackdropTest {

    @Test
    void drawsABrightBorderAroundADarkArena() {
        try (Screen screen = Gl.offscreen(800, 600);
                Backdrop backdrop = new Backdrop()) {
            screen.clear();
            backdrop.draw(new ArenaView(screen.size(), 800, 400), Neon.CYAN, 0);
            Pixels picture = Pixels.of(screen.capture());

            assertThat(picture.brightestNear(420, 101, 3)).isGreaterThan(180);
            assertThat(picture.brightestNear(420, 499, 3)).isGreaterThan(180);
            assertThat(picture.brightness(420, 320)).isBetween(1, 60);
            assertThat(picture.brightness(420, 30)).isLessThan(20);
        }
    }

    @Test
    void drawsAFaintBlueGrid() {
        try (Screen screen = Gl.offscreen(800, 400);
                Backdrop backdrop = new Backdrop()) {
            screen.clear();
            backdrop.draw(new ArenaView(screen.size(), 800, 400), Neon.CYAN, 0);
            Pixels picture = Pixels.of(screen.capture());

            Color line = picture.at(400, 220);
            assertThat(line.getBlue()).isGreaterThan(picture.at(420, 220).getBlue());
            assertThat(line.getBlue()).isGreaterThan(line.getRed());
            assertThat(line.getBlue()).isLessThan(120);
        }
    }
}
