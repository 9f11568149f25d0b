package dev.downbeat.demo;

import java.nio.file.Path;

/** Where scripts and fonts are: in {@code assets} below the working directory, or where {@code -Dassets=DIR} says. */
final class Assets {

    private Assets() {}

    /** A folder of assets. */
    static Path folder(String name) {
        return Path.of(System.getProperty("assets", "assets"), name);
    }
}
