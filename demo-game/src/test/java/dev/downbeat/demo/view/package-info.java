/** Tests of the picture, on real pixels: they draw into memory and look. Without OpenGL they are skipped, but not in CI. */
@NullMarked
package dev.downbeat.demo.view;

import org.jspecify.annotations.NullMarked;
