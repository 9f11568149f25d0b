package dev.downbeat.demo.game;

import dev.downbeat.scripting.Bound;

/** The player's ship; flown by its own script when nobody touches the controls. */
public final class Ship extends Body {

    /** Forwards by the player's keys, -1 to 1. */
    @Bound
    public double thrust;

    /** Sideways by the player's keys, -1 to 1. */
    @Bound
    public double strafe;

    /** The point that the player aims at. */
    @Bound
    public double aimX;

    /** The point that the player aims at. */
    @Bound
    public double aimY;

    /** Whether the player holds the trigger. */
    @Bound
    public boolean firing;

    /** Seconds since the player last touched a control. */
    @Bound
    public double idle;

    /** Seconds until it can fire again. */
    @Bound
    public double cooldown;

    /** Seconds during which nothing hurts it. */
    @Bound
    public double shield;

    /** Seconds during which it fires a fan. */
    @Bound
    public double spread;

    Ship() {
        super(14, 190);
        team = Team.PLAYER;
    }
}
