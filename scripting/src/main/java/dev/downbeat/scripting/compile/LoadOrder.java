package dev.downbeat.scripting.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sorts scripts as ES modules are evaluated: depth first, what is imported before who imports it. */
final class LoadOrder {

    private final Map<String, CompiledScript> scripts;
    private final Map<String, Links> links;
    private final Set<String> seen = new HashSet<>();
    private final List<CompiledScript> order = new ArrayList<>();

    private LoadOrder(Map<String, CompiledScript> scripts, Map<String, Links> links) {
        this.scripts = scripts;
        this.links = links;
    }

    static List<CompiledScript> of(Map<String, CompiledScript> scripts, Map<String, Links> links) {
        LoadOrder order = new LoadOrder(scripts, links);
        new TreeMap<>(scripts).keySet().forEach(order::visit);
        return order.order;
    }

    private void visit(String path) {
        CompiledScript script = scripts.get(path);
        if (script != null && seen.add(path)) {
            links.getOrDefault(path, Links.NONE).paths().forEach(this::visit);
            order.add(script);
        }
    }
}
