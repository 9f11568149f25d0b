package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Doc;

@Doc("A shot, of the team of whoever fired it.")
public final class Bullet extends Body {

    @Doc("What it takes from the health of whatever it hits.")
    @Bound
    public double damage = 1;

    Bullet() {
        super(3, 60);
        team = Team.NEUTRAL;
    }
}
