package dev.downbeat.scripting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@link String} parameter of a bound method that takes the name of a kind; entities that the method returns are of
 * that kind. So an editor can complete the name, underline a misspelt one, and know what {@code arena.near(self, 60, 'drone')}
 * finds.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface KindName {}
