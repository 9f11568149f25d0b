package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Doc;

@Doc("Something that the ship can take.")
public final class Pickup extends Body {

    @Doc("What it gives: a word that ship.js knows.")
    @Bound
    public String gift = "health";

    Pickup() {
        super(10, 280);
        team = Team.NEUTRAL;
    }
}
