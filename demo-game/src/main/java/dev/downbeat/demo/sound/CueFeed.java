package dev.downbeat.demo.sound;

import dev.downbeat.demo.game.Arena;
import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Boss;
import dev.downbeat.demo.game.Bullet;
import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameListener;
import dev.downbeat.demo.game.Pickup;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityId;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.ReloadReport.Outcome;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Gathers what there is to be heard until it is played: what scripts ask to be seen, what is new in the arena, and what became of
 * saves. A cue that is given several times before that is heard once, as loud as its loudest. Loop thread.
 */
final class CueFeed implements Effects, GameListener {

    /** More at once would only be noise. */
    static final int MOST_VOICES = 5;

    private static final List<Cue> CUES = List.of(Cue.values());

    // Owned by the loop thread.
    private final Map<Cue, Due> due = new EnumMap<>(Cue.class);
    private final Consumer<Entity> lookOut = this::lookOut;
    private long[] shots = new long[512]; // by entity slot; which one was there last
    private int wave;
    private int bosses;
    private boolean over;
    private long ship = EntityId.NONE;
    private double shipHealth;

    private static final class Due {
        private float loudness; // 0 for not at all
        private float pitch;
    }

    CueFeed() {
        CUES.forEach(cue -> due.put(cue, new Due()));
        Arrays.fill(shots, EntityId.NONE);
    }

    private void give(Cue cue, double loudness, double pitch) {
        Due now = due.get(cue);
        if (now != null && loudness > now.loudness) {
            now.loudness = (float) Math.min(1, loudness);
            now.pitch = (float) pitch;
        }
    }

    /** Scripts also light the ship up when it gets something. */
    @Override
    public void flash(Body body) {
        boolean better = body instanceof Ship && !(body.id() == ship && body.health < shipHealth);
        if (!better && !(body instanceof Pickup)) {
            give(Cue.HIT, body instanceof Ship ? 1 : 0.5, body instanceof Ship ? 0.7 : 1.2);
        }
    }

    @Override
    public void burst(Body body, double power) {
        if (body instanceof Pickup) {
            give(Cue.PICKUP, 1, 1);
        } else if (!(body instanceof Bullet) && !(body instanceof Boss && body.health > 0)) {
            give(Cue.EXPLOSION, 0.3 + power / 15, Math.max(0.5, Math.min(1.4, 1.5 - power / 15)));
        }
    }

    @Override
    public void reloaded(Game game, ReloadReport report) {
        if (report.cause() instanceof Cause.Draft) {
            return; // a slider tries many
        }
        if (report.outcome() != Outcome.COMMITTED) {
            give(Cue.PROBLEM, 1, 1);
        } else if (game.world().tickNumber() > 1) { // the first revision is no change of anything
            give(Cue.COMMIT, 1, 1);
        }
    }

    @Override
    public void faulted(Fault fault) {
        give(Cue.PROBLEM, 1, 1);
    }

    @Override
    public void quarantined(Game game, Quarantine quarantine) {
        give(Cue.PROBLEM, 1, 1);
    }

    @Override
    public void ticked(Game game, long nanos) {
        Arena arena = game.arena();
        game.world().forEachEntity(lookOut);
        if (arena.wave > wave) {
            give(Cue.WAVE, 1, 1);
        }
        wave = arena.wave;
        int bossesNow = arena.count("boss");
        if (bossesNow > bosses) {
            give(Cue.BOSS, 1, 1);
        }
        bosses = bossesNow;
        if (arena.over && !over) {
            give(Cue.GAME_OVER, 1, 1);
        }
        over = arena.over;
        Ship player = arena.player();
        ship = player == null ? EntityId.NONE : player.id();
        shipHealth = player == null ? 0 : player.health;
    }

    private void lookOut(Entity entity) {
        if (!(entity instanceof Bullet bullet)) {
            return;
        }
        int slot = EntityId.index(bullet.id());
        if (slot >= shots.length) {
            int known = shots.length;
            shots = Arrays.copyOf(shots, slot * 2);
            Arrays.fill(shots, known, shots.length, EntityId.NONE);
        }
        if (shots[slot] != bullet.id()) {
            shots[slot] = bullet.id();
            give("player".equals(bullet.team) ? Cue.SHOT : Cue.ENEMY_SHOT, 1, 1);
        }
    }

    /** Plays what was given since the last call. */
    void play(Mix mix, Speaker speaker) {
        int left = MOST_VOICES;
        for (int i = 0; i < CUES.size(); i++) {
            Due now = due.get(CUES.get(i));
            Voicing voicing = mix.voicings().get(CUES.get(i));
            if (now != null && now.loudness > 0 && voicing != null && left > 0) {
                float volume = mix.volume() * voicing.volume() * now.loudness;
                if (volume > 0) {
                    speaker.play(voicing.timbre(), voicing.pitch() * now.pitch, volume);
                    left--;
                }
            }
        }
        forget();
    }

    /** Lets what was given since the last call go by. */
    void forget() {
        for (int i = 0; i < CUES.size(); i++) {
            Due now = due.get(CUES.get(i));
            if (now != null) {
                now.loudness = 0;
            }
        }
    }
}
