package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Doc;

@Doc("Stands still and fires.")
public final class Turret extends Body {

    @Doc("Shots left in the present salvo.")
    @Bound
    public int salvo;

    Turret() {
        super(18, 25);
        team = Team.SWARM;
    }
}
