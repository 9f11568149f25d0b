package dev.downbeat.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is mutated: small sets of scripts in every style, and the scripts of the game. Immutable.
 *
 * @param small to be cut at every byte
 * @param all the small ones and the game's
 */
record Corpus(List<Seed> small, List<Seed> all) {

    /**
     * One file to be mutated, among those that it is loaded with.
     *
     * @param path the file's
     * @param files all of them, by path
     */
    record Seed(String path, Map<String, byte[]> files) {
        byte[] bytes() {
            return files.getOrDefault(path, new byte[0]);
        }

        Map<String, byte[]> with(byte[] bytes) {
            Map<String, byte[]> changed = new TreeMap<>(files);
            changed.put(path, bytes);
            return changed;
        }
    }

    static Corpus read() {
        List<Seed> small = new ArrayList<>();
        try (Stream<Path> sets = Files.list(Path.of("src/test/resources/dev/downbeat/fuzz/corpus"))) {
            sets.sorted().forEach(set -> small.addAll(seedsIn(set)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Seed> all = new ArrayList<>(small);
        all.addAll(seedsIn(Path.of("../assets/scripts")));
        return new Corpus(List.copyOf(small), List.copyOf(all));
    }

    private static List<Seed> seedsIn(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.keySet().stream().map(path -> new Seed(path, files)).toList();
    }

    /** How many inputs it takes to cut each small file at every byte. */
    int cuts() {
        return small.stream().mapToInt(seed -> seed.bytes().length).sum();
    }
}
