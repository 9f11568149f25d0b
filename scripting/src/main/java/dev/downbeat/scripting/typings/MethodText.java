package dev.downbeat.scripting.typings;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.KindName;
import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.ValueType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A bound method as it is declared. */
final class MethodText {

    /** Names that Java allows and JavaScript does not. */
    private static final Set<String> RESERVED = Set.of(
            "arguments",
            "await",
            "debugger",
            "delete",
            "eval",
            "export",
            "function",
            "in",
            "let",
            "typeof",
            "var",
            "with");

    private final TypeNames names;
    private final BoundMember.Method method;
    private final Method source;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> docs = new LinkedHashMap<>();
    private boolean ofKind; // whether the result is of the kind that a parameter names

    MethodText(TypeNames names, BoundMember.Method method) {
        this.names = names;
        this.method = method;
        this.source = method.source();
    }

    void write(DeclarationText text) {
        List<ValueType> types = method.parameters();
        for (int i = 0; i < types.size(); i++) {
            read(source.getParameters()[i], types.get(i));
        }
        if (method.rest() == BoundMember.Method.Rest.ANY) {
            Parameter rest = source.getParameters()[types.size()];
            String name = safe(rest.getName());
            parameters.put("..." + name, "Anything[]");
            docs.put(name, GameTypes.doc(rest));
        }
        String list = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + ": " + parameter.getValue())
                .collect(Collectors.joining(", "));
        text.doc("  ", GameTypes.withUnit(GameTypes.doc(source), method.result()), docs);
        text.line("  " + method.name() + (ofKind ? "<K extends Kind>" : "") + "(" + list + "): " + result() + ";");
    }

    private void read(Parameter parameter, ValueType type) {
        String name = safe(parameter.getName());
        docs.put(name, GameTypes.withUnit(GameTypes.doc(parameter), type));
        if (parameter.isAnnotationPresent(KindName.class)) {
            boolean first = !ofKind;
            ofKind |= returnsEntities();
            parameters.put(name, ofKind && first ? "K" : "Kind");
        } else {
            boolean nullable = Nullness.nullable(parameter, parameter.getAnnotatedType());
            parameters.put(name, GameTypes.typeText(names, type, parameter.getAnnotatedType(), nullable));
        }
    }

    private boolean returnsEntities() {
        ValueType element = method.result() instanceof ValueType.ListOf list ? list.element() : method.result();
        return element instanceof ValueType.Ref ref && Entity.class.isAssignableFrom(ref.type());
    }

    private String result() {
        boolean nullable = Nullness.nullable(source, source.getAnnotatedReturnType());
        if (ofKind) {
            String of = method.result() instanceof ValueType.ListOf ? "readonly Kinds[K][]" : "Kinds[K]";
            return nullable ? of + " | null" : of;
        }
        return GameTypes.typeText(names, method.result(), source.getAnnotatedReturnType(), nullable);
    }

    /** A parameter's name that JavaScript allows. */
    static String safe(String name) {
        return RESERVED.contains(name) ? name + "_" : name;
    }
}
