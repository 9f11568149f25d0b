/**
 * The numbers of {@code config.json} that a designer turns: read with the ranges in which they make sense, and written back so
 * that nothing but their digits changes. Start at {@link dev.downbeat.demo.tuning.ConfigFile}.
 */
@NullMarked
package dev.downbeat.demo.tuning;

import org.jspecify.annotations.NullMarked;
