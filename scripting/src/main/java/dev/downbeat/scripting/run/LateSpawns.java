package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.world.StateHash;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Entities that came while the scripts of their world were broken from its start: they are spawned once these work. Loop thread. */
final class LateSpawns {

    private final Set<Entity> waiting = new LinkedHashSet<>();

    void add(Entity entity) {
        waiting.add(entity);
    }

    /** It is gone, and never was there for any script. */
    void remove(Entity entity) {
        waiting.remove(entity);
    }

    /** Hands over those that are still there, in the order in which they came. */
    void take(Consumer<Entity> spawn) {
        if (!waiting.isEmpty()) {
            waiting.stream().filter(Entity::live).forEach(spawn);
            waiting.clear();
        }
    }

    void hashInto(StateHash hash) {
        waiting.forEach(entity -> hash.add(entity.id()));
    }
}
