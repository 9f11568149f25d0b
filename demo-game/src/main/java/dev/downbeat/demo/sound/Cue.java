package dev.downbeat.demo.sound;

/** What there is to be heard; when more happens in a frame than can be played, the first ones are. */
public enum Cue {
    /** The round is over. */
    GAME_OVER("gameOver"),
    /** A boss comes. */
    BOSS("boss"),
    /** Scripts were rejected or taken back, or a handler failed. */
    PROBLEM("problem"),
    /** Scripts went live. */
    COMMIT("commit"),
    /** A wave begins. */
    WAVE("wave"),
    /** A body bursts: the more violently, the louder and lower. */
    EXPLOSION("explosion"),
    /** A pickup is taken. */
    PICKUP("pickup"),
    /** The ship, or something tough, is hit and goes on. */
    HIT("hit"),
    /** The player's ship fires. */
    SHOT("shot"),
    /** Somebody else fires. */
    ENEMY_SHOT("enemyShot");

    private final String key;

    Cue(String key) {
        this.key = key;
    }

    /** Its name in {@code config.json}. */
    String key() {
        return key;
    }
}
