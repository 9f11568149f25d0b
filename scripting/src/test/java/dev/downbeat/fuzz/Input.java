package dev.downbeat.fuzz;

import dev.downbeat.random.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * A set of scripts of which one is broken.
 *
 * @param number what it is made from, and nothing else
 * @param seed the files as they were
 * @param files as they are now, by path
 */
record Input(long number, Corpus.Seed seed, Map<String, byte[]> files) {

    private static final int SHOWN = 2_000;

    /** The first ones cut each small file at every byte, the others are mutated at random. */
    static Input of(long number, Corpus corpus) {
        long left = number;
        for (Corpus.Seed seed : corpus.small()) {
            int length = seed.bytes().length;
            if (left < length) {
                return new Input(number, seed, seed.with(Arrays.copyOf(seed.bytes(), (int) left)));
            }
            left -= length;
        }
        SeededRandom random = new SeededRandom(number);
        Corpus.Seed seed = corpus.all().get(random.nextInt(corpus.all().size()));
        return new Input(number, seed, seed.with(new Mutator(random, corpus).mutate(seed.bytes())));
    }

    /** How to run it again, and what it is. */
    @Override
    public String toString() {
        String text = new String(files.getOrDefault(seed.path(), new byte[0]), StandardCharsets.UTF_8);
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "… (" + text.length() + " characters)" : text;
        return "-Ddownbeat.fuzz.seed=" + number + ", " + seed.path() + " among " + files.keySet() + ":\n" + shown;
    }
}
