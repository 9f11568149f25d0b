/**
 * Stress tests of what threads share, run by jcstress with {@code mvn -q -Pjcstress -pl jmh -am}: each runs two short pieces of
 * code on two threads some million times and counts which outcomes it saw. What they found is in {@code docs/reliability.md}.
 */
@NullMarked
package dev.downbeat.jcstress;

import org.jspecify.annotations.NullMarked;
