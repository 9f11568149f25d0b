package dev.downbeat.scripting;

/**
 * What an entity is to its script at one moment.
 *
 * @param file the script that it behaves by, as a path below the scripts folder; empty if there is none
 * @param fields what is bound of it, by name
 * @param state its {@code self.state}
 */
public record Inspection(String file, Inspected.Whole fields, Inspected.Whole state) {}
