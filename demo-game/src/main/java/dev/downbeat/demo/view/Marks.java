package dev.downbeat.demo.view;

/** Draws what is marked in the arena. */
final class Marks {

    private static final float MARGIN = 5;

    private final Canvas canvas;

    Marks(Canvas canvas) {
        this.canvas = canvas;
    }

    void draw(Iterable<MarkView> marks) {
        for (MarkView mark : marks) {
            float reach = mark.radius() + MARGIN;
            Box around = new Box(mark.x() - reach, mark.y() - reach, 2 * reach, 2 * reach);
            switch (mark.sort()) {
                case OFF -> canvas.cross(around, Neon.RED);
                case CHOSEN -> canvas.frame(around, Neon.WHITE);
            }
        }
    }
}
