package dev.downbeat.simulation;

import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.ScriptFolder;
import dev.downbeat.scripting.source.Snapshot;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files that are written one by one, also while they are read. Knows of each reading whether it was torn. */
final class SimulatedFolder implements ScriptFolder {

    private final Schedule schedule;
    private final Weather weather;
    private final Map<String, Version> files = new TreeMap<>();
    private final List<ScriptSaves> wholes = new ArrayList<>(); // of the reading: what it may be without being torn
    private ScriptSaves whole;
    private boolean saving;
    private long writes;
    private boolean calm;

    SimulatedFolder(Schedule schedule, Weather weather, ScriptSaves first) {
        this.schedule = schedule;
        this.weather = weather;
        this.whole = first;
        files.putAll(first.versions());
    }

    /** What was saved last as a whole. */
    ScriptSaves whole() {
        return whole;
    }

    void beginSave() {
        saving = true;
    }

    void put(String path, @Nullable Version version) {
        writes++;
        if (version == null) {
            files.remove(path);
        } else {
            files.put(path, version);
        }
    }

    void endSave() {
        saving = false;
        whole = new ScriptSaves(files, true);
        wholes.add(whole);
    }

    boolean saving() {
        return saving;
    }

    /** From now on it can be read. */
    void calmDown() {
        calm = true;
    }

    /** Whether what was read last is what was in the folder at no time but in the middle of a save. */
    boolean torn(ScriptSaves read) {
        return read.readable() && !wholes.contains(read);
    }

    @Override
    public long glance() {
        return weather.glances() ? writes : 0;
    }

    @Override
    public Snapshot read() throws IOException {
        wholes.clear();
        wholes.add(whole);
        if (!calm && schedule.chance(weather.unreadablePercent())) {
            throw new AccessDeniedException("scripts");
        }
        List<ScriptFile> found = new ArrayList<>();
        for (String path : Version.PATHS) {
            schedule.pass(schedule.chance(weather.tornPercent()) ? schedule.between(100, 2_000) : 10);
            Version version = files.get(path);
            if (version != null) {
                found.add(version.file());
            }
        }
        return new Snapshot(found, List.of());
    }
}
