/**
 * Hostile input by the thousand. What goes into the front end comes from a small corpus and is broken in every way; what
 * comes out of a world must be a live revision or problems. An input is a number, and any can be run again by it.
 */
package dev.downbeat.fuzz;
