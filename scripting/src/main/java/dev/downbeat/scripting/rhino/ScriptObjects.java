package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.world.World;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;

/** What stands for Java objects and their bound methods in the scripts of one world. Loop thread. */
final class ScriptObjects {

    private final RhinoRealm realm;
    private final BoundTypes types;
    private final World world;
    private final IdentityHashMap<BoundMember.Method, BaseFunction> functions = new IdentityHashMap<>();

    ScriptObjects(RhinoRealm realm, BoundTypes types, World world) {
        this.realm = realm;
        this.types = types;
        this.world = world;
    }

    /** Makes the functions of all bound methods, which objects of a type share. */
    Collection<BaseFunction> makeFunctions() {
        types.all()
                .forEach(type -> type.members().values().forEach(member -> {
                    if (member instanceof BoundMember.Method method) {
                        functions.put(method, HostMethods.function(realm, type, method));
                    }
                }));
        return functions.values();
    }

    BaseFunction functionOf(BoundMember.Method method) {
        return Objects.requireNonNull(functions.get(method));
    }

    /** The script object of a Java object; an entity has one for its whole life. */
    BoundObject of(Object target) {
        return ofPart(target, null);
    }

    /**
     * The script object of a Java object that a field holds.
     *
     * @param owner the entity whose part it is; null if it is no entity's
     */
    BoundObject ofPart(Object target, @Nullable Entity owner) {
        return target instanceof Entity entity ? of(entity) : new BoundObject(realm, types.of(target), target, owner);
    }

    /**
     * The script object of an entity.
     *
     * @throws IllegalArgumentException if it is not of this world: it has, or will have, another there
     */
    EntityObject of(Entity entity) {
        EntityObject known = known(entity);
        if (known != null) {
            return known;
        } else if (!world.spawned(entity)) {
            throw new IllegalArgumentException("entity is of another world, or of none: entity=" + entity);
        }
        EntityObject made = new EntityObject(realm, types.of(entity), entity);
        entity.attach(made);
        return made;
    }

    /** The script object of an entity that scripts of this world have met; else null. */
    @Nullable
    EntityObject known(Entity entity) {
        return entity.attachment() instanceof EntityObject known && known.realm() == realm ? known : null;
    }
}
