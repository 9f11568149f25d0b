package dev.downbeat.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The game as a process of its own, as a player starts it. */
final class GameProcess {

    private GameProcess() {}

    /** A process that is still to be started, with this JVM's Java and classes. */
    static ProcessBuilder of(String... arguments) {
        return ofClass(Main.class, arguments);
    }

    /** The same of another program. */
    static ProcessBuilder ofClass(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream.of(System.getProperty("lwjgl.jvm", "").split(" ", -1)) // as the build plays it
                .filter(flag -> !flag.isEmpty())
                .forEach(command::add);
        command.addAll(List.of(
                "-Dassets=" + System.getProperty("assets"),
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
