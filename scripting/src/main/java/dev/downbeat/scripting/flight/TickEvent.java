package dev.downbeat.scripting.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Threshold;

/** A tick that took long. */
@Name("dev.downbeat.Tick")
@Label("Long Tick")
@Category("Downbeat")
@Description(
        "A tick of a scripted world, with scripts, systems and boundary, that took as long as the threshold or longer")
@Threshold("16 ms")
@StackTrace(false)
final class TickEvent extends Event {

    @Label("Tick")
    long tick;

    @Label("Revision")
    long revision;

    @Label("Entities")
    int entities;
}
