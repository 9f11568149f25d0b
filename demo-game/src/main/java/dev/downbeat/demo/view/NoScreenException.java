package dev.downbeat.demo.view;

/** There is no display, or no OpenGL 3.3 on it: the game can only go on headless. The message is one line. */
public final class NoScreenException extends Exception {

    private static final long serialVersionUID = 1L;

    NoScreenException(String reason) {
        super("no screen: " + oneLine(reason));
    }

    NoScreenException(Throwable cause) {
        super("no screen: " + oneLine(cause.toString()), cause);
    }

    private static String oneLine(String text) {
        return text.lines().findFirst().orElse("unknown reason").strip();
    }
}
