package dev.downbeat.scripting.typings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a declaration file declares, read line by line: the files here have a member on each line. */
final class Declarations {

    private static final Pattern INTERFACE =
            Pattern.compile("interface (\\w+)(?:<[^{]*?>)?(?: extends (\\w+)(?:<.*>)?)? \\{.*");
    private static final Pattern MEMBER =
            Pattern.compile("  (?:readonly )?(?:\\[(Symbol\\.\\w+)]|(\\w+))\\??[(<:](?: (\\w+))?.*");
    private static final Pattern GLOBAL = Pattern.compile("declare (?:var|const|function) (\\w+)(?:: (\\w+).*|[(<].*)");

    /** An interface: its members by name, each with the first word of its type, and what it extends, or an empty text. */
    record Interface(String parent, Map<String, String> members) {}

    final Map<String, Interface> interfaces = new LinkedHashMap<>();

    /** The type of each global; empty for a function. */
    final Map<String, String> globals = new LinkedHashMap<>();

    Declarations(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            Matcher type = INTERFACE.matcher(line);
            Matcher member = MEMBER.matcher(line);
            Matcher global = GLOBAL.matcher(line);
            if (type.matches()) {
                members = new LinkedHashMap<>();
                interfaces.put(type.group(1), new Interface(orEmpty(type.group(2)), members));
            } else if (member.matches()) {
                members.put(member.group(1) == null ? member.group(2) : member.group(1), orEmpty(member.group(3)));
            } else if (global.matches()) {
                globals.put(global.group(1), orEmpty(global.group(2)));
            }
        }
    }

    /** The members of an interface and of what it extends. */
    Set<String> allMembers(String name) {
        Set<String> all = new LinkedHashSet<>();
        for (Interface each = interfaces.get(name); each != null; each = interfaces.get(each.parent())) {
            all.addAll(each.members().keySet());
        }
        return all;
    }

    /** The interface of the objects that a global constructs; empty if it is none. */
    String instanceOf(String global) {
        Interface type = interfaces.get(globals.getOrDefault(global, ""));
        String instance = type == null ? "" : type.members().getOrDefault("prototype", "");
        // Errors, and arrays of bytes, share the interface of their constructors.
        return !instance.isEmpty() && interfaces.containsKey(global) ? global : instance;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
