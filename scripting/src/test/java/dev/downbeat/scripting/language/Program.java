package dev.downbeat.scripting.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The body of a handler and what it comes to. What is expected is what Node prints for the same text.
 *
 * @param name what it shows
 * @param expected in one line: a line end is written {@code \\n}
 */
record Program(String name, String body, String expected) {

    /** Those of a file: {@code ### name}, the body, {@code => expected}. */
    static Stream<Program> in(String file) {
        return Arrays.stream(text(file).split("(?m)^### ", -1))
                .filter(part -> !part.isBlank())
                .map(Program::parse);
    }

    private static Program parse(String part) {
        int body = part.indexOf('\n') + 1;
        int end = part.lastIndexOf("\n=> ");
        String expected = part.substring(end + 4).replaceFirst("\\n+$", "");
        return new Program(part.substring(0, body - 1), part.substring(body, end), expected);
    }

    /** Those of a file with one a line: the body, {@code =>}, what is expected. */
    static List<Program> lines(String file) {
        return text(file)
                .lines()
                .map(line -> {
                    int end = line.lastIndexOf(" => ");
                    return new Program(line.substring(0, end), line.substring(0, end), line.substring(end + 4));
                })
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Program.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
