package dev.downbeat.scripting.source;

import dev.downbeat.scripting.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of the file system. Scripts are its regular files with a name of letters, digits, {@code _}, {@code -} and single
 * dots that ends in {@code .js}, {@code .mjs}, {@code .cjs} or {@code .json}, at any depth; whatever else editors and tools
 * leave there (hidden, lock, swap and backup files) is passed over. A link counts as what it leads to, if that lies in the
 * folder too: scripts are what was put there, not what else the machine has.
 */
public final class DirectoryFolder implements ScriptFolder {

    private final Path root;

    public DirectoryFolder(Path root) {
        this.root = root;
    }

    @Override
    public Snapshot read() throws IOException {
        Reader reader = new Reader();
        ScriptWalk.through(root, reader);
        return new Snapshot(reader.files, reader.problems);
    }

    @Override
    public long glance() throws IOException {
        Glance glance = new Glance();
        ScriptWalk.through(root, glance);
        return glance.hash;
    }

    private static final class Reader implements ScriptWalk.Finder {
        private final List<ScriptFile> files = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void folder(String path, BasicFileAttributes attributes) {}

        @Override
        public void script(String path, Path file, BasicFileAttributes attributes) {
            ScriptText read = ScriptText.read(file, attributes);
            if (read instanceof ScriptText.Whole whole) {
                files.add(ScriptFile.of(path, whole.text()));
            } else if (read instanceof ScriptText.Unusable unusable) {
                problem(path, unusable.problem());
            }
        }

        @Override
        public void problem(String path, String message) {
            problems.add(Problem.error(path, 0, 0, message, ""));
        }
    }

    private static final class Glance implements ScriptWalk.Finder {
        private long hash; // owned by who walks

        @Override
        public void folder(String path, BasicFileAttributes attributes) {
            add(path, attributes);
        }

        @Override
        public void script(String path, Path file, BasicFileAttributes attributes) {
            add(path, attributes);
        }

        private void add(String path, BasicFileAttributes attributes) {
            mix(31L * path.hashCode() + ScriptText.State.of(attributes).hashCode());
        }

        @Override
        public void problem(String path, String message) {
            mix(path.hashCode());
        }

        /** A sum, for a folder may be listed in any order. */
        private void mix(long part) {
            long product = part * 0x9E3779B97F4A7C15L;
            hash += product ^ (product >>> 32);
        }
    }
}
