package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundType;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.bind.ValueType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ES6Generator;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * What stands in for the game while handlers are rehearsed: every member is there and gives something of its type, so that a
 * handler finds its way as far as possible, and nothing has any effect. No object of the game is touched. Compiler thread.
 */
final class StandIns {

    private static final List<String> WORLD_FUNCTIONS = List.of("despawn", "post", "ask");
    private static final List<String> ENTITY_FUNCTIONS = List.of("spawn", "find");

    /** Enough for loops over pairs, and for the second turn of a loop. */
    private static final int LISTED = 3;

    private final ScriptableObject realm;
    private final BoundTypes types;

    StandIns(ScriptableObject realm, BoundTypes types) {
        this.realm = realm;
        this.types = types;
    }

    /** Puts all that handlers can reach into a realm's scope. */
    void furnish(RealmScope scope) {
        scope.define("console", ConsoleObject.silent(realm));
        ScriptableObject world = newObject();
        WORLD_FUNCTIONS.forEach(name -> world.put(name, world, function(name, () -> true)));
        ENTITY_FUNCTIONS.forEach(name ->
                world.put(name, world, function(name, () -> of(new ValueType.Ref(Entity.class)))));
        world.put("tick", world, 1.0);
        world.put("time", world, 1.0);
        scope.defineForHandlers("world", world);
        scope.defineForHandlers("start", new LambdaFunction(realm, "start", 1, (cx, here, self, arguments) -> {
            if (arguments.length > 0 && arguments[0] instanceof ES6Generator generator) {
                ScriptableObject.callMethod(cx, generator, "next", ScriptRuntime.emptyArgs);
            }
            return newObject();
        }));
        scope.defineForHandlers("stop", function("stop", () -> Undefined.instance));
        scope.defineForHandlers("wait", function("wait", () -> Undefined.instance));
        types.bindings().globals().forEach((name, type) -> scope.defineForHandlers(name, ofClass(type)));
    }

    /** Something of a type. */
    Object of(ValueType type) {
        if (type instanceof ValueType.Num || type instanceof ValueType.Any) {
            return 1.5;
        } else if (type instanceof ValueType.Int) {
            return 1;
        } else if (type instanceof ValueType.Bool) {
            return true;
        } else if (type instanceof ValueType.Text) {
            return "text";
        } else if (type instanceof ValueType.Ref reference) {
            return ofClass(reference.type());
        } else if (type instanceof ValueType.ListOf list) {
            return new FixedArray(realm, of(list.element()));
        }
        return Undefined.instance;
    }

    /** Something of a kind. */
    Scriptable ofKind(EntityKind<?> kind) {
        return new StandIn(types.ofClass(kind.type()), kind.name());
    }

    /** Some of one kind, that one among them. */
    Scriptable listWith(Scriptable some) {
        Object[] all = new Object[LISTED];
        Arrays.fill(all, some);
        return new FixedArray(realm, all);
    }

    private Scriptable ofClass(Class<?> type) {
        return types.bindings().vocabulary().kinds().stream()
                .filter(kind -> type.isAssignableFrom(kind.type()))
                .findFirst()
                .map(this::ofKind)
                .orElseGet(() -> new StandIn(types.ofClass(type), type.getSimpleName()));
    }

    private ScriptableObject newObject() {
        return (ScriptableObject) Context.getCurrentContext().newObject(realm);
    }

    private interface Result {
        Object make();
    }

    private LambdaFunction function(String name, Result result) {
        return new LambdaFunction(realm, name, 0, (cx, scope, self, arguments) -> result.make());
    }

    /** An object of the game that is none. */
    final class StandIn extends ScriptableObject {

        private static final long serialVersionUID = 1L;

        private final transient BoundType type;
        private final transient String name;
        private final transient ScriptableObject state = newObject();

        StandIn(BoundType type, String name) {
            super(realm, ScriptableObject.getObjectPrototype(realm));
            this.type = type;
            this.name = name;
        }

        BoundType type() {
            return type;
        }

        @Override
        public String getClassName() {
            return name;
        }

        @Override
        public @Nullable Object get(String member, Scriptable start) {
            BoundMember found = type.member(member);
            if (found instanceof BoundMember.Field field) {
                return of(field.type());
            } else if (found instanceof BoundMember.Method method) {
                return new HostFunction(
                        realm, method, HostFunction.Nature.STAND_IN, (cx, scope, self, given) -> of(method.result()));
            }
            return switch (type.isEntity() ? member : "") {
                case "state" -> state;
                case "id" -> 1.0;
                case "kind" -> name;
                case "live" -> true;
                default -> NOT_FOUND;
            };
        }

        @Override
        public boolean has(String member, Scriptable start) {
            return get(member, start) != NOT_FOUND;
        }

        @Override
        public void put(String member, Scriptable start, @Nullable Object value) {
            // What is written to a stand-in is of no use to anybody.
        }
    }
}
