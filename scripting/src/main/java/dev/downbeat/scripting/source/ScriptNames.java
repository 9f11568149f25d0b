package dev.downbeat.scripting.source;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells by their names what of a folder is a script, and where scripts are looked for. */
final class ScriptNames {

    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*";
    /** Merges and synchronisers put the other versions of a file beside it, with its own ending. */
    private static final String OTHER_VERSION =
            "(?!.*(_(BACKUP|BASE|LOCAL|REMOTE)_[0-9]+|\\.sync-conflict-[^.]*)\\.\\w+$)";

    private static final Pattern SCRIPT = Pattern.compile(OTHER_VERSION + NAME + "\\.(js|mjs|cjs|json)");
    /** Scoped packages begin with {@code @}; what is installed and not copied in is no script. */
    private static final Pattern FOLDER = Pattern.compile("(?!node_modules$)@?" + NAME);

    private ScriptNames() {}

    static boolean script(Path file) {
        return matches(SCRIPT, file);
    }

    static boolean folder(Path folder) {
        return matches(FOLDER, folder);
    }

    private static boolean matches(Pattern pattern, Path path) {
        return pattern.matcher(path.getFileName().toString()).matches();
    }
}
