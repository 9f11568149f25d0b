package dev.downbeat.demo.view;

/** A rectangle in window units; x and y are its top left corner. */
record Box(float x, float y, float width, float height) {

    /** No place at all: what lies here is not drawn. */
    static final Box NONE = new Box(0, 0, 0, 0);

    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    float right() {
        return x + width;
    }

    float bottom() {
        return y + height;
    }

    boolean overlaps(Box other) {
        return !isEmpty()
                && !other.isEmpty()
                && x < other.right()
                && other.x < right()
                && y < other.bottom()
                && other.y < bottom();
    }

    boolean contains(float placeX, float placeY) {
        return placeX >= x && placeX < right() && placeY >= y && placeY < bottom();
    }

    Box shrink(float margin) {
        return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
    }
}
