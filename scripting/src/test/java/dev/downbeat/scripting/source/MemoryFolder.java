package dev.downbeat.scripting.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder of scripts in memory. */
public final class MemoryFolder implements ScriptFolder {

    private final Map<String, String> texts = new TreeMap<>();

    public MemoryFolder write(String path, String text) {
        texts.put(path, text);
        return this;
    }

    public MemoryFolder delete(String path) {
        texts.remove(path);
        return this;
    }

    @Override
    public Snapshot read() {
        List<ScriptFile> files = new ArrayList<>();
        texts.forEach((path, text) -> files.add(ScriptFile.of(path, text)));
        return new Snapshot(files, List.of());
    }
}
