package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.compile.Behaviour;
import dev.downbeat.world.World;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what scripts keep from call to call: all that their variables, closures, coroutines and the states of their entities
 * lead to, each object once. What one script has made and several hold is its maker's, if that holds it too. Loop thread, with
 * its context entered; made for one weighing.
 */
final class Holdings {

    private final RhinoRealm realm;
    private final Sizes sizes;
    private final long enough;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<ModuleScope, Holding> holdings = new LinkedHashMap<>(); // by identity, as its keys are compared

    /** @param enough as many bytes as matter: a script that keeps more is not weighed to the end */
    Holdings(RhinoRealm realm, long enough) {
        this.realm = realm;
        this.sizes = new Sizes(realm);
        this.enough = enough;
    }

    /** Weighs the variables of scripts. */
    List<Holding> weigh(Collection<CodeInstance> scripts) {
        weighVariables(scripts);
        return finish();
    }

    /** Weighs the variables of scripts, and what they keep with the entities of a world. */
    List<Holding> weigh(Collection<CodeInstance> scripts, World world) {
        weighVariables(scripts);
        @Nullable Holding[] behaviours = behaviours(scripts, world);
        world.forEachEntity(entity -> weigh(entity, behaviours[entity.kindIndex()]));
        return finish();
    }

    private void weighVariables(Collection<CodeInstance> scripts) {
        for (CodeInstance script : scripts) {
            Holding holding = new Holding(script.scope(), seen, enough);
            holdings.put(script.scope(), holding);
            for (Object id : script.scope().getAllIds()) {
                if (!Members.isAccessor(script.scope(), id)) { // what is imported
                    holding.weigh(id.toString(), Members.value(script.scope(), id), sizes);
                }
            }
        }
    }

    private void weigh(Entity entity, @Nullable Holding behaviour) {
        if (entity.attachment() instanceof EntityObject object && object.realm() == realm) {
            for (Coroutine coroutine : object.coroutines()) {
                Holding owner = holdings.get(coroutine.module());
                if (owner != null) {
                    owner.weigh("a coroutine", coroutine, sizes);
                }
            }
            if (behaviour != null) {
                object.weighState(behaviour, sizes);
            }
        }
    }

    /** The holding of each kind's behaviour, by the number of the kind. */
    private @Nullable Holding[] behaviours(Collection<CodeInstance> scripts, World world) {
        Map<String, Holding> byPath = new HashMap<>();
        scripts.forEach(script -> byPath.put(script.script().path(), holdings.get(script.scope())));
        List<EntityKind<?>> kinds = world.vocabulary().kinds();
        @Nullable Holding[] behaviours = new Holding[kinds.size()];
        for (EntityKind<?> kind : kinds) {
            for (String path : Behaviour.paths(kind.name())) {
                if (byPath.containsKey(path)) {
                    behaviours[world.vocabulary().numberOf(kind)] = byPath.get(path);
                }
            }
        }
        return behaviours;
    }

    private List<Holding> finish() {
        holdings.values().forEach(holding -> holding.weighOthers(sizes));
        return List.copyOf(holdings.values());
    }
}
