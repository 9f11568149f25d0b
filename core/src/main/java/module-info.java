import org.jspecify.annotations.NullMarked;

/** A world that ticks: time, loop, entities, events and seeded chance, without any scripting. */
@NullMarked
module dev.downbeat.core {
    requires static transitive org.jspecify;

    exports dev.downbeat.entity;
    exports dev.downbeat.event;
    exports dev.downbeat.loop;
    exports dev.downbeat.random;
    exports dev.downbeat.time;
    exports dev.downbeat.world;
}
