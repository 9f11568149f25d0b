package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.NodeTraversal;
import com.google.javascript.rhino.Node;
import dev.downbeat.scripting.compile.Import;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.ArrayList;
import java.util.List;

/** Libraries that were written for Node's {@code require} and {@code module.exports}. */
final class CommonJs {

    private CommonJs() {}

    /** Whether a file is one: {@code .cjs}, or below a folder called {@code vendor} without an import or export. */
    static boolean is(ScriptFile file, boolean hasImportsOrExports) {
        boolean plainScript =
                file.vendored() && !hasImportsOrExports && !file.path().endsWith(".mjs");
        return plainScript || file.path().endsWith(".cjs");
    }

    /** What it requires, as far as that is written out. A bundle has functions of that name for what is packed into it. */
    static List<Import> required(Compiler compiler, Node script) {
        List<Import> required = new ArrayList<>();
        NodeTraversal.builder()
                .setCompiler(compiler)
                .setCallback((traversal, node, parent) -> {
                    if (requires(node) && traversal.getScope().getVar("require") == null) {
                        Node specifier = node.getSecondChild();
                        required.add(new Import(specifier.getString(), OutlineReader.position(specifier), List.of()));
                    }
                })
                .traverse(script);
        return required;
    }

    private static boolean requires(Node node) {
        return node.isCall()
                && node.getFirstChild().matchesName("require")
                && node.getSecondChild() != null
                && node.getSecondChild().isStringLit();
    }
}
