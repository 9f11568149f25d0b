package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
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

    /** What it requires, as far as that is written out. */
    static List<Import> required(Node script) {
        List<Import> required = new ArrayList<>();
        NodeUtil.visitPreOrder(script, node -> {
            boolean requires = node.isCall()
                    && node.getFirstChild().matchesName("require")
                    && node.getSecondChild() != null
                    && node.getSecondChild().isStringLit();
            if (requires) {
                Node specifier = node.getSecondChild();
                required.add(new Import(specifier.getString(), OutlineReader.position(specifier), List.of()));
            }
        });
        return required;
    }
}
