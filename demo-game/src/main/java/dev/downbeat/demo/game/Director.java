package dev.downbeat.demo.game;

import dev.downbeat.scripting.Doc;

@Doc("Nothing to be seen: its script makes the waves and keeps the score. It touches nothing and never moves.")
public final class Director extends Body {

    Director() {
        super(0, 0);
    }
}
