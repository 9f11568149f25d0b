package dev.downbeat.scripting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What authors of scripts should know of a bound member, a parameter of it, or a class with bound members: a sentence or two,
 * with the unit. Their editor shows it; see {@link dev.downbeat.Downbeat#typings}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Doc {

    /** The prose, plain text. */
    String value();
}
