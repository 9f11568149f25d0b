package dev.downbeat;

import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.typings.Typings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The way in: brings folders of scripts to life. */
public final class Downbeat {

    private Downbeat() {}

    /** Watches a folder with the default options; see {@link #watch(Path, Bindings, ScriptOptions)}. */
    public static Scripts watch(Path folder, Bindings bindings) throws IOException {
        return watch(folder, bindings, ScriptOptions.DEFAULT);
    }

    /**
     * Compiles the scripts of a folder and watches it from then on. The behaviour of kind {@code drone} is the file
     * {@code drone.js}. Scripts with errors keep nothing from starting: they are reported, and go live when they are mended.
     *
     * @throws IOException if the folder does not exist or cannot be read
     * @throws IllegalArgumentException if a bound class cannot be bound; the message names the member
     */
    public static Scripts watch(Path folder, Bindings bindings, ScriptOptions options) throws IOException {
        return new LiveScripts(folder, BoundTypes.of(bindings), options);
    }

    /**
     * Compiles, links, loads and lints the scripts of a folder without a game.
     *
     * @return everything found wrong, by file and place; empty if nothing is
     * @throws IOException if the folder does not exist or cannot be read
     * @throws IllegalArgumentException if a bound class cannot be bound; the message names the member
     */
    public static List<Problem> check(Path folder, Bindings bindings) throws IOException {
        return ScriptCheck.of(folder, BoundTypes.of(bindings));
    }

    /**
     * What scripts can reach, as the text of a TypeScript declaration file: the bound types, the kinds and events, with their
     * {@link dev.downbeat.scripting.Doc prose}, and the builtins that really exist. Editors complete and check plain
     * JavaScript with it. The same bindings give the same text.
     *
     * @throws IllegalArgumentException if a bound class cannot be bound; the message names the member
     */
    public static String typings(Bindings bindings) {
        return Typings.of(BoundTypes.of(bindings));
    }
}
