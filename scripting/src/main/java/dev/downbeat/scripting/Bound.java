package dev.downbeat.scripting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a public field or method of a public class visible to scripts, under its own name. What is not annotated does not
 * exist for them.
 *
 * <p>Fields and method parameters may be {@code double}, {@code int}, {@code boolean}, {@link String}, a class with bound
 * members of its own, a JOML vector, or a {@link java.util.List} of these; a method may also return {@code void}. A
 * method may end in {@code Object...}, which takes numbers, booleans, texts and bound objects. A field whose value may be
 * null reads as {@code null} in a script. A final field, or one with {@link Access#READ}, cannot be written by scripts.
 * What {@link Doc} says of a member, an editor shows to authors.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Bound {

    /** What scripts may do with a field. */
    enum Access {
        READ,
        READ_WRITE
    }

    /** What scripts may do with this field; without meaning for a method. */
    Access value() default Access.READ_WRITE;
}
