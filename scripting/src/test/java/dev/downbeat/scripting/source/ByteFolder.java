package dev.downbeat.scripting.source;

import dev.downbeat.scripting.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder of scripts whose files are bytes, read as those of a disk are. */
public final class ByteFolder {

    private ByteFolder() {}

    public static Snapshot read(Map<String, byte[]> contents) {
        List<ScriptFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        contents.forEach((path, bytes) -> {
            ScriptText read = ScriptText.of(bytes);
            if (read instanceof ScriptText.Whole whole) {
                files.add(ScriptFile.of(path, whole.text()));
            } else if (read instanceof ScriptText.Unusable unusable) {
                problems.add(Problem.error(path, 0, 0, unusable.problem(), ""));
            }
        });
        return new Snapshot(files, problems);
    }
}
