package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Answer;

/** Puts the questions of scripts to other entities of their world. */
@FunctionalInterface
public interface Asker {

    /**
     * Asks an entity a question. Loop thread.
     *
     * @throws IllegalArgumentException if the type is not a question of this world, or the arguments do not fit
     * @throws IllegalStateException if questions are nested too deep
     */
    Answer ask(Entity entity, EventType question, Object... arguments);
}
