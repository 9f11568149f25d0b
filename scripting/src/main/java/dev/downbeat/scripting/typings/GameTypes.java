package dev.downbeat.scripting.typings;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Doc;
import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundType;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.bind.Range;
import dev.downbeat.scripting.bind.ValueType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the bound classes, the globals and the kinds. */
final class GameTypes {

    private final BoundTypes types;
    private final TypeNames names;
    private final DeclarationText text;

    GameTypes(BoundTypes types, TypeNames names, DeclarationText text) {
        this.types = types;
        this.names = names;
        this.text = text;
    }

    void write() {
        text.heading("The game.");
        types.bindings().globals().forEach((name, type) -> {
            text.doc("", doc(type));
            text.line("declare const " + name + ": " + names.of(type) + ";");
        });
        text.line("");
        names.types().forEach(this::writeType);
        writeKinds();
        String passable = Stream.concat(
                        Stream.of("number", "boolean", "string"),
                        names.types().stream().map(type -> names.of(type.type())))
                .collect(Collectors.joining(" | "));
        text.line("/** What passes between scripts and the game where no type is asked for. */");
        text.line("type Anything = " + passable + " | null | undefined;");
    }

    private void writeType(BoundType type) {
        Class<?> javaType = type.type();
        Optional<BoundType> parent = parent(type);
        text.doc("", doc(javaType));
        String extended = parent.map(bound -> names.members(bound.type()))
                .orElse(type.isEntity() ? names.members(Entity.class) : "");
        open(names.members(javaType), extended);
        if (!names.isUnion(javaType)) {
            writeKind(javaType);
        }
        new TreeMap<>(type.members()).forEach((name, member) -> {
            boolean inherited = parent.map(bound -> bound.member(name))
                    .filter(known -> known.source().equals(member.source()))
                    .isPresent();
            if (!inherited) {
                write(member);
            }
        });
        text.line("}");
        if (names.isUnion(javaType)) {
            writeUnion(javaType);
        }
        text.line("");
    }

    private void open(String name, String extended) {
        text.line("interface " + name + (extended.isEmpty() ? "" : " extends " + extended) + " {");
    }

    private void writeUnion(Class<?> type) {
        if (!names.kindLiterals(type).isEmpty()) {
            open(names.exact(type), names.members(type));
            writeKind(type);
            text.line("}");
        }
        text.line("type " + names.of(type) + " = " + names.union(type) + ";");
    }

    private void writeKind(Class<?> type) {
        String literals = names.kindLiterals(type);
        if (!literals.isEmpty()) {
            text.line("  readonly kind: " + literals + ";");
        }
    }

    private Optional<BoundType> parent(BoundType type) {
        for (Class<?> each = type.type().getSuperclass();
                each != null && each != Entity.class;
                each = each.getSuperclass()) {
            Class<?> candidate = each;
            Optional<BoundType> bound = names.types().stream()
                    .filter(known -> known.type() == candidate)
                    .findFirst();
            if (bound.isPresent()) {
                return bound;
            }
        }
        return Optional.empty();
    }

    private void write(BoundMember member) {
        if (member instanceof BoundMember.Field field) {
            write(field);
        } else if (member instanceof BoundMember.Method method) {
            new MethodText(names, method).write(text);
        }
    }

    private void write(BoundMember.Field field) {
        Field source = field.source();
        boolean nullable = Nullness.nullable(source, source.getAnnotatedType());
        // Writing a vector copies its components, so it can be written whether the field is final or not.
        boolean vector = field.type() instanceof ValueType.Ref ref
                && names.types().stream().anyMatch(type -> type.type() == ref.type() && type.isVector());
        boolean writable = field.setter() != null || (vector && !nullable);
        text.doc("  ", withRange(withUnit(doc(source), field.type()), field));
        text.line("  " + (writable ? "" : "readonly ") + field.name() + ": "
                + typeText(names, field.type(), source.getAnnotatedType(), nullable) + ";");
    }

    private void writeKinds() {
        text.line("/** The kinds of entities, and what each is. */");
        open("Kinds", "");
        for (EntityKind<?> kind : types.bindings().vocabulary().kinds()) {
            text.line("  '" + kind.name() + "': " + names.exact(kind.type()) + ";");
        }
        text.line("}");
        text.line("/** Whatever lives in the world. */");
        text.line("type Entity = " + names.union(Entity.class) + ";");
    }

    static String doc(AnnotatedElement element) {
        Doc doc = element.getAnnotation(Doc.class);
        return doc == null ? "" : doc.value();
    }

    /** Prose that also says what the type does not. */
    static String withUnit(String prose, ValueType type) {
        return type instanceof ValueType.Int ? (prose + " A whole number.").trim() : prose;
    }

    private static String withRange(String prose, BoundMember.Field field) {
        Range range = field.range();
        if (range == null) {
            return prose;
        }
        boolean whole = field.type() instanceof ValueType.Int;
        boolean below = range.min() > (whole ? Integer.MIN_VALUE : -Double.MAX_VALUE);
        boolean above = range.max() < (whole ? Integer.MAX_VALUE : Double.MAX_VALUE);
        String bounds = (below ? " to " + number(range.min()) + " at least" : "")
                + (below && above ? " and" : "")
                + (above ? (below ? " " : " to ") + number(range.max()) + " at most" : "");
        return bounds.isEmpty() ? prose : (prose + " Clamped" + bounds + ".").trim();
    }

    private static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    static String typeText(TypeNames names, ValueType type, AnnotatedType javaType, boolean nullable) {
        String name = names.of(type);
        if (type instanceof ValueType.ListOf list && Nullness.nullable(Nullness.element(javaType))) {
            name = "readonly (" + names.of(list.element()) + " | null)[]";
        }
        return nullable ? name + " | null" : name;
    }
}
