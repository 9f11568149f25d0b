package dev.downbeat.demo.game;

import dev.downbeat.scripting.Doc;

@Doc("Chases the ship, aiming at where it will be.")
public final class Hunter extends Body {

    Hunter() {
        super(11, 320);
        team = Team.SWARM;
    }
}
