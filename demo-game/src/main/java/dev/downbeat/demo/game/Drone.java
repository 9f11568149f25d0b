package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Doc;

@Doc("One of the many: it flocks.")
public final class Drone extends Body {

    @Doc("Seconds for which it stays out of sorts after a scare.")
    @Bound
    public double panic;

    Drone() {
        super(6, 140);
        team = Team.SWARM;
    }
}
