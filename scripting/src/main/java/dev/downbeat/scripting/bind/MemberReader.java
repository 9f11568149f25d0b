package dev.downbeat.scripting.bind;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Clamped;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the bound members of one class by reflection. */
final class MemberReader {

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType NUMBER_GETTER = MethodType.methodType(double.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);
    private static final MethodType NUMBER_SETTER = MethodType.methodType(void.class, Object.class, double.class);
    private static final MethodType INVOKER = MethodType.methodType(Object.class, Object.class, Object[].class);

    private final Class<?> type;
    private final Collection<? super Class<?>> found;
    private final Map<String, BoundMember> members = new TreeMap<>();
    private int fields;
    private int methods;

    private MemberReader(Class<?> type, Collection<? super Class<?>> found) {
        this.type = type;
        this.found = found;
    }

    /** The members of a class by name; classes that they mention are added to {@code found}. */
    static Map<String, BoundMember> read(Class<?> type, Collection<? super Class<?>> found) {
        MemberReader reader = new MemberReader(type, found);
        if (isJomlVector(type)) {
            reader.readVector();
        } else {
            reader.readAnnotated();
        }
        return reader.members;
    }

    private void readAnnotated() {
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            Arrays.stream(owner.getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(Bound.class))
                    .forEach(this::readField);
        }
        Set<List<Object>> signatures = new HashSet<>();
        for (Class<?> owner : BoundTypes.lineage(type)) {
            for (Method method : owner.getDeclaredMethods()) {
                // An overridden method is bound once; the call finds the overriding one, annotated or not.
                if (method.isAnnotationPresent(Bound.class)
                        && !method.isBridge()
                        && signatures.add(List.of(method.getName(), List.of(method.getParameterTypes())))) {
                    readMethod(method);
                }
            }
        }
    }

    /** The components of a JOML vector, known without depending on JOML. */
    private void readVector() {
        for (String component : List.of("x", "y", "z", "w")) {
            try {
                Field field = type.getField(component);
                ValueType number = field.getType() == int.class ? new ValueType.Int() : new ValueType.Num();
                add(field, fieldMember(field, number, Bound.Access.READ_WRITE));
            } catch (NoSuchFieldException e) {
                return; // a vector of fewer dimensions
            }
        }
    }

    static boolean isJomlVector(Class<?> type) {
        return type.getName().matches("org\\.joml\\.Vector[234][dfi]");
    }

    /** Sees what is public in a package that is exported, to everybody or to this module only. */
    private MethodHandles.Lookup lookup() {
        MemberReader.class.getModule().addReads(type.getModule());
        return MethodHandles.lookup().dropLookupMode(MethodHandles.Lookup.PACKAGE);
    }

    private void readField(Field field) {
        Bound bound = field.getAnnotation(Bound.class);
        add(field, fieldMember(field, valueType(field, field.getGenericType()), bound.value()));
    }

    private BoundMember fieldMember(Field field, ValueType valueType, Bound.Access access) {
        if (!Modifier.isPublic(field.getModifiers()) || Modifier.isStatic(field.getModifiers())) {
            throw cannotBind(field, "it must be public and not static", null);
        }
        try {
            MethodHandles.Lookup lookup = lookup();
            MethodHandle getter = lookup.unreflectGetter(field);
            boolean writable = access == Bound.Access.READ_WRITE && !Modifier.isFinal(field.getModifiers());
            MethodHandle setter = writable ? lookup.unreflectSetter(field) : null;
            boolean isNumber = valueType instanceof ValueType.Num || valueType instanceof ValueType.Int;
            MethodHandle numberGetter = isNumber ? MethodHandles.explicitCastArguments(getter, NUMBER_GETTER) : null;
            MethodHandle numberSetter =
                    isNumber && setter != null ? MethodHandles.explicitCastArguments(setter, NUMBER_SETTER) : null;
            if (valueType instanceof ValueType.Num && field.getType() != double.class) {
                // JOML's float components are numbers to scripts.
                getter = MethodHandles.explicitCastArguments(
                        getter, getter.type().changeReturnType(double.class));
                setter = setter == null
                        ? null
                        : MethodHandles.explicitCastArguments(
                                setter, setter.type().changeParameterType(1, double.class));
            }
            return new BoundMember.Field(
                    field.getName(),
                    valueType,
                    fields++,
                    getter.asType(GETTER),
                    numberGetter,
                    setter == null ? null : setter.asType(SETTER),
                    numberSetter,
                    range(field, valueType),
                    field);
        } catch (IllegalAccessException e) {
            throw cannotBind(field, "its class must be public and its package exported to dev.downbeat.scripting", e);
        }
    }

    private @Nullable Range range(Field field, ValueType type) {
        Clamped clamped = field.getAnnotation(Clamped.class);
        if (clamped == null) {
            return null;
        }
        boolean whole = type instanceof ValueType.Int;
        double min = whole ? Math.max(clamped.min(), Integer.MIN_VALUE) : clamped.min();
        double max = whole ? Math.min(clamped.max(), Integer.MAX_VALUE) : clamped.max();
        if (!whole && !(type instanceof ValueType.Num)) {
            throw cannotBind(field, "only a double or an int can be clamped", null);
        } else if (!Double.isFinite(min) || !Double.isFinite(max) || (whole && (min % 1 != 0 || max % 1 != 0))) {
            throw cannotBind(field, "its range must be of " + (whole ? "whole" : "finite") + " numbers", null);
        }
        try {
            return new Range(min, max);
        } catch (IllegalArgumentException e) {
            throw cannotBind(field, String.valueOf(e.getMessage()), e);
        }
    }

    private void readMethod(Method method) {
        if (!Modifier.isPublic(method.getModifiers()) || Modifier.isStatic(method.getModifiers())) {
            throw cannotBind(method, "it must be public and not static", null);
        }
        List<ValueType> parameters = new ArrayList<>();
        Type[] types = method.getGenericParameterTypes();
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        if (method.isVarArgs() && types[fixed] != Object[].class) {
            throw cannotBind(method, "what follows the fixed parameters must be Object...", null);
        }
        for (int i = 0; i < fixed; i++) {
            parameters.add(valueType(method, types[i]));
        }
        try {
            MethodHandle direct = lookup().unreflect(method).asFixedArity();
            MethodHandle invoker =
                    direct.asSpreader(Object[].class, types.length).asType(INVOKER);
            BoundMember.Method.Rest rest =
                    method.isVarArgs() ? BoundMember.Method.Rest.ANY : BoundMember.Method.Rest.NONE;
            ValueType result = valueType(method, method.getGenericReturnType());
            add(
                    method,
                    new BoundMember.Method(
                            method.getName(),
                            type,
                            methods++,
                            List.copyOf(parameters),
                            rest,
                            result,
                            invoker,
                            direct.asType(direct.type().changeParameterType(0, Object.class)),
                            method));
        } catch (IllegalAccessException e) {
            throw cannotBind(method, "its class must be public and its package exported to dev.downbeat.scripting", e);
        }
    }

    private void add(Member member, BoundMember bound) {
        if (Entity.class.isAssignableFrom(type) && BoundType.ENTITY_MEMBERS.contains(bound.name())) {
            throw cannotBind(member, "every entity has a member of this name already", null);
        }
        if (members.putIfAbsent(bound.name(), bound) != null) {
            throw cannotBind(member, "another bound member has this name", null);
        }
    }

    private ValueType valueType(Member member, Type javaType) {
        try {
            ValueType valueType = ValueType.of(javaType);
            ValueType element = valueType;
            while (element instanceof ValueType.ListOf list) {
                element = list.element();
            }
            if (element instanceof ValueType.Ref ref) {
                found.add(ref.type());
            }
            return valueType;
        } catch (IllegalArgumentException e) {
            throw cannotBind(member, String.valueOf(e.getMessage()), e);
        }
    }

    private IllegalArgumentException cannotBind(Member member, String reason, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "cannot bind " + type.getSimpleName() + "." + member.getName() + ": " + reason, cause);
    }
}
