package dev.downbeat.demo.sound;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The sounds that are made here, out of nothing but numbers. */
public enum Timbre {
    /** Short and falling. */
    ZAP(new Recipe(0.13, 920, 230, List.of(1.0), 0.5, 0.04)),
    /** A dry knock. */
    TICK(new Recipe(0.08, 340, 170, List.of(1.0), 0.3, 0.5)),
    /** Noise that sinks. */
    BLAST(new Recipe(0.6, 150, 38, List.of(1.0), 0.2, 0.85)),
    /** Four bright notes upwards. */
    CHIME(new Recipe(0.4, 660, 660, List.of(1.0, 1.25, 1.5, 2.0), 0.25, 0)),
    /** A glide upwards. */
    RISE(new Recipe(0.7, 110, 440, List.of(1.0), 0.4, 0.06)),
    /** Two notes by turns. */
    ALARM(new Recipe(1.0, 196, 196, List.of(1.0, 0.84, 1.0, 0.84), 0.8, 0.03)),
    /** Four notes downwards. */
    FALL(new Recipe(1.3, 330, 300, List.of(1.0, 0.89, 0.79, 0.6), 0.4, 0)),
    /** Two soft notes, a fifth apart. */
    BELL(new Recipe(0.5, 588, 588, List.of(1.0, 1.5), 0.1, 0)),
    /** Low and dull. */
    THUD(new Recipe(0.4, 120, 66, List.of(1.0), 0.35, 0.05));

    /**
     * How one is made.
     *
     * @param seconds how long it is
     * @param fromHz the pitch with which it begins
     * @param toHz the pitch to which it glides
     * @param notes equally long parts, each so many times the pitch
     * @param overtones how strong they are, 0 to 1
     * @param noise how much of it is noise, 0 to 1
     */
    record Recipe(double seconds, double fromHz, double toHz, List<Double> notes, double overtones, double noise) {

        Recipe {
            notes = List.copyOf(notes);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers and a list that was copied
    private final Recipe recipe;

    Timbre(Recipe recipe) {
        this.recipe = recipe;
    }

    Recipe recipe() {
        return recipe;
    }

    /** The one of a name as {@code config.json} has it. */
    static Optional<Timbre> named(String name) {
        return Stream.of(values()).filter(each -> each.toString().equals(name)).findFirst();
    }

    /** As {@code config.json} has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
