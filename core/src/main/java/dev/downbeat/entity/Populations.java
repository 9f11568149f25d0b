package dev.downbeat.entity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The live entities of a roster by kind. They are counted always, and listed once somebody asks after a change: kinds that nobody
 * asks for cost nothing. Owned by the loop thread.
 */
final class Populations {

    // By the number of the kind.
    private int[] sizes = new int[16];
    private @Nullable Population[] known = new Population[16]; // null since the last change

    void add(Entity entity) {
        count(entity.kindIndex(), 1);
    }

    void remove(Entity entity) {
        count(entity.kindIndex(), -1);
    }

    private void count(int kindIndex, int change) {
        if (kindIndex >= sizes.length) {
            sizes = Arrays.copyOf(sizes, kindIndex * 2);
            known = Arrays.copyOf(known, kindIndex * 2);
        }
        sizes[kindIndex] += change;
        known[kindIndex] = null;
    }

    /** Those of a kind, or null if there are none. */
    @Nullable
    Population of(int kindIndex, Roster roster) {
        if (kindIndex >= sizes.length || sizes[kindIndex] == 0) {
            return null;
        }
        Population population = known[kindIndex];
        if (population == null) {
            population = new Population(list(kindIndex, roster));
            known[kindIndex] = population;
        }
        return population;
    }

    private Entity[] list(int kindIndex, Roster roster) {
        Entity[] found = new Entity[sizes[kindIndex]];
        int count = 0;
        for (int slot = 0; count < found.length; slot++) {
            Entity entity = roster.at(slot);
            if (entity != null && entity.kindIndex() == kindIndex) {
                found[count++] = entity;
            }
        }
        return found;
    }
}
