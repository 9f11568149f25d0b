package dev.downbeat.demo.picture;

import dev.downbeat.demo.view.Shape;

/** Draws what a pickup gives into its ring, so that one sees it before it is taken; what is not known here, a dot. */
final class PickupPainter {

    private PickupPainter() {}

    static void draw(Pen pen, String gift) {
        Pen bright = new Pen(pen.batch(), pen.body(), pen.x(), pen.y(), pen.rgba(), pen.glow() + 0.5f);
        bright.shape(Shape.HEXAGON, 1.35f, 0);
        switch (gift) {
            case "health" -> {
                bright.line(-0.55f, 0, 0.55f, 0, 3.5f);
                bright.line(0, -0.55f, 0, 0.55f, 3.5f);
            }
            case "shield" -> bright.shape(Shape.RING, 0.65f, 0);
            case "fan" -> {
                bright.line(-0.4f, 0, 0.6f, -0.55f, 2.5f);
                bright.line(-0.4f, 0, 0.7f, 0, 2.5f);
                bright.line(-0.4f, 0, 0.6f, 0.55f, 2.5f);
            }
            case "lance" -> bright.line(-0.8f, 0, 0.8f, 0, 3.5f);
            case "seekers" -> bright.shape(Shape.DART, 0.8f, 0);
            default -> bright.shape(Shape.DOT, 0.3f, 0);
        }
    }
}
