package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Doc;

@Doc("A shot, of the team of whoever fired it.")
public final class Bullet extends Body {

    @Doc("What it takes from the health of whatever it hits.")
    @Bound
    public double damage = 1;

    @Doc("How many it flies through before it is spent.")
    @Bound
    public int pierce;

    @Doc("How fast it turns towards what it is after, radians per second; 0 flies straight on.")
    @Bound
    public double turnSpeed;

    Bullet() {
        super(3, 60);
        team = Team.NEUTRAL;
    }
}
