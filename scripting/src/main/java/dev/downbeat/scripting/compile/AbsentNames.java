package dev.downbeat.scripting.compile;

import java.util.Map;
import java.util.Optional;

/** Names that JavaScript has elsewhere and that scripts do not get, each with what to do instead. */
public final class AbsentNames {

    private static final String TIME = "use world.time, start() with wait(seconds), or an event of the game";
    private static final String NO_BROWSER = "there is no browser here; use what the game binds";
    private static final String NO_NODE = "there is no Node here; use what the game binds";
    private static final String NOT_KEPT = "keep the object itself, or the id of an entity";

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("Date", "the world knows no other clock than its own: world.time"),
            Map.entry("performance", "the world knows no other clock than its own: world.time"),
            Map.entry("setTimeout", TIME),
            Map.entry("setInterval", TIME),
            Map.entry("setImmediate", TIME),
            Map.entry("clearTimeout", TIME),
            Map.entry("clearInterval", TIME),
            Map.entry("requestAnimationFrame", TIME),
            Map.entry("queueMicrotask", "use Promise.resolve().then(…)"),
            Map.entry("eval", "code comes from files only"),
            Map.entry("Proxy", "use a class with getters and setters"),
            Map.entry("WeakRef", NOT_KEPT),
            Map.entry("FinalizationRegistry", NOT_KEPT),
            Map.entry("Intl", "put texts together with templates, numbers with toFixed"),
            Map.entry("structuredClone", "use JSON.parse(JSON.stringify(value)), or copy with {...value}"),
            Map.entry("Iterator", "write a function* that does the step"),
            Map.entry("Atomics", "a world runs on one thread"),
            Map.entry("SharedArrayBuffer", "a world runs on one thread"),
            Map.entry("WebAssembly", "scripts are JavaScript"),
            Map.entry("require", "write import … from './file.js'"),
            Map.entry("module", "write export"),
            Map.entry("exports", "write export"),
            Map.entry("process", NO_NODE),
            Map.entry("Buffer", NO_NODE),
            Map.entry("global", "use globalThis"),
            Map.entry("window", NO_BROWSER),
            Map.entry("document", NO_BROWSER),
            Map.entry("navigator", NO_BROWSER),
            Map.entry("localStorage", "keep it in self.state"),
            Map.entry("fetch", "scripts reach no network; let the game load it"),
            Map.entry("XMLHttpRequest", "scripts reach no network; let the game load it"),
            Map.entry("alert", "use console.log"));

    private AbsentNames() {}

    /** What to do instead of using a name, if it is one that scripts do not get. */
    public static Optional<String> instead(String name) {
        return Optional.ofNullable(INSTEAD.get(name));
    }
}
