/** Unit tests of the report: every line word for word. */
@NullMarked
package dev.downbeat.demo.report;

import org.jspecify.annotations.NullMarked;
