package dev.downbeat.demo;

import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.demo.game.Steering;
import dev.downbeat.demo.view.Input;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.Sticks;
import org.jspecify.annotations.Nullable;

/** What a gamepad means beside keys and mouse, and when a new round is asked for. */
final class Controls {

    private static final double AIM_DISTANCE = 400; // units of the arena

    private Controls() {}

    /** Keys and mouse, except for what a gamepad's player does. It fires where its right stick points, else ahead. */
    static Steering of(Steering keys, Sticks sticks, @Nullable Ship ship) {
        if (ship == null || !(sticks.moves() || sticks.aims() || sticks.firing())) {
            return keys;
        }
        double aimX = keys.aimX();
        double aimY = keys.aimY();
        if (sticks.aims() || sticks.moves()) {
            aimX = ship.pos.x + AIM_DISTANCE * (sticks.aims() ? sticks.aimX() : sticks.moveX());
            aimY = ship.pos.y + AIM_DISTANCE * (sticks.aims() ? sticks.aimY() : sticks.moveY());
        }
        return new Steering(
                sticks.moves() ? -sticks.moveY() : keys.thrust(),
                sticks.moves() ? sticks.moveX() : keys.strafe(),
                aimX,
                aimY,
                keys.firing() || sticks.firing() || sticks.aims());
    }

    /** Begins a new round when the last one is over and the player wants it. */
    static void restartIfWanted(Game game, Input input) {
        if (game.arena().over && (input.held(Key.RESTART) || input.sticks().restart())) {
            game.restart();
        }
    }
}
