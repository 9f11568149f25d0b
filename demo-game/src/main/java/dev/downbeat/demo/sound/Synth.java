package dev.downbeat.demo.sound;

import dev.downbeat.demo.sound.Timbre.Recipe;
import java.util.SplittableRandom;

/** Turns recipes into samples: one channel, 16 bit. The same recipe gives the same samples. */
final class Synth {

    /** Samples in a second. */
    static final int RATE = 44_100;

    private static final double PEAK = 0.8; // of what 16 bits hold: several sounds are to be added
    private static final double ATTACK_SECONDS = 0.004; // anything that begins faster cracks

    private Synth() {}

    static short[] samples(Timbre timbre) {
        Recipe recipe = timbre.recipe();
        double[] wave = new double[(int) Math.round(recipe.seconds() * RATE)];
        SplittableRandom random = new SplittableRandom(1);
        double turns = 0;
        double rustle = 0;
        double loudest = 0;
        for (int i = 0; i < wave.length; i++) {
            double share = (double) i / (wave.length - 1);
            double hz = hz(recipe, share);
            turns += hz / RATE;
            rustle +=
                    Math.min(1, 14 * hz / RATE) * (2 * random.nextDouble() - 1 - rustle); // dull where the pitch is low
            double tone = tone(turns, recipe.overtones());
            wave[i] = (tone * (1 - recipe.noise()) + 2 * rustle * recipe.noise()) * envelope(recipe, share);
            loudest = Math.max(loudest, Math.abs(wave[i]));
        }
        short[] samples = new short[wave.length];
        for (int i = 0; i < wave.length; i++) {
            samples[i] = (short) Math.round(wave[i] / loudest * PEAK * Short.MAX_VALUE);
        }
        return samples;
    }

    private static double hz(Recipe recipe, double share) {
        double glide = recipe.fromHz() * Math.pow(recipe.toHz() / recipe.fromHz(), share);
        return glide * recipe.notes().get(note(recipe, share));
    }

    private static int note(Recipe recipe, double share) {
        int notes = recipe.notes().size();
        return Math.min(notes - 1, (int) (share * notes));
    }

    private static double tone(double turns, double overtones) {
        double angle = 2 * Math.PI * turns;
        return Math.sin(angle) + overtones * (0.5 * Math.sin(2 * angle) + 0.33 * Math.sin(3 * angle));
    }

    /** Each note begins softly and dies away, and so does the whole: at its end is silence. */
    private static double envelope(Recipe recipe, double share) {
        int notes = recipe.notes().size();
        double within = share * notes - note(recipe, share);
        double seconds = within * recipe.seconds() / notes;
        double attack = Math.min(1, seconds / ATTACK_SECONDS);
        double whole = (1 - share) * (1 - share);
        return attack * whole * (notes == 1 ? 1 : Math.pow(1 - within, 0.5));
    }
}
