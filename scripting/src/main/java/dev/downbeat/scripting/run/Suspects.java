package dev.downbeat.scripting.run;

import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.ScriptChange.FunctionChange;
import dev.downbeat.scripting.ScriptChange.FunctionFate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a commit changed, as far as a fault may come of it: whole files, or some functions of a file. */
final class Suspects {

    private static final Pattern FRAME = Pattern.compile("(.+?):\\d+(?: (.*))?");

    private final Set<String> files = new HashSet<>();
    private final Map<String, Set<String>> functions = new HashMap<>();

    Suspects(List<ScriptChange> changes) {
        for (ScriptChange change : changes) {
            if (change.kind() == ScriptChange.Kind.PATCHED) {
                Set<String> names = new HashSet<>();
                for (FunctionChange function : change.functions()) {
                    if (function.fate() != FunctionFate.UNCHANGED) {
                        names.add(function.name());
                    }
                }
                functions.put(change.file(), names);
            } else {
                files.add(change.file());
            }
        }
    }

    /** Whether a handler that failed has changed itself, or code that did was running then. */
    boolean include(HandlerFailure failure, String behaviour, String handler) {
        if (includesFunction(behaviour, handler)) {
            return true; // of a deep recursion, the stack does not tell
        }
        if (failure.stack().isEmpty()) {
            return files.contains(failure.file()) || functions.containsKey(failure.file());
        }
        return failure.stack().stream().anyMatch(this::includesFrame);
    }

    private boolean includesFrame(String frame) {
        Matcher parts = FRAME.matcher(frame);
        if (!parts.matches()) {
            return false;
        }
        String function = parts.group(2) == null ? "" : parts.group(2);
        return includesFunction(parts.group(1), function);
    }

    private boolean includesFunction(String file, String function) {
        return files.contains(file) || functions.getOrDefault(file, Set.of()).contains(function);
    }
}
