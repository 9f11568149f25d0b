package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes down each call in a word or two, and does what a test asks for at each. */
final class RecordingBehaviours implements Behaviours {

    final List<String> calls = new ArrayList<>();
    Runnable inBoundary = () -> {};
    Consumer<Event> inHandle = event -> {};
    Consumer<Entity> inTick = entity -> {};

    @Override
    public void around(Runnable steps) {
        calls.add("(");
        steps.run();
        calls.add(")");
    }

    @Override
    public void boundary() {
        calls.add("boundary");
        inBoundary.run();
    }

    @Override
    public void handle(Event event) {
        StringBuilder call = new StringBuilder(event.type().name()).append(' ').append(event.target());
        for (int i = 0; i < event.argumentCount(); i++) {
            call.append(' ').append(event.argument(i));
        }
        calls.add(call.toString());
        inHandle.accept(event);
    }

    @Override
    public void tick(Entity entity, double dt) {
        calls.add("tick " + entity);
        inTick.accept(entity);
    }

    /** The calls since the last time. */
    List<String> take() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }
}
