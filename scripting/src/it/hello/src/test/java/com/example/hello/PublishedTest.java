package com.example.hello;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.downbeat.Downbeat;
import dev.downbeat.world.World;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the repository beside the jars that this project got. */
class PublishedTest {

    @ParameterizedTest
    @ValueSource(classes = {World.class, Downbeat.class})
    void eachClassHasItsSource(Class<?> type) throws Exception {
        String source = path(type) + ".java";

        assertTrue(contains("-sources.jar", type, source), source);
    }

    @ParameterizedTest
    @ValueSource(classes = {World.class, Downbeat.class})
    void eachClassHasItsJavadoc(Class<?> type) throws Exception {
        String page = type.getModule().getName() + "/" + path(type) + ".html";

        assertTrue(contains("-javadoc.jar", type, page), page);
    }

    @ParameterizedTest
    @ValueSource(classes = {World.class, Downbeat.class})
    void pomsTellWhatUsersNeedAndNothingOfTheBuild(Class<?> type) throws Exception {
        String pom = Files.readString(beside(type, ".pom"));

        for (String told : List.of("<name>", "<description>", "<license>")) {
            assertTrue(pom.contains(told), told + " in " + pom);
        }
        for (String kept : List.of("<parent>", "<build>", "<profile>", "<scope>test", "${")) {
            assertFalse(pom.contains(kept), kept + " in " + pom);
        }
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static boolean contains(String ending, Class<?> type, String entry) throws IOException, URISyntaxException {
        try (ZipFile jar = new ZipFile(beside(type, ending).toFile())) {
            return jar.getEntry(entry) != null;
        }
    }

    /** A file of the same artifact. */
    private static Path beside(Class<?> type, String ending) throws URISyntaxException {
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        return jar.resolveSibling(jar.getFileName().toString().replaceAll("\\.jar$", ending));
    }
}
