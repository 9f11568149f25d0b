package dev.downbeat.scripting.source;

import dev.downbeat.scripting.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of the file system. Scripts are its regular files with a name of letters, digits, {@code _}, {@code -} and single
 * dots that ends in {@code .js}, {@code .mjs}, {@code .cjs} or {@code .json}, at any depth; whatever else editors and tools
 * leave there (hidden, lock, swap and backup files) is passed over. A link counts as what it leads to, if that lies in the
 * folder too: scripts are what was put there, not what else the machine has.
 */
public final class DirectoryFolder implements ScriptFolder {

    private final Path root;
    private final Clock clock;
    private RestingFiles resting = new RestingFiles(); // owned by the thread that reads

    public DirectoryFolder(Path root) {
        this(root, Clock.systemUTC());
    }

    /** @param clock tells how long files have rested */
    DirectoryFolder(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    @Override
    public Snapshot read() throws IOException {
        return read(new RestingFiles());
    }

    @Override
    public Snapshot catchUp() throws IOException {
        return read(resting);
    }

    private Snapshot read(RestingFiles known) throws IOException {
        Reader reader = new Reader(known, clock.instant());
        ScriptWalk.through(root, reader);
        resting = reader.resting;
        return new Snapshot(reader.files, reader.problems);
    }

    @Override
    public long glance() throws IOException {
        Glance glance = new Glance();
        ScriptWalk.through(root, glance);
        return glance.hash;
    }

    /** Owned by who walks. */
    private static final class Reader implements ScriptWalk.Finder {
        private final RestingFiles known;
        private final Instant now;
        private final RestingFiles resting = new RestingFiles();
        private final List<ScriptFile> files = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reader(RestingFiles known, Instant now) {
            this.known = known;
            this.now = now;
        }

        @Override
        public void folder(String path, BasicFileAttributes attributes) {}

        @Override
        public void script(String path, Path file, BasicFileAttributes attributes) {
            RestingFiles.Sign sign = RestingFiles.Sign.of(file, attributes);
            ScriptFile same = sign == null ? null : known.find(path, sign);
            if (same != null) {
                add(same, sign);
                return;
            }
            ScriptText read = ScriptText.read(file, attributes);
            if (read instanceof ScriptText.Whole whole) {
                add(ScriptFile.of(path, whole.text()), sign);
            } else if (read instanceof ScriptText.Unusable unusable) {
                problem(path, unusable.problem());
            }
        }

        private void add(ScriptFile file, RestingFiles.@Nullable Sign sign) {
            files.add(file);
            if (sign != null) {
                resting.keep(sign, file, now);
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
