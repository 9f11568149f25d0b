package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;

/** Chases the ship, aiming at where it will be. */
public final class Hunter extends Body {

    /** Seconds until its next dash. */
    @Bound
    public double rest;

    Hunter() {
        super(11, 320);
        team = Team.SWARM;
    }
}
