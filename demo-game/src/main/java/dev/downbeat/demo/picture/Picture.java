package dev.downbeat.demo.picture;

import dev.downbeat.demo.game.BestScore;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.demo.view.ArenaView;
import dev.downbeat.demo.view.Backdrop;
import dev.downbeat.demo.view.Hud;
import dev.downbeat.demo.view.HudModel;
import dev.downbeat.demo.view.Screen;
import dev.downbeat.demo.view.ShapeBatch;
import dev.downbeat.demo.view.Titles;
import java.io.IOException;
import java.nio.file.Path;

/** Draws a game on a screen. Belongs to the screen's thread and is closed before the screen. */
public final class Picture implements AutoCloseable {

    private final Screen screen;
    private final Game game;
    private final Particles particles;
    private final BodyPainter bodies;
    private final Backdrop backdrop = new Backdrop();
    private final ShapeBatch batch = new ShapeBatch();
    private final Titles titles;
    private final TitleFeed titleFeed;
    private final Hud hud;

    /**
     * @param particles those that the game's effects go to
     * @param best shown beside the score
     * @param hint what a player might do first, in large letters
     * @param fonts the folder of the fonts
     * @throws IOException if a font is missing
     */
    public Picture(Screen screen, Game game, Particles particles, BestScore best, String hint, Path fonts)
            throws IOException {
        this.screen = screen;
        this.game = game;
        this.particles = particles;
        bodies = new BodyPainter(particles);
        titleFeed = new TitleFeed(hint, best);
        titles = new Titles(fonts);
        hud = new Hud(fonts);
    }

    /** How the arena lies on the screen now. */
    public ArenaView view() {
        return new ArenaView(screen.size(), (float) game.arena().width, (float) game.arena().height);
    }

    /**
     * Draws the present; showing it ({@link Screen#swap}) is the caller's.
     *
     * @param alpha how far the present lies between the last tick and the next
     */
    public void draw(HudModel model, double alpha) {
        ArenaView view = view().shifted(particles.shakeX(alpha), particles.shakeY(alpha));
        Ship ship = game.arena().player();
        float alarm = ship == null ? 0 : (float) particles.lightOf(ship);
        screen.clear();
        backdrop.draw(view, Hues.rgba(game.arena().hue), alarm);
        batch.begin(view);
        particles.draw(batch, alpha);
        bodies.draw(game.world(), batch, alpha);
        batch.flush();
        hud.drawMarks(model, screen.size());
        titles.draw(titleFeed.of(game, model), screen.size());
        hud.draw(model, screen.size());
    }

    @Override
    public void close() {
        hud.close();
        titles.close();
        batch.close();
        backdrop.close();
    }
}
