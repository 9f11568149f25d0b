package dev.downbeat.demo.game;

import dev.downbeat.event.Event;
import dev.downbeat.event.EventType;
import dev.downbeat.world.Behaviours;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Behaviour that only writes down what happens, as {@code 3: ship 1.0 wall()}. */
final class Recorder implements Behaviours {

    final World world = new World(WorldConfig.of(Language.VOCABULARY));
    private final List<String> events = new ArrayList<>();
    private @Nullable EventType only;
    private Runnable next = () -> {};

    Recorder() {
        world.behave(this);
    }

    /** Writes down events of this type only. */
    Recorder only(EventType type) {
        only = type;
        return this;
    }

    /** Does something once, as a handler would. */
    void duringNextTick(Runnable action) {
        next = action;
    }

    @Override
    public void boundary() {
        Runnable action = next;
        next = () -> {};
        action.run();
    }

    @Override
    public void handle(Event event) {
        if (only == null || event.type() == only) {
            StringBuilder arguments = new StringBuilder();
            for (int i = 0; i < event.argumentCount(); i++) {
                arguments.append(i == 0 ? "" : ", ").append(event.argument(i));
            }
            events.add(world.tickNumber() + ": " + event.target() + " "
                    + event.type().name() + "(" + arguments + ")");
        }
    }

    void ticks(int count) {
        for (int i = 0; i < count; i++) {
            world.tick();
        }
    }

    List<String> events() {
        return events;
    }
}
