package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.NodeTraversal;
import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.jscomp.Var;
import com.google.javascript.rhino.Node;
import dev.downbeat.scripting.compile.Import;
import dev.downbeat.scripting.compile.Outline;
import dev.downbeat.scripting.compile.Outline.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the names in a script stand for: which are free, and which imported ones are never used. */
final class Names {

    private final Map<String, Outline.Free> free = new LinkedHashMap<>();
    private final Set<String> tested = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Node> imported = new LinkedHashMap<>();
    private final Findings findings;

    private Names(Findings findings) {
        this.findings = findings;
    }

    static Names read(Compiler compiler, Node script, Findings findings) {
        Names names = new Names(findings);
        NodeTraversal.builder()
                .setCompiler(compiler)
                .setCallback((traversal, node, parent) -> {
                    if (node.isName() && !node.getString().isEmpty()) {
                        names.see(traversal, node, parent);
                    } else if (node.isImportStar()) {
                        names.imported.put(node.getString(), node);
                    }
                })
                .traverse(script);
        return names;
    }

    private void see(NodeTraversal traversal, Node node, Node parent) {
        String name = node.getString();
        if (parent.isImport() || parent.isImportSpec()) {
            if (parent.isImport() || node == parent.getLastChild()) {
                imported.put(name, node);
            }
            return;
        } else if (parent.isExportSpec()) {
            boolean passedOn = parent.getGrandparent().getSecondChild() != null;
            if (passedOn || node != parent.getFirstChild()) {
                return; // a name of another script's, or for other scripts
            }
        }
        Var variable = traversal.getScope().getVar(name);
        if (variable == null) {
            if (!parent.isExportSpec()) { // what is exported and not declared is for the linker to tell
                seeFree(node, parent);
            }
        } else if (isImport(variable)) {
            seeImported(node);
        }
    }

    private static boolean isImport(Var variable) {
        Node declaration = variable.getNameNode();
        Node parent = declaration == null ? null : declaration.getParent();
        return parent != null && (declaration.isImportStar() || parent.isImport() || parent.isImportSpec());
    }

    private void seeImported(Node node) {
        used.add(node.getString());
        boolean declaredAgain = NodeUtil.isNameDeclaration(node.getParent())
                || node.getParent().isFunction()
                || node.getParent().isClass();
        if (!declaredAgain && isAssigned(node)) {
            findings.add(
                    node,
                    "'" + node.getString() + "' is imported and cannot be assigned; export a function that sets it");
        }
    }

    private void seeFree(Node node, Node parent) {
        String name = node.getString();
        if (parent.isTypeOf()) {
            tested.add(name);
            return;
        }
        Use use = isAssigned(node) ? Use.ASSIGNED : Use.READ;
        Outline.Free seen = free.get(name);
        boolean worse = seen != null && seen.use() == Use.READ && use == Use.ASSIGNED;
        if (seen == null || worse) {
            free.put(name, new Outline.Free(name, use, OutlineReader.position(node)));
        }
    }

    private static boolean isAssigned(Node node) {
        return NodeUtil.isLValue(node) || NodeUtil.isLhsByDestructuring(node);
    }

    List<Outline.Free> free() {
        List<Outline.Free> all = new ArrayList<>();
        for (Outline.Free each : free.values()) {
            boolean prepared = each.use() == Use.READ && tested.contains(each.name());
            all.add(prepared ? new Outline.Free(each.name(), Use.TESTED, each.at()) : each);
        }
        return all;
    }

    List<Import.Name> unusedImports() {
        List<Import.Name> unused = new ArrayList<>();
        imported.forEach((name, node) -> {
            if (!used.contains(name)) {
                unused.add(new Import.Name(name, name, OutlineReader.position(node)));
            }
        });
        return unused;
    }
}
