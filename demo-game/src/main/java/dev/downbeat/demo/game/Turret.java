package dev.downbeat.demo.game;

import dev.downbeat.scripting.Doc;

@Doc("Stands still and fires.")
public final class Turret extends Body {

    Turret() {
        super(18, 25);
        team = Team.SWARM;
    }
}
