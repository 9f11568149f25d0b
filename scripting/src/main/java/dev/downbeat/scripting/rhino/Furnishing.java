package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.run.Asker;
import dev.downbeat.world.World;
import java.util.Map;

/** Puts the game into a realm: what its scripts can reach beyond the builtins. */
final class Furnishing {

    private Furnishing() {}

    /**
     * Adds what handlers get.
     *
     * @param globals the object behind each global name of the bindings; without it the name is there for handlers only
     * @param maxEntities where scripts may spawn no more
     */
    static void add(
            RhinoRealm realm, RealmScope scope, World world, Map<String, ?> globals, Asker asker, int maxEntities) {
        scope.define("console", ConsoleObject.make(scope.shared()));
        scope.defineForHandlers("world", WorldObject.make(realm, world, asker, maxEntities));
        scope.defineForHandlers("start", realm.coroutines().startFunction());
        scope.defineForHandlers("stop", realm.coroutines().stopFunction());
        scope.defineForHandlers("wait", realm.coroutines().waitFunction());
        for (String name : realm.types().bindings().globals().keySet()) { // not the host's order, which may be random
            Object global = globals.get(name);
            if (global == null) {
                scope.refuseWhileLoading(name);
            } else {
                scope.defineForHandlers(name, realm.objects().of(global));
            }
        }
    }
}
