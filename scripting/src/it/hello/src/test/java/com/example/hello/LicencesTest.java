package com.example.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of licences and the jars that this project got tell of the same libraries. */
class LicencesTest {

    private static final Path LIST = Path.of("../../../../docs/licences.md");
    private static final Pattern ROW = Pattern.compile("\\| [\\w.-]+:([\\w.-]+) \\| ([\\w.-]+) \\|.*");
    private static final String REPOSITORY = "/it-repo/";

    /** Downbeat's own jars, and those of tests. */
    private static final Set<String> OTHERS =
            Set.of("dev/downbeat/", "org/junit/", "org/opentest4j/", "org/apiguardian/", "org/apache/maven/");

    @Test
    void theListNamesTheJarsThatAGameGets() throws IOException {
        assertFalse(got().isEmpty());
        assertEquals(listed(), got());
    }

    private static Set<String> listed() throws IOException {
        return Files.readString(LIST)
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1) + "-" + row.group(2) + ".jar")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the jars that this JVM was given. */
    private static Set<String> got() {
        return Stream.of("jdk.module.path", "java.class.path")
                .flatMap(path -> Arrays.stream(System.getProperty(path, "").split(File.pathSeparator)))
                .map(file -> file.replace(File.separatorChar, '/'))
                .filter(file -> file.endsWith(".jar") && file.contains(REPOSITORY))
                .map(file -> file.substring(file.lastIndexOf(REPOSITORY) + REPOSITORY.length()))
                .filter(file -> OTHERS.stream().noneMatch(file::startsWith))
                .map(file -> Path.of(file).getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
