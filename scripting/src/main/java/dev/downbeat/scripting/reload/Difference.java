package dev.downbeat.scripting.reload;

import dev.downbeat.scripting.ScriptChange.FunctionChange;
import dev.downbeat.scripting.ScriptChange.FunctionFate;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.Declaration;
import dev.downbeat.scripting.compile.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How two texts of one script differ, declaration by declaration, as their author wrote them.
 *
 * @param functions each top-level function of either text
 * @param topLevel what else differs, in half a sentence; empty if functions are all, so that the variables may go on
 * @param imports whether something else is imported, or under another name
 */
public record Difference(List<FunctionChange> functions, String topLevel, boolean imports) {

    private static final int MAX_NAMED = 3;

    public Difference {
        functions = List.copyOf(functions);
    }

    /** Compares two texts. */
    public static Difference between(CompiledScript before, CompiledScript after) {
        return new Difference(
                functions(before.outline(), after.outline()),
                topLevel(before.outline(), after.outline()),
                !before.outline().importedNames().equals(after.outline().importedNames()));
    }

    /** Whether nothing but functions and imports differs. */
    public boolean functionsOnly() {
        return topLevel.isEmpty();
    }

    private static List<FunctionChange> functions(Outline before, Outline after) {
        Map<String, Declaration> old = before.functions();
        Map<String, Declaration> now = after.functions();
        List<FunctionChange> changes = new ArrayList<>();
        now.forEach((name, function) -> changes.add(new FunctionChange(name, fate(old.get(name), function))));
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> changes.add(new FunctionChange(name, FunctionFate.REMOVED)));
        return changes;
    }

    private static FunctionFate fate(@Nullable Declaration before, Declaration after) {
        if (before == null) {
            return FunctionFate.ADDED;
        }
        return before.text().equals(after.text()) ? FunctionFate.UNCHANGED : FunctionFate.PATCHED;
    }

    private static String topLevel(Outline before, Outline after) {
        if (before.format() != after.format()) {
            return "it is another kind of module";
        } else if (after.format() == Outline.Format.JSON) {
            return "its data differs";
        } else if (after.format() == Outline.Format.COMMON_JS) {
            return "a CommonJS script is always run as a whole";
        }
        if (before.statements().equals(after.statements())) {
            return sharesAName(before) || sharesAName(after) ? "a function and a variable have one name" : "";
        }
        Set<String> names = differing(before, after);
        return names.isEmpty() ? "its top-level code differs" : named(names) + " differs";
    }

    /** Whichever is assigned last has such a name: the function could not be replaced alone. */
    private static boolean sharesAName(Outline outline) {
        Map<String, Declaration> functions = outline.functions();
        return outline.declarations().stream()
                .anyMatch(each -> each.kind() != Declaration.Kind.FUNCTION && functions.containsKey(each.name()));
    }

    private static Set<String> differing(Outline before, Outline after) {
        Set<String> names = new TreeSet<>();
        before.declarations().forEach(each -> names.add(each.name()));
        after.declarations().forEach(each -> names.add(each.name()));
        names.removeIf(name -> before.functions().containsKey(name)
                || after.functions().containsKey(name)
                || Objects.equals(text(before, name), text(after, name)));
        return names;
    }

    private static String text(Outline outline, String name) {
        return outline.declaration(name).map(Declaration::text).orElse("");
    }

    private static String named(Set<String> names) {
        List<String> first =
                names.stream().limit(MAX_NAMED).map(name -> "'" + name + "'").toList();
        String more = names.size() > MAX_NAMED ? " and others" : "";
        return String.join(", ", first) + more;
    }
}
