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

    /** A tenth of a large folder is read so soon that a save which meets it is hardly held up. */
    private static final int SHARES = 10;

    private final Path root;
    private final Clock clock;
    private KnownFiles known = new KnownFiles(); // owned by the thread that reads, as are the following two
    private boolean whole = true; // whether nothing kept anything from being read
    private int due; // the share that is read next

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
        return read(new KnownFiles());
    }

    @Override
    public Snapshot catchUp() throws IOException {
        return read(known);
    }

    private Snapshot read(KnownFiles before) throws IOException {
        Reader reader = new Reader(before, clock.instant());
        ScriptWalk.through(root, reader);
        known = reader.known;
        whole = reader.problems.isEmpty();
        return new Snapshot(reader.files, reader.problems);
    }

    @Override
    public boolean recheck() {
        int share = due;
        due = (share + 1) % SHARES;
        boolean changed = known.recheck(root, path -> Math.floorMod(path.hashCode(), SHARES) == share);
        return changed || (due == 0 && !whole); // what could not be read is in no share
    }

    @Override
    public int shares() {
        return SHARES;
    }

    @Override
    public long glance() throws IOException {
        Glance glance = new Glance();
        ScriptWalk.through(root, glance);
        return glance.hash;
    }

    /** Owned by who walks. */
    private static final class Reader implements ScriptWalk.Finder {
        private final KnownFiles before;
        private final Instant now;
        private final KnownFiles known = new KnownFiles();
        private final List<ScriptFile> files = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reader(KnownFiles before, Instant now) {
            this.before = before;
            this.now = now;
        }

        @Override
        public void folder(String path, BasicFileAttributes attributes) {}

        @Override
        public void script(String path, Path file, BasicFileAttributes attributes) {
            KnownFiles.Sign sign = KnownFiles.Sign.of(file, attributes);
            ScriptFile same = before.findResting(path, sign);
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

        private void add(ScriptFile file, KnownFiles.@Nullable Sign sign) {
            files.add(file);
            known.keep(file, sign, now);
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
