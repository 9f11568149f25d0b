package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.compile.Behaviour;
import dev.downbeat.scripting.run.HandlerFailure;
import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.scripting.run.ThreadUse;
import dev.downbeat.world.World;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps scripts from filling the heap tick by tick. What nobody has made cannot be kept, so they are weighed whenever so much
 * was made meanwhile that one of them could keep too much by now. Loop thread.
 */
final class Weighing {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    /** Sooner than after the whole limit, scripts are weighed only if it has not taken more than this part of the time. */
    private static final int SHARE = 50;

    /** Nor after less than this part of it: there would be little to find. */
    private static final int LEAST = 4;

    /** All scripts of a world together may keep so many times as much as one. */
    private static final int WORLD = 2;

    private final RhinoRealm realm;
    private final World world;
    private final long limit;
    private long heaviest; // what one script kept then, the most
    private long kept; // what all kept
    private long weighedBytes; // what the thread had made then
    private long endNanos;
    private long durationNanos;

    /** @param limit bytes that one script may keep */
    Weighing(RhinoRealm realm, World world, long limit) {
        this.realm = realm;
        this.world = world;
        this.limit = limit;
    }

    /** Whether it is time: a script may keep too much by now, or all together may. */
    boolean due() {
        long made = ThreadUse.bytes() - weighedBytes;
        if (made < 0) { // another thread ticks the world now, and has made less
            weighedBytes = ThreadUse.bytes();
        }
        if (made < limit / LEAST) {
            return false;
        }
        boolean rested = ThreadUse.wallNanos() - endNanos >= SHARE * durationNanos;
        return made >= limit || (rested && made >= Math.min(limit - heaviest, WORLD * limit - kept));
    }

    /** What to say of the scripts that kept too much, and keep nothing any more. */
    List<HandlerFailure> run(Collection<ScriptInstance> live) {
        long startNanos = ThreadUse.wallNanos();
        List<CodeInstance> scripts = live.stream()
                .filter(CodeInstance.class::isInstance)
                .map(CodeInstance.class::cast)
                .sorted(Comparator.comparing(script -> script.script().path()))
                .toList();
        List<Holding> holdings = new ArrayList<>(new Holdings(realm, limit).weigh(scripts, world));
        List<HandlerFailure> failures = new ArrayList<>();
        holdings.sort(Comparator.comparingLong(Holding::bytes).reversed());
        long all = holdings.stream().mapToLong(Holding::bytes).sum();
        heaviest = 0;
        for (Holding holding : holdings) {
            if (holding.bytes() > limit || all > WORLD * limit) {
                all -= holding.bytes();
                scripts.stream()
                        .filter(script -> script.scope() == holding.scope())
                        .findFirst()
                        .ifPresent(script -> failures.add(drop(script, holding)));
            } else {
                heaviest = Math.max(heaviest, holding.bytes());
            }
        }
        endNanos = ThreadUse.wallNanos();
        durationNanos = endNanos - startNanos;
        weighedBytes = ThreadUse.bytes();
        kept = all;
        LOG.log(
                Level.DEBUG,
                () -> scripts.size() + " scripts keep " + kept + " bytes; weighing them took " + durationNanos / 1_000
                        + " µs");
        return failures;
    }

    private HandlerFailure drop(CodeInstance script, Holding holding) {
        String message = message(holding, limit);
        int line = script.script().lineOf(holding.most());
        holding.closures().forEach(Members::clear);
        script.drop();
        world.forEachEntity(entity -> drop(entity, script));
        return new HandlerFailure(Fault.Cause.RETAINED, script.script().path(), line, message, List.of());
    }

    /** What to say of a script that keeps too much. */
    static String message(Holding holding, long limit) {
        String bytes = holding.bytes() > limit ? "more than " + megabytes(limit) : "some " + megabytes(holding.bytes());
        return "it keeps " + bytes + " MB from call to call, most of it in '" + holding.most()
                + "': let go of what is needed no more";
    }

    private static long megabytes(long bytes) {
        return bytes / 1_000_000;
    }

    private void drop(Entity entity, CodeInstance script) {
        if (entity.attachment() instanceof EntityObject object && object.realm() == realm) {
            object.coroutines().stream()
                    .filter(coroutine -> coroutine.module() == script.scope())
                    .forEach(Coroutine::end);
            if (Behaviour.paths(entity.kind().name()).contains(script.script().path())) {
                object.dropState();
            }
        }
    }
}
