package dev.downbeat.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Saves one to four files together, one after the other, each in one of the ways of editors, with pauses shorter than the settle
 * time. Now and then saves what is there already, deletes a file, or takes everything back.
 */
final class Editor {

    private record Write(String path, @Nullable Version version) {
        @Override
        public String toString() {
            return version == null ? path + " deleted" : version.id();
        }
    }

    private final Schedule schedule;
    private final Weather weather;
    private final SimulatedFolder folder;
    private final Hints hints;
    private final List<ScriptSaves> past = new ArrayList<>();
    private int saves;

    Editor(Schedule schedule, Weather weather, SimulatedFolder folder, Hints hints, int saves) {
        this.schedule = schedule;
        this.weather = weather;
        this.folder = folder;
        this.hints = hints;
        this.saves = saves;
        scheduleSave();
    }

    boolean done() {
        return saves == 0 && !folder.saving();
    }

    private void scheduleSave() {
        int pace = schedule.random.nextInt(10);
        long micros = pace < 4
                ? schedule.between(1_000, 40_000)
                : pace < 8 ? schedule.between(40_000, 160_000) : schedule.between(160_000, 400_000);
        schedule.inMicros(micros, this::save);
    }

    private void save() {
        saves--;
        List<Write> writes = writes();
        schedule.note(() -> "saves " + writes);
        folder.beginSave();
        write(writes);
    }

    private void write(List<Write> left) {
        if (!left.isEmpty()) {
            Write next = left.remove(0);
            folder.put(next.path(), next.version());
            hints.written();
        }
        if (!left.isEmpty()) {
            schedule.inMicros(schedule.between(1, weather.pauseMicros()), () -> write(left));
            return;
        }
        folder.endSave();
        if (saves > 0) {
            scheduleSave();
        }
    }

    private List<Write> writes() {
        Map<String, Version> now = folder.whole().versions();
        List<Write> writes = new ArrayList<>();
        int kind = schedule.random.nextInt(20);
        if (kind == 0 || (kind == 1 && past.isEmpty())) {
            String path = somePaths(1).get(0);
            if (now.containsKey(path)) {
                writes.add(new Write(path, null));
            }
        } else if (kind <= 3 && !past.isEmpty()) {
            takeBack(past.get(schedule.random.nextInt(past.size())), now, writes);
        } else if (kind <= 5) {
            now.values().forEach(version -> writes.add(new Write(version.path(), version)));
        } else {
            past.add(folder.whole());
            for (String path : somePaths(1 + schedule.random.nextInt(4))) {
                writeInItsWay(now.getOrDefault(path, Version.first(path)).next(schedule.random), writes);
            }
        }
        return writes;
    }

    private List<String> somePaths(int count) {
        List<String> paths = new ArrayList<>(Version.PATHS);
        for (int i = paths.size() - 1; i > 0; i--) {
            Collections.swap(paths, i, schedule.random.nextInt(i + 1));
        }
        return paths.subList(0, count);
    }

    private void takeBack(ScriptSaves wanted, Map<String, Version> now, List<Write> writes) {
        for (String path : Version.PATHS) {
            Version version = wanted.versions().get(path);
            if (version != null) {
                writes.add(new Write(path, version));
            } else if (now.containsKey(path)) {
                writes.add(new Write(path, null));
            }
        }
    }

    /** At once, or over an empty, a missing or a half-written one. */
    private void writeInItsWay(Version version, List<Write> writes) {
        switch (schedule.random.nextInt(5)) {
            case 0 -> writes.add(new Write(version.path(), version.with(Flaw.EMPTY)));
            case 1 -> writes.add(new Write(version.path(), version.with(Flaw.CUT)));
            case 2 -> writes.add(new Write(version.path(), version.with(Flaw.HEAD)));
            case 3 -> writes.add(new Write(version.path(), null));
            default -> {}
        }
        writes.add(new Write(version.path(), version));
    }
}
