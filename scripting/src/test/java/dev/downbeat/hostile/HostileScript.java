package dev.downbeat.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of the corpus: {@code category/name.js}, whose first line is a comment that says what must happen.
 *
 * @param content what is saved, a character for each byte: not every one is text
 */
record HostileScript(String category, String name, String content) {

    private static final String ENDING = ".js";

    /** All below a folder, in order. */
    static List<HostileScript> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> folder.relativize(file).getNameCount() == 2)
                    .filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(HostileScript::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HostileScript read(Path file) {
        Path whole = file.toAbsolutePath();
        String name = whole.getName(whole.getNameCount() - 1).toString();
        String category = whole.getName(whole.getNameCount() - 2).toString();
        try {
            return new HostileScript(
                    category,
                    name.substring(0, name.length() - ENDING.length()),
                    Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As an editor would show it. */
    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** What must happen, as its first line says. */
    String promise() {
        return text().lines().findFirst().orElse("").replaceFirst("^// ?", "");
    }

    @Override
    public String toString() {
        return category + "/" + name;
    }
}
