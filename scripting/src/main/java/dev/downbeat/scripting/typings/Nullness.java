package dev.downbeat.scripting.typings;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Arrays;

/**
 * Whether a Java type says that its value may be null: by an annotation called {@code Nullable}, whosever, that is still there
 * at run time. One that is not annotated counts as never null.
 */
final class Nullness {

    private Nullness() {}

    static boolean nullable(AnnotatedType type) {
        return hasNullable(type);
    }

    /** As {@link #nullable(AnnotatedType)}, or by an annotation of the field, method or parameter itself. */
    static boolean nullable(AnnotatedElement declaration, AnnotatedType type) {
        return hasNullable(type) || hasNullable(declaration);
    }

    /** The type of a list's elements. */
    static AnnotatedType element(AnnotatedType list) {
        return ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0];
    }

    private static boolean hasNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getSimpleName().equals("Nullable"));
    }
}
