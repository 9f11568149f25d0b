package dev.downbeat.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Jazzer calls with bytes that it finds by watching which code they reach: {@code mvn -q -Pfuzz -pl scripting -am}. What
 * begins like an object is a JSON file, anything else a behaviour.
 */
public final class LoadingFuzzer {

    private static final Map<String, byte[]> BEFORE = Map.of(
            "drone.js", new byte[0],
            "lib.js", bytes("import data from './data.json'; export let a = data; export default 1;"),
            "data.json", bytes("{}"));

    private static final int WORLD = 50; // inputs that go into one world
    private static final Loading LOADING = new Loading();
    private static int inputs;

    private LoadingFuzzer() {}

    /** Loads the classes, which takes so long with Jazzer's counters in them that it would be a finding. */
    public static void fuzzerInitialize() {
        Corpus corpus = Corpus.read();
        corpus.all().forEach(seed -> LOADING.load(seed.files(), seed.files()));
    }

    /** One input; what is thrown is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (inputs++ % WORLD == 0) {
            LOADING.beginAnew();
        }
        Map<String, byte[]> after = new TreeMap<>(BEFORE);
        if (input.length > 0 && input[0] == '{') {
            after.put("data.json", input);
            after.put("drone.js", bytes("import './lib.js';"));
        } else {
            after.put("drone.js", input);
        }
        Judgement.judge(LOADING.load(BEFORE, after));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
