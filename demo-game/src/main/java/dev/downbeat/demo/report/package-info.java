/**
 * The report: what happens in a game, one JSON object a line, for programs that watch. {@code docs/report.md} describes
 * the lines. Start at {@link dev.downbeat.demo.report.Reporter}.
 */
@NullMarked
package dev.downbeat.demo.report;

import org.jspecify.annotations.NullMarked;
