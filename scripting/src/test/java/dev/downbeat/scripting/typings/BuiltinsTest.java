package dev.downbeat.scripting.typings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.typings.Declarations.Interface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The declared builtins against those of a realm, both ways. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltinsTest {

    /** Interfaces that describe what scripts write, not what a realm has. */
    private static final Set<String> WRITTEN_BY_SCRIPTS =
            Set.of("PropertyDescriptor", "PropertyDescriptorMap", "TypedPropertyDescriptor", "ThisType", "ArrayLike");

    /** Where the members of an interface are, if not on the prototype of a global. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("AggregateError", "new AggregateError([], '')"),
            Map.entry("CallableFunction", "Function.prototype"),
            Map.entry("Error", "new Error('')"),
            Map.entry("Function", "(function () {})"),
            Map.entry("Generator", "(function* () {})()"),
            Map.entry("IArguments", "(function () { return arguments; })()"),
            Map.entry("Iterable", "[]"),
            Map.entry("IterableIterator", "[][Symbol.iterator]()"),
            Map.entry("Iterator", "(function* () {})()"),
            Map.entry("IteratorObject", "[][Symbol.iterator]()"),
            Map.entry("IteratorReturnResult", "[][Symbol.iterator]().next()"),
            Map.entry("IteratorYieldResult", "[1][Symbol.iterator]().next()"),
            Map.entry("NewableFunction", "Function.prototype"),
            Map.entry("PromiseLike", "Promise.prototype"),
            Map.entry("ReadonlyArray", "Array.prototype"),
            Map.entry("RegExpExecArray", "/a/.exec('a')"),
            Map.entry("RegExpMatchArray", "'a'.match(/a/)"),
            Map.entry("TemplateStringsArray", "(function (parts) { return parts; })`a`"),
            Map.entry("TypedArray", "Int8Array.prototype"));

    /** What is no global's, and the interface that declares it. */
    private static final Map<String, String> HIDDEN = Map.of(
            "Object.getPrototypeOf(Int8Array)", "TypedArrayConstructor",
            "Object.getPrototypeOf(Int8Array.prototype)", "TypedArray",
            "Object.getPrototypeOf([][Symbol.iterator]())", "Generator",
            "Object.getPrototypeOf(Object.getPrototypeOf((function* () {})()))", "Generator");

    /** Globals that need no declaration. */
    private static final Set<String> UNDECLARED_GLOBALS = Set.of(
            "globalThis", // TypeScript's own
            "undefined", // TypeScript's own
            "$jscomp", // for lowered code only
            "InternalError", // Rhino's: what it throws where the stack overflows
            "__GeneratorFunction"); // Rhino's

    /** Members that no standard knows, or only for the sake of old pages. */
    private static final Set<String> UNDECLARED_MEMBERS = Set.of(
            // Rhino's and old Firefox's
            "arguments",
            "arity",
            "captureStackTrace",
            "equals",
            "equalsIgnoreCase",
            "fileName",
            "isRegExp",
            "lineNumber",
            "prefix",
            "prepareStackTrace",
            "stackTraceLimit",
            "toSource",
            "Symbol([Symbol.getSize])",
            // HTML and other ballast of the standard's annex B
            "anchor",
            "big",
            "blink",
            "bold",
            "fixed",
            "fontcolor",
            "fontsize",
            "italics",
            "link",
            "small",
            "strike",
            "sub",
            "substr",
            "sup",
            "trimLeft",
            "trimRight",
            // the last match of anybody, on RegExp itself
            "input",
            "lastMatch",
            "lastParen",
            "leftContext",
            "multiline",
            "rightContext");

    private final ScriptedGame game = new ScriptedGame(1, 50_000_000);
    private final Declarations declared = new Declarations(Resources.text("builtins.d.ts"));
    private final Map<String, String> places = new LinkedHashMap<>(PLACES);

    @BeforeAll
    void findPlaces() {
        declared.globals.forEach((name, type) -> {
            places.putIfAbsent(type, name);
            places.putIfAbsent(declared.instanceOf(name), name + ".prototype");
        });
    }

    @Test
    void readsTheDeclarations() {
        assertThat(declared.globals).hasSizeGreaterThan(40).containsEntry("Map", "MapConstructor");
        assertThat(declared.interfaces).hasSizeGreaterThan(60);
        assertThat(declared.allMembers("Int8Array")).contains("BYTES_PER_ELEMENT", "subarray", "Symbol.iterator");
        assertThat(declared.instanceOf("Map")).isEqualTo("Map");
    }

    @Test
    void everyDeclaredGlobalExists() {
        List<String> missing = new ArrayList<>(declared.globals.keySet());
        missing.removeAll(globalsOfTheRealm());

        assertThat(missing).isEmpty();
    }

    @Test
    void everyDeclaredMemberExists() {
        List<String> missing = new ArrayList<>();
        declared.interfaces.forEach((name, type) -> {
            if (!WRITTEN_BY_SCRIPTS.contains(name)) {
                assertThat(places).as("the place of the members of %s", name).containsKey(name);
                missing.addAll(missing(name, type, places.getOrDefault(name, "")));
            }
        });

        assertThat(missing).isEmpty();
    }

    private List<String> missing(String name, Interface type, String place) {
        String keys = type.members().keySet().stream()
                .map(key -> key.startsWith("Symbol.") ? key : "'" + key + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        return lines("var place = " + place + "; return " + keys + """
                .filter(function (key) { return !(key in Object(place)); }).map(String).join('\\n');
                """).stream()
                .map(key -> name + "." + key)
                .toList();
    }

    @Test
    void everyGlobalIsDeclared() {
        Declarations all = new Declarations(Typings.of(BoundTypes.of(TestGame.BINDINGS)));
        Set<String> undeclared = globalsOfTheRealm();
        undeclared.removeAll(all.globals.keySet());
        undeclared.removeAll(UNDECLARED_GLOBALS);

        assertThat(undeclared).isEmpty();
    }

    @Test
    void everyStandardMemberIsDeclared() {
        List<String> undeclared = new ArrayList<>();
        Set<String> functions = declared.allMembers("Function");
        Set<String> objects = declared.allMembers("Object");
        for (Map.Entry<String, String> global : declared.globals.entrySet()) {
            String name = global.getKey();
            if (global.getValue().isEmpty() || global.getValue().equals("number")) {
                continue;
            }
            Set<String> statics = ownMembers(name);
            String instance = declared.instanceOf(name);
            if (!instance.isEmpty()) {
                Set<String> members = ownMembers(name + ".prototype");
                statics.removeAll(members); // old Firefox's: Array.map(array, f) and its like
                members.removeAll(declared.allMembers(instance));
                members.removeAll(objects);
                members.forEach(member -> undeclared.add(name + ".prototype." + member));
                statics.removeAll(functions);
            }
            statics.removeAll(declared.allMembers(global.getValue()));
            statics.forEach(member -> undeclared.add(name + "." + member));
        }

        HIDDEN.forEach((place, name) -> {
            Set<String> members = ownMembers(place);
            members.removeAll(declared.allMembers(name));
            members.removeAll(functions);
            members.removeAll(objects);
            members.forEach(member -> undeclared.add(name + "." + member));
        });

        assertThat(undeclared).isEmpty();
    }

    private Set<String> ownMembers(String place) {
        Set<String> names = new TreeSet<>(lines("var place = " + place + """
                ; return Object.getOwnPropertyNames(place).map(String)
                    .concat(Object.getOwnPropertySymbols(place).map(function (symbol) {
                      return String(symbol).replace(/^Symbol[(](Symbol[.].*)[)]$/, '$1');
                    }))
                    .filter(function (name) { return !/^[$]/.test(name); }).join('\\n');
                """));
        names.removeAll(UNDECLARED_MEMBERS);
        return names;
    }

    private Set<String> globalsOfTheRealm() {
        return new TreeSet<>(lines("""
                var names = [];
                for (var scope = Object.getPrototypeOf(globalThis); scope !== Object.prototype;
                    scope = Object.getPrototypeOf(scope)) {
                  names = names.concat(Object.getOwnPropertyNames(scope));
                }
                return names.concat('globalThis').join('\\n');
                """));
    }

    private List<String> lines(String body) {
        return String.valueOf(game.run(body))
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
