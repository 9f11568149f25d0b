package dev.downbeat.scripting.run;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.HandlerCost;
import dev.downbeat.scripting.Profile;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A profile of one world. Owned by the loop thread. */
final class OpenProfile implements Profile {

    private final Vocabulary vocabulary;
    private final CallTimer timer;
    private final Consumer<OpenProfile> onClose;
    private final @Nullable CallCounter[][] counters; // by the numbers of kind and event; coroutines come last
    private final String[] files; // by the number of the kind: the latest behaviour
    private long ticks;

    /** @param onClose called at each close */
    OpenProfile(Vocabulary vocabulary, NanoClock clock, Consumer<OpenProfile> onClose) {
        this.vocabulary = vocabulary;
        this.timer = new CallTimer(clock);
        this.onClose = onClose;
        counters =
                new CallCounter[vocabulary.kinds().size()][vocabulary.events().size() + 1];
        files = new String[counters.length];
        Arrays.fill(files, "");
    }

    /** The handlers, measured. */
    HandlerTable timing(HandlerTable handlers, LiveSet live) {
        for (EntityKind<?> kind : vocabulary.kinds()) {
            live.behaviour(kind.name()).ifPresent(file -> files[vocabulary.numberOf(kind)] = file);
        }
        return handlers.with((handler, kind, event) -> new TimedHandler(handler, this, counter(kind, event)));
    }

    private CallCounter counter(int kind, int event) {
        CallCounter counter = counters[kind][event];
        if (counter == null) {
            counter = new CallCounter();
            counters[kind][event] = counter;
        }
        return counter;
    }

    void beginTick() {
        ticks++;
        for (@Nullable CallCounter[] ofKind : counters) {
            for (CallCounter counter : ofKind) {
                if (counter != null) {
                    counter.beginTick(ticks);
                }
            }
        }
    }

    /** A call begins; calls may nest. */
    void begin() {
        timer.begin();
    }

    /** The call that began last ends, in which something was called so often. */
    void end(CallCounter counter, int calls) {
        timer.end(counter, ticks, calls);
    }

    /** As {@link #end}, of the coroutines of an entity. */
    void endCoroutines(int kind, int steps) {
        end(counter(kind, vocabulary.events().size()), steps);
    }

    @Override
    public long ticks() {
        return ticks;
    }

    @Override
    public List<HandlerCost> costs() {
        List<HandlerCost> costs = new ArrayList<>();
        for (int kind = 0; kind < counters.length; kind++) {
            for (int event = 0; event < counters[kind].length; event++) {
                CallCounter counter = counters[kind][event];
                if (counter != null && counter.whole(ticks).calls() > 0) {
                    costs.add(cost(kind, event, counter));
                }
            }
        }
        costs.sort(Comparator.comparingLong((HandlerCost cost) -> cost.recent().nanos())
                .thenComparingLong(cost -> cost.whole().nanos())
                .reversed());
        return List.copyOf(costs);
    }

    private HandlerCost cost(int kind, int event, CallCounter counter) {
        boolean coroutines = event == vocabulary.events().size();
        return new HandlerCost(
                vocabulary.kinds().get(kind).name(),
                files[kind],
                coroutines ? "" : vocabulary.events().get(event).name(),
                counter.whole(ticks),
                counter.recent(ticks));
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
