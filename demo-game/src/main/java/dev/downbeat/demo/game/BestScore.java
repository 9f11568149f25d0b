package dev.downbeat.demo.game;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * The most points of any round in which a player had a hand; what the ship earned flying itself does not count. No part of the
 * game's state, which must not depend on what was played before. Loop thread.
 */
public final class BestScore implements GameListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(BestScore.class.getName());

    private final @Nullable Path file; // null: nowhere
    private int best;
    private int kept; // what the file says
    private int last; // the score a tick ago
    private boolean played; // in this round

    /**
     * Reads what was kept. A file that is not there, cannot be read or holds no number is as good as none.
     *
     * @param file where it is kept between games; written when a round ends, and when this is closed
     */
    public BestScore(Path file) {
        this.file = file;
        best = read(file);
        kept = best;
    }

    private BestScore() {
        file = null;
    }

    /** None yet, and kept nowhere. */
    public static BestScore none() {
        return new BestScore();
    }

    /** In the player's own folder: the assets may be shared, under version control, or not writable. */
    public static BestScore ofThisPlayer() {
        return new BestScore(Path.of(System.getProperty("user.home", "."), ".downbeat", "best-score"));
    }

    /** The points, 0 if there were none yet. */
    public int points() {
        return best;
    }

    @Override
    public void ticked(Game game, long nanos) {
        Arena arena = game.arena();
        if (arena.score < last) { // a new round
            played = false;
        }
        last = arena.score;
        Ship ship = arena.player();
        played |= ship != null && ship.idle < 1;
        if (played && arena.score > best) {
            best = arena.score;
        }
        if (arena.over) {
            keep();
        }
    }

    @Override
    public void close() {
        keep();
    }

    /** A best score that cannot be written is still good until the program ends: that is said once, and no more. */
    private void keep() {
        if (file == null || best == kept) {
            return;
        }
        kept = best;
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "best-score", "");
            try {
                Files.writeString(whole, best + "\n");
                Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException | SecurityException e) {
            LOG.log(Level.WARNING, "the best score is not kept beyond this game: {0}", e.toString());
        }
    }

    private static int read(Path file) {
        try {
            return Math.max(0, Integer.parseInt(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException | SecurityException e) {
            return 0;
        }
    }
}
