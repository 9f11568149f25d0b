/** Unit tests of the command line, and whole games with real scripts in real folders (tagged {@code slow}). */
@NullMarked
package dev.downbeat.demo;

import org.jspecify.annotations.NullMarked;
