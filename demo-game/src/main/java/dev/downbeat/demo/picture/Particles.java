package dev.downbeat.demo.picture;

import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameListener;
import dev.downbeat.demo.view.ShapeBatch;
import dev.downbeat.entity.EntityId;
import java.util.Arrays;

/**
 * All that is only there to be seen: sparks, shock waves, trails, flashes and shaking. They age with the game's ticks, and no
 * script can ask about them. Loop thread.
 */
public final class Particles implements Effects, GameListener {

    private static final double FLASH_SECONDS = 0.16;

    private final Sparks sparks = new Sparks();
    private final Shocks shocks = new Shocks();
    private final Trails trails = new Trails();
    private final Shake shake = new Shake();
    private double[] light = new double[512]; // by entity slot; 1 just lit to 0
    private double tickSeconds;

    /** Nothing to be seen yet. */
    public Particles() {}

    @Override
    public void flash(Body body) {
        int slot = EntityId.index(body.id());
        if (slot >= light.length) {
            light = Arrays.copyOf(light, slot * 2);
        }
        light[slot] = 1;
    }

    @Override
    public void burst(Body body, double power) {
        int rgba = Hues.rgba(body.hue);
        sparks.burst(body.pos.x, body.pos.y, rgba, power);
        shocks.burst(body.pos.x, body.pos.y, rgba, power);
    }

    @Override
    public void shake(double strength) {
        shake.knock(strength);
    }

    @Override
    public void ticked(Game game, long nanos) {
        double dt = game.world().config().timestep().seconds();
        tickSeconds = dt;
        sparks.age(dt);
        shocks.age(dt);
        shake.age(dt);
        trails.grow(game.world(), dt);
        for (int i = 0; i < light.length; i++) {
            light[i] = Math.max(0, light[i] - dt / FLASH_SECONDS);
        }
    }

    /** How brightly a body is lit up: 1 just now to 0. */
    double lightOf(Body body) {
        int slot = EntityId.index(body.id());
        return slot < light.length ? light[slot] : 0;
    }

    /** How far to the right the picture is off its place, in units of the arena. */
    float shakeX(double alpha) {
        return shake.x(late(alpha));
    }

    /** How far down. */
    float shakeY(double alpha) {
        return shake.y(late(alpha));
    }

    /**
     * Adds all of it to a batch.
     *
     * @param alpha how far the present lies between the last tick and the next
     */
    void draw(ShapeBatch batch, double alpha) {
        trails.draw(batch);
        shocks.draw(batch, late(alpha));
        sparks.draw(batch, late(alpha));
    }

    private double late(double alpha) {
        return (1 - alpha) * tickSeconds;
    }
}
