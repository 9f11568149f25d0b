package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Doc;

@Doc("Chases the ship, aiming at where it will be.")
public final class Hunter extends Body {

    @Doc("Seconds until its next dash.")
    @Bound
    public double rest;

    Hunter() {
        super(11, 320);
        team = Team.SWARM;
    }
}
