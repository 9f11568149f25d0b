package dev.downbeat.demo.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A made-up moment of the game, with something of everything. */
final class Scene implements AutoCloseable {

    static final float ARENA_WIDTH = 1280;
    static final float ARENA_HEIGHT = 720;

    private final Screen screen;
    private final Backdrop backdrop = new Backdrop();
    private final ShapeBatch batch = new ShapeBatch();
    private final Hud hud;

    Scene(Screen screen) throws IOException {
        this.screen = screen;
        hud = new Hud(Gl.fonts());
    }

    Screenshot draw(HudModel model) {
        ArenaView view = new ArenaView(screen.size(), ARENA_WIDTH, ARENA_HEIGHT);
        screen.clear();
        backdrop.draw(view, Neon.CYAN, 0);
        batch.begin(view);
        addShapes(new Random(7));
        batch.flush();
        hud.drawMarks(model, screen.size());
        hud.draw(model, screen.size());
        Screenshot picture = screen.capture();
        screen.swap();
        return picture;
    }

    static byte[] png(Screenshot picture) throws IOException {
        Path file = Files.createTempFile("downbeat", ".png");
        try {
            picture.writePng(file);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private void addShapes(Random random) {
        for (int i = 0; i < 300; i++) {
            float angle = random.nextFloat() * 6.28f;
            batch.add(Shape.DART, x(random), y(random), 9, angle, Neon.CYAN, 0.8f);
        }
        for (int i = 0; i < 14; i++) {
            batch.add(Shape.DIAMOND, x(random), y(random), 15, random.nextFloat() * 6, Neon.MAGENTA, 1);
        }
        for (int i = 0; i < 6; i++) {
            float x = x(random);
            float y = y(random);
            batch.add(Shape.SQUARE, x, y, 17, 0.3f * i, Neon.AMBER, 1);
            batch.addBeam(x, y, x + 24 * (float) Math.cos(i), y + 24 * (float) Math.sin(i), 3, Neon.AMBER, 0.6f);
        }
        for (int i = 0; i < 120; i++) {
            int colour = i % 3 == 0 ? Neon.AMBER : Neon.LIME;
            batch.add(Shape.DOT, x(random), y(random), 2 + 1.2f * random.nextFloat(), 0, colour, 0.9f);
        }
        for (int i = 0; i < 5; i++) {
            batch.add(Shape.HEXAGON, x(random), y(random), 12, 0.4f * i, Neon.VIOLET, 1.2f);
        }
        for (int i = 0; i < 70; i++) {
            float angle = random.nextFloat() * 6.28f;
            float away = 70 * random.nextFloat();
            int colour = Neon.fade(Neon.MAGENTA, 1 - away / 80);
            batch.add(
                    Shape.DOT,
                    860 + away * (float) Math.cos(angle),
                    300 + away * (float) Math.sin(angle),
                    1.6f,
                    0,
                    colour,
                    1);
        }
        batch.add(Shape.RING, 860, 300, 46, 0, Neon.fade(Neon.MAGENTA, 0.7f), 1.6f);
        batch.add(Shape.TRIANGLE, 640, 360, 16, -0.6f, Neon.LIME, 1.3f);
        batch.add(Shape.RING, 640, 360, 26, 0, Neon.fade(Neon.LIME, 0.35f), 1);
        batch.addBeam(655, 350, 980, 128, 2.5f, Neon.RED, 1.2f);
    }

    private static float x(Random random) {
        return 30 + random.nextFloat() * (ARENA_WIDTH - 60);
    }

    private static float y(Random random) {
        return 30 + random.nextFloat() * (ARENA_HEIGHT - 60);
    }

    @Override
    public void close() {
        hud.close();
        batch.close();
        backdrop.close();
    }
}
