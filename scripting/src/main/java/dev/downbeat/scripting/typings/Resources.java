package dev.downbeat.scripting.typings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The declarations that are written by hand. */
final class Resources {

    private static final Pattern DECLARED =
            Pattern.compile("^(?:declare )?(?:interface|type|var|const|function) (\\w+)", Pattern.MULTILINE);

    private Resources() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names that a game's types cannot have. */
    static Set<String> declaredNames(String text) {
        return DECLARED.matcher(text)
                .results()
                .map(declaration -> declaration.group(1))
                .collect(Collectors.toSet());
    }
}
