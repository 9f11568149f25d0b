package dev.downbeat.demo.view;

/**
 * What the game says to its player in the middle and at the top of the picture.
 *
 * @param banner one line; empty for none
 * @param hint what to do first; empty once it has been there for a while
 * @param over whether the round is over
 * @param best the most points of any round, 0 if there were none
 * @param lives ships left
 * @param weapon what the ship fires
 * @param weaponSeconds for how long still; 0 for its own weapon
 * @param bossLeft the share of the boss's health that is left; 0 while there is none
 * @param rgba the colour of it all
 */
public record TitleModel(
        String banner,
        String hint,
        boolean over,
        int score,
        int best,
        int lives,
        String weapon,
        double weaponSeconds,
        double bossLeft,
        int rgba) {}
