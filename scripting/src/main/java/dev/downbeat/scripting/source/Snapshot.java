package dev.downbeat.scripting.source;

import dev.downbeat.scripting.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All scripts of a folder at one time. Two snapshots are equal if they hold the same paths with the same contents.
 *
 * @param files by path
 * @param problems what could not be read
 */
public record Snapshot(List<ScriptFile> files, List<Problem> problems) {

    /** The same, made of the files of another where they are equal, so that a text is in memory once. */
    public Snapshot sharing(Snapshot other) {
        Map<ScriptFile, ScriptFile> known = new HashMap<>();
        other.files.forEach(file -> known.put(file, file));
        return new Snapshot(
                files.stream().map(file -> known.getOrDefault(file, file)).toList(), problems);
    }

    /** The file of a path. */
    public Optional<ScriptFile> find(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /** The paths of all files. */
    public List<String> paths() {
        return files.stream().map(ScriptFile::path).toList();
    }

    /** The same, with a file in the place of that of its path. */
    public Snapshot with(ScriptFile other) {
        return new Snapshot(
                files.stream()
                        .map(file -> file.path().equals(other.path()) ? other : file)
                        .toList(),
                problems);
    }

    public Snapshot {
        files = files.stream().sorted(Comparator.comparing(ScriptFile::path)).toList();
        problems = problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::message))
                .toList();
    }

    Map<String, String> textsByPath() {
        Map<String, String> texts = new HashMap<>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }

    /** This snapshot, but with some paths as they were in another. */
    Snapshot holdingBack(Set<String> paths, Snapshot earlier) {
        return new Snapshot(
                Stream.concat(
                                files.stream().filter(file -> !paths.contains(file.path())),
                                earlier.files.stream().filter(file -> paths.contains(file.path())))
                        .toList(),
                Stream.concat(
                                problems.stream().filter(problem -> !paths.contains(problem.file())),
                                earlier.problems.stream().filter(problem -> paths.contains(problem.file())))
                        .toList());
    }
}
