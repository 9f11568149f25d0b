package dev.downbeat.scripting.reload;

import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.util.Map;
import java.util.TreeMap;

/**
 * One attempt to bring a snapshot to life, as far as it concerns all worlds alike.
 *
 * @param revision its number, from 1
 * @param snapshot what was read
 * @param outcome a script set, or why there is none
 */
public record Attempt(long revision, Cause cause, Snapshot snapshot, SetOutcome outcome, Times times) {

    /**
     * Where an attempt was when, in a clock's nanoseconds.
     *
     * @param hintNanos when the first sign of the change was seen
     * @param readNanos when the folder was quiet and read
     * @param compiledNanos when the outcome was there
     */
    public record Times(long hintNanos, long readNanos, long compiledNanos) {}

    /** The content of each script, by path. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        for (ScriptFile file : snapshot.files()) {
            hashes.put(file.path(), file.hash());
        }
        return hashes;
    }
}
