package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;

/** Stands still and fires. */
public final class Turret extends Body {

    /** Shots left in the present salvo. */
    @Bound
    public int salvo;

    Turret() {
        super(18, 25);
        team = Team.SWARM;
    }
}
