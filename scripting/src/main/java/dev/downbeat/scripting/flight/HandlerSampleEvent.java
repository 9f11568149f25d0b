package dev.downbeat.scripting.flight;

import dev.downbeat.scripting.HandlerCost;
import dev.downbeat.scripting.Profile;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** What a handler took in the last ticks. */
@Name("dev.downbeat.HandlerSample")
@Label("Handler Sample")
@Category("Downbeat")
@Description("What the calls of a handler took together in the last " + Profile.WINDOW
        + " ticks; while it is enabled, every call is measured")
@Enabled(false)
@StackTrace(false)
public final class HandlerSampleEvent extends Event {

    @Label("Kind")
    String kind = "";

    @Label("File")
    String file = "";

    @Label("Event")
    @Description("Empty for coroutines")
    String event = "";

    @Label("Calls")
    long calls;

    @Label("Time")
    @Description("Own time of all calls")
    @Timespan
    long time;

    @Label("Longest Call")
    @Timespan
    long longest;

    @Label("Allocated")
    @DataAmount
    long allocated;

    /** Tells of a handler that was called. */
    public static void record(HandlerCost cost) {
        HandlerSampleEvent event = new HandlerSampleEvent();
        event.kind = cost.kind();
        event.file = cost.file();
        event.event = cost.event();
        event.calls = cost.recent().calls();
        event.time = cost.recent().nanos();
        event.longest = cost.recent().longestNanos();
        event.allocated = cost.recent().bytes();
        event.commit();
    }
}
