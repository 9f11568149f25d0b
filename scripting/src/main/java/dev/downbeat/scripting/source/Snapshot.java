package dev.downbeat.scripting.source;

import dev.downbeat.scripting.Problem;
import java.util.Comparator;
import java.util.List;

/**
 * All scripts of a folder at one time. Two snapshots are equal if they hold the same paths with the same contents.
 *
 * @param files by path
 * @param problems what could not be read
 */
public record Snapshot(List<ScriptFile> files, List<Problem> problems) {

    public Snapshot {
        files = files.stream().sorted(Comparator.comparing(ScriptFile::path)).toList();
        problems = List.copyOf(problems);
    }
}
