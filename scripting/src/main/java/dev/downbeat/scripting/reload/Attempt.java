package dev.downbeat.scripting.reload;

import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.util.Map;
import java.util.TreeMap;

/**
 * One attempt to bring a snapshot to life, as far as it concerns all worlds alike. Times are a clock's nanoseconds.
 *
 * @param revision its number, from 1
 * @param snapshot what was read
 * @param outcome a script set, or why there is none
 * @param hintNanos when the first sign of the change was seen
 * @param readNanos when the folder was quiet and read
 * @param compiledNanos when the outcome was there
 */
public record Attempt(
        long revision, Snapshot snapshot, SetOutcome outcome, long hintNanos, long readNanos, long compiledNanos) {

    /** The content of each script, by path. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        for (ScriptFile file : snapshot.files()) {
            hashes.put(file.path(), file.hash());
        }
        return hashes;
    }
}
