package dev.downbeat.demo.picture;

import dev.downbeat.demo.game.Arena;
import dev.downbeat.demo.game.BestScore;
import dev.downbeat.demo.game.Boss;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.demo.view.HudModel;
import dev.downbeat.demo.view.TitleModel;
import dev.downbeat.world.World;

/** Gathers what the game says to its player. Loop thread. */
final class TitleFeed {

    private static final double HINT_SECONDS = 12;

    private final String hint;
    private final BestScore best;
    private double bossLeft;

    TitleFeed(String hint, BestScore best) {
        this.hint = hint;
        this.best = best;
    }

    /** A page of the workbench would lie where banner and hint are, and problems where the hint is. */
    TitleModel of(Game game, HudModel shown) {
        Arena arena = game.arena();
        World world = game.world();
        Ship ship = arena.player();
        bossLeft = 0;
        if (arena.count("boss") > 0) {
            world.forEachEntity(entity -> bossLeft = entity instanceof Boss boss ? left(boss) : bossLeft);
        }
        boolean early = world.tickNumber() * world.config().timestep().seconds() < HINT_SECONDS;
        boolean unchanged = game.scripted().revision() <= 1;
        boolean free = shown.bench().panel().isEmpty();
        return new TitleModel(
                free ? arena.banner : "",
                early && unchanged && free && shown.problems().isEmpty() ? hint : "",
                arena.over,
                arena.score,
                best.points(),
                arena.lives,
                ship == null ? "" : ship.weapon,
                ship == null ? 0 : ship.weaponSeconds,
                bossLeft,
                Hues.rgba(arena.hue));
    }

    private double left(Boss boss) {
        return Math.max(bossLeft, boss.health / boss.fullHealth);
    }
}
