package dev.downbeat.scripting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Clamps what scripts write to a {@link Bound} field of type {@code double} or {@code int}: a number beyond a bound, infinite or
 * not, becomes the bound. What is no number, NaN included, is refused as in any other field. What Java writes is not looked at.
 * The bounds of an {@code int} field must be whole. An editor shows the range to authors.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Clamped {

    /** The least that scripts can write, a finite number; without it there is no lower bound but that of the type. */
    double min() default -Double.MAX_VALUE;

    /** The greatest that scripts can write, a finite number and at least {@link #min}; without it only the type bounds. */
    double max() default Double.MAX_VALUE;
}
