package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Doc;

@Doc("The player's ship; flown by its own script when nobody touches the controls.")
public final class Ship extends Body {

    @Doc("Forwards by the player's keys, -1 to 1.")
    @Bound
    public double thrust;

    @Doc("Sideways by the player's keys, -1 to 1.")
    @Bound
    public double strafe;

    @Doc("The point that the player aims at, from the left.")
    @Bound
    public double aimX;

    @Doc("The point that the player aims at, from the top.")
    @Bound
    public double aimY;

    @Doc("Whether the player holds the trigger.")
    @Bound
    public boolean firing;

    @Doc("The health that it has when nothing has hurt it; the screen shows how much of it is left.")
    @Bound
    public double fullHealth = 100;

    @Doc("Seconds since the player last touched a control.")
    @Bound
    public double idle;

    @Doc("Seconds until it can fire again.")
    @Bound
    public double cooldown;

    @Doc("Seconds during which nothing hurts it.")
    @Bound
    public double shield;

    @Doc("What it fires: a word that ship.js knows; for the screen too.")
    @Bound
    public String weapon = "blaster";

    @Doc("Seconds for which it still has a weapon that it was given; 0 for its own.")
    @Bound
    public double weaponSeconds;

    Ship() {
        super(14, 190);
        team = Team.PLAYER;
    }
}
