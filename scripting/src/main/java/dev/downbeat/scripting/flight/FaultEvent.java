package dev.downbeat.scripting.flight;

import dev.downbeat.scripting.Fault;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A handler has failed. */
@Name("dev.downbeat.Fault")
@Label("Script Fault")
@Category("Downbeat")
@Description("A handler has failed, for the 1st, 2nd, 4th, 8th, 16th, 64th, 256th ... time at this place")
@StackTrace(false)
public final class FaultEvent extends Event {

    @Label("Place")
    String place = "";

    @Label("Message")
    String message = "";

    @Label("Cause")
    String cause = "";

    @Label("Kind")
    String kind = "";

    @Label("Event")
    String event = "";

    @Label("Script Calls")
    @Description("Innermost first")
    String calls = "";

    @Label("Tick")
    long tick;

    @Label("Revision")
    long revision;

    @Label("Count")
    @Description("How often it has happened since its file changed")
    long count;

    private FaultEvent() {}

    /** Tells of a fault, if anybody records it. */
    public static void record(Fault fault) {
        FaultEvent event = new FaultEvent();
        if (event.isEnabled()) {
            event.fill(fault);
            event.commit();
        }
    }

    private void fill(Fault fault) {
        place = fault.place();
        message = fault.message();
        cause = fault.cause().name();
        kind = fault.kind();
        event = fault.event();
        calls = String.join(", ", fault.stack());
        tick = fault.tick();
        revision = fault.revision();
        count = fault.count();
    }
}
