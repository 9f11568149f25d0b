package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundType;
import dev.downbeat.scripting.compile.Spelling;
import java.util.stream.Collectors;

/** What authors read of bound objects. */
final class BoundTexts {

    private BoundTexts() {}

    /** Why a name that is no field cannot be written, to stand behind it. */
    static String refusal(BoundType type, String name) {
        if (type.member(name) != null) {
            return " is a method and cannot be replaced";
        }
        String hint = Spelling.hint(name, type.members().keySet());
        boolean own = hint.isEmpty() && type.isEntity();
        return " does not exist" + (own ? "; what a script keeps goes into self.state" : hint);
    }

    /** The components of a vector, in brackets. */
    static String components(BoundType type, Object vector) {
        return type.fields().stream()
                .map(component -> Values.describe(component.get(vector)))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
