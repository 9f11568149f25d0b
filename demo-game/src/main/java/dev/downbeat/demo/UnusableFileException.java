package dev.downbeat.demo;

/** A file or folder that the command line names cannot be used. The message is one line. */
final class UnusableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableFileException(String message) {
        super(message);
    }
}
