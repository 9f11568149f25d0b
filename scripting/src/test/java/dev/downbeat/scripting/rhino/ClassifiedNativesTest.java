package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.SymbolKey;

/**
 * Every function that Rhino gives a realm is guarded, or known to do little or to be observed: {@code unguarded.txt} lists
 * those. A newer Rhino brings new ones, which then have to be looked at.
 */
class ClassifiedNativesTest {

    private static final List<SymbolKey> SYMBOLS = List.of(
            SymbolKey.ITERATOR,
            SymbolKey.MATCH,
            SymbolKey.MATCH_ALL,
            SymbolKey.REPLACE,
            SymbolKey.SEARCH,
            SymbolKey.SPLIT,
            SymbolKey.TO_PRIMITIVE,
            SymbolKey.HAS_INSTANCE,
            SymbolKey.SPECIES);

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> unguarded = new TreeSet<>();
    private int guarded;

    @Test
    void knowsEveryFunctionThatIsNotGuarded() throws IOException {
        ScriptContextFactory factory = new ScriptContextFactory();
        ScriptContext cx = factory.newContext();
        factory.inContext(cx, () -> {
            ScriptableObject shared = RealmScope.build(cx).shared();
            shared.sealObject(); // makes what would be made when it is first used
            visit("Object", ScriptableObject.getProperty(shared, "Object"));
            for (Object id : shared.getAllIds()) {
                if (!id.equals(LoweredCode.NAME)) {
                    visit(id.toString(), ScriptableObject.getProperty(shared, id.toString()));
                }
            }
        });

        assertThat(unguarded).containsExactlyElementsOf(listed());
        assertThat(guarded).isGreaterThan(250);
    }

    private static Set<String> listed() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ClassifiedNativesTest.class.getResourceAsStream("unguarded.txt"))) {
            return new TreeSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        }
    }

    private void visit(String path, Object value) {
        if (!(value instanceof ScriptableObject object) || !seen.add(object)) {
            return;
        }
        if (object instanceof Natives.Guarded || object instanceof Natives.GuardedConstructor) {
            guarded++;
        } else if (object instanceof BaseFunction) {
            unguarded.add(path);
        }
        for (Object id : object.getAllIds()) {
            if (id instanceof String name) {
                visit(path + "." + name, property(object, name));
                visit("get " + path + "." + name, object.getGetterOrSetter(name, 0, object, false));
                visit("set " + path + "." + name, object.getGetterOrSetter(name, 0, object, true));
            }
        }
        for (Symbol symbol : SYMBOLS) {
            Object found = object.get(symbol, object);
            visit(path + "[" + ((SymbolKey) symbol).getName() + "]", found);
        }
        visit(path + ".__proto__", object.getPrototype());
    }

    private static Object property(Scriptable object, String name) {
        try {
            return object.get(name, object);
        } catch (RuntimeException e) {
            return Scriptable.NOT_FOUND; // the getter of what a prototype does not have
        }
    }
}
