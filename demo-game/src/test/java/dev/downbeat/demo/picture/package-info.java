/** Unit tests of what the game tells the view. */
@NullMarked
package dev.downbeat.demo.picture;

import org.jspecify.annotations.NullMarked;
