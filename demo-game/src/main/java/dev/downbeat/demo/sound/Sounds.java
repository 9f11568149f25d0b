package dev.downbeat.demo.sound;

import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameListener;
import dev.downbeat.demo.tuning.ConfigFile;
import dev.downbeat.scripting.ReloadReport;
import java.lang.System.Logger.Level;

/** What a game sounds like, as its config says at the latest commit. Loop thread, which is also that of the speaker. */
public final class Sounds implements GameListener {

    private static final System.Logger LOG = System.getLogger(Sounds.class.getName());

    private final Speaker speaker;
    private final ConfigFile config;
    private final CueFeed feed = new CueFeed();
    private Mix mix = Mix.SILENT;

    /**
     * @param speaker stays the caller's to close
     * @param config where {@code "sound"} is
     */
    public Sounds(Speaker speaker, ConfigFile config) {
        this.speaker = speaker;
        this.config = config;
        read();
    }

    /** Takes what scripts ask to be seen, for some of it is heard. */
    public Effects effects() {
        return feed;
    }

    /** Hears of a game from now on. */
    public void listenTo(Game game) {
        game.listen(this);
        game.listen(feed);
    }

    @Override
    public void reloaded(Game game, ReloadReport report) {
        read();
    }

    private void read() {
        Mix now = Mix.of(config.read().text());
        if (!now.equals(mix)) {
            mix = now;
            now.mistakes().forEach(mistake -> LOG.log(Level.WARNING, "{0}: {1}", ConfigFile.NAME, mistake));
        }
    }

    /** Plays what happened since the last frame. */
    public void play() {
        feed.play(mix, speaker);
    }

    /** Is silent about what happened since the last frame; what has begun dies away. */
    public void skip() {
        feed.forget();
    }
}
