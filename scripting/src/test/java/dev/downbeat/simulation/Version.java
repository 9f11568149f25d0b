package dev.downbeat.simulation;

import dev.downbeat.random.SeededRandom;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One of the texts that a script can have. There are few, so that a compiler that all seeds share has soon seen them all.
 *
 * @param code which functions it has
 * @param start with what the variable {@code m} starts
 * @param salt another constant of its top level
 */
record Version(String path, int code, int start, int salt, Flaw flaw) {

    static final String DRONE = "drone.js";
    static final String HUNTER = "hunter.js";
    static final String DOOR = "door.js";

    /** Imported by two of the others: {@code drone.js} uses it in functions only, {@code hunter.js} also while it is loaded. */
    static final String SHARED = "shared.js";

    static final List<String> PATHS = List.of(DOOR, DRONE, HUNTER, SHARED);

    /** Only functions of this code have the handler {@code timer}. */
    private static final int WITH_TIMER = 2;

    private static final List<Flaw> FLAWS =
            List.of(Flaw.SYNTAX, Flaw.LINK, Flaw.THROWS, Flaw.MIGRATION, Flaw.FAULT, Flaw.FAULT, Flaw.FAULT);

    private static final Map<String, Version> BY_ID = new HashMap<>();
    private static final Map<String, Version> BY_TEXT = new HashMap<>();
    private static final Map<Version, ScriptFile> FILES = new HashMap<>();

    static {
        PATHS.forEach(Version::register);
    }

    private static void register(String path) {
        for (int code = 0; code < 3; code++) {
            for (int start = 0; start < 2; start++) {
                for (int salt = 0; salt < 2; salt++) {
                    for (Flaw flaw : Flaw.values()) {
                        Version version = new Version(path, code, start, salt, flaw);
                        BY_ID.put(version.id(), version);
                        ScriptFile file = ScriptFile.of(path, version.text());
                        BY_TEXT.putIfAbsent(path + " " + file.text(), version);
                        FILES.put(version, file);
                    }
                }
            }
        }
    }

    /** The version with a text; of those with the same text, always the same one. */
    static Version of(String path, String text) {
        return Objects.requireNonNull(BY_TEXT.get(path + " " + text));
    }

    static Version ofId(String id) {
        return Objects.requireNonNull(BY_ID.get(id));
    }

    /** A version to begin with. */
    static Version first(String path) {
        return new Version(path, 0, 0, 0, Flaw.NONE);
    }

    /** Any other: of which more often than not only functions differ, and nothing is wrong. */
    Version next(SeededRandom random) {
        boolean topLevel = random.nextInt(3) == 0;
        Flaw flaw = random.nextInt(5) < 4 ? Flaw.NONE : someFlaw(random);
        return new Version(
                path,
                random.nextInt(3),
                topLevel ? random.nextInt(2) : start,
                topLevel ? random.nextInt(2) : salt,
                flaw);
    }

    private Flaw someFlaw(SeededRandom random) {
        Flaw flaw = FLAWS.get(random.nextInt(FLAWS.size()));
        boolean importsAndTicks = !path.equals(SHARED);
        return importsAndTicks || (flaw != Flaw.LINK && flaw != Flaw.FAULT) ? flaw : Flaw.NONE;
    }

    Version with(Flaw other) {
        return of(path, new Version(path, code, start, salt, other).file().text());
    }

    ScriptFile file() {
        return Objects.requireNonNull(FILES.get(this));
    }

    /** One word, with which its functions note that they run. */
    String id() {
        return path + "/" + code + start + salt + flaw;
    }

    boolean imports() {
        return flaw != Flaw.EMPTY && (path.equals(DRONE) || path.equals(HUNTER));
    }

    /** Whether its top level uses what it imports. */
    boolean tied() {
        return imports() && path.equals(HUNTER);
    }

    boolean ticks() {
        return flaw.hasFunctions() && !path.equals(SHARED);
    }

    boolean hasTimer() {
        return ticks() && code == WITH_TIMER;
    }

    /** The value with which {@code m} starts. */
    int startOfM() {
        return 1_000 * start;
    }

    /** Whether it is another in more than functions, so that its top level has to run. */
    boolean topLevelDiffers(Version other) {
        return start != other.start || salt != other.salt || (flaw == Flaw.EMPTY) != (other.flaw == Flaw.EMPTY);
    }

    private String text() {
        return ScriptText.of(this);
    }
}
