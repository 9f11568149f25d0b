package dev.downbeat.demo.view;

/** The fonts that lie in {@code assets/fonts}. */
enum Typeface {
    SANS("DejaVuSans.ttf"),
    BOLD("DejaVuSans-Bold.ttf"),
    MONO("DejaVuSansMono.ttf");

    private final String fileName;

    Typeface(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
