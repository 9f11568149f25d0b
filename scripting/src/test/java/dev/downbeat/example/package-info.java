/** The programs that the documents show, compiled, run and compared with the documents character for character. */
package dev.downbeat.example;
