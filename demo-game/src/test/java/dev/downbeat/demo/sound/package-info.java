/** Unit tests of what is heard: samples as data, cues with a speaker that only writes down. */
@NullMarked
package dev.downbeat.demo.sound;

import org.jspecify.annotations.NullMarked;
