/**
 * The designer's workbench: pages over the game that show what its scripts do, and keys that change it. Start at
 * {@link dev.downbeat.demo.workbench.Workbench}.
 */
@NullMarked
package dev.downbeat.demo.workbench;

import org.jspecify.annotations.NullMarked;
