package dev.downbeat.demo.game;

/** Who fights for whom. Texts, because that is what scripts write: {@code self.team = 'swarm'}. */
public final class Team {

    /** Nobody's: collides with the player's team only. */
    public static final String NEUTRAL = "neutral";

    /** The ship and what it fires. */
    public static final String PLAYER = "player";

    /** All that is after the ship. */
    public static final String SWARM = "swarm";

    private Team() {}

    /** Whether bodies of two teams touch each other. */
    static boolean collide(String one, String other) {
        if (one.equals(other)) {
            return false;
        }
        return one.equals(PLAYER) || other.equals(PLAYER) || !(one.equals(NEUTRAL) || other.equals(NEUTRAL));
    }
}
