package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Doc;

@Doc("The big one at the end of a round of waves.")
public final class Boss extends Body {

    @Doc("The health with which it began; the screen shows how much of it is left.")
    @Bound
    public double fullHealth = 1;

    Boss() {
        super(46, 345);
        team = Team.SWARM;
    }
}
