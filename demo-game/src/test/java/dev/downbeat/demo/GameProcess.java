package dev.downbeat.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The game as a process of its own, as a player starts it. */
final class GameProcess {

    private GameProcess() {}

    /** A process that is still to be started, with this JVM's Java and classes. */
    static ProcessBuilder of(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dassets=" + System.getProperty("assets"),
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
