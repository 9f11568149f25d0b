package dev.downbeat.demo.sound;

/**
 * How a cue sounds.
 *
 * @param pitch how many times as high as the timbre is made; cut to {@value #LEAST_PITCH} to {@value #MOST_PITCH}
 * @param volume 0 to 1, and cut to that
 */
public record Voicing(Timbre timbre, float pitch, float volume) {

    static final float LEAST_PITCH = 0.25f;
    static final float MOST_PITCH = 4;

    public Voicing {
        pitch = Math.max(LEAST_PITCH, Math.min(MOST_PITCH, pitch));
        volume = Math.max(0, Math.min(1, volume));
    }
}
