import org.jspecify.annotations.NullMarked;

/** Behaviour in JavaScript that changes while the game runs. Start at {@link dev.downbeat.Downbeat}. */
@NullMarked
module dev.downbeat.scripting {
    requires transitive dev.downbeat.core;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.github.benmanes.caffeine;
    requires dev.downbeat.closure;
    requires directory.watcher;
    requires jdk.jfr;
    requires jdk.management;
    requires org.mozilla.rhino;
    requires org.objectweb.asm;

    exports dev.downbeat;
    exports dev.downbeat.scripting;
}
