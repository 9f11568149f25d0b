package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.jscomp.parsing.parser.FeatureSet;
import com.google.javascript.jscomp.parsing.parser.FeatureSet.Feature;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes each {@code for (x of xs) body} as a loop over indices:
 *
 * <pre>{@code
 * { const $of = $jscomp.listOf(xs);
 *   try { for (let $at = 0; $at < $of.length; $at++) { x = $of[$at]; body } }
 *   finally { $jscomp.close($of); } }
 * }</pre>
 *
 * <p>An array is its own list, so that its elements cost no call. Any other iterable becomes a list that asks the iterator
 * for an element when its length is read, and is closed when the loop is left early, which neither Closure's own lowering
 * nor Rhino does.
 */
final class Loops {

    private Loops() {}

    static void prepare(Node script) {
        List<Node> loops = new ArrayList<>();
        NodeUtil.visitPostOrder(script, node -> {
            if (node.isForOf()) {
                loops.add(node);
            }
        });
        for (int i = 0; i < loops.size(); i++) {
            rewrite(loops.get(i), "$of" + i, "$at" + i);
        }
        if (!loops.isEmpty()) {
            FeatureSet features = (FeatureSet) script.getProp(Node.FEATURE_SET);
            script.putProp(
                    Node.FEATURE_SET,
                    features.without(Feature.FOR_OF).with(Feature.LET_DECLARATIONS, Feature.CONST_DECLARATIONS));
        }
    }

    private static void rewrite(Node forOf, String list, String index) {
        Node target = forOf.removeFirstChild();
        Node iterable = forOf.removeFirstChild();
        Node body = forOf.removeFirstChild();
        Node element = IR.getelem(IR.name(list), IR.name(index));
        Node take = NodeUtil.isNameDeclaration(target)
                ? declare(target, element)
                : IR.exprResult(IR.assign(target, element));
        Node loop = IR.forNode(
                IR.let(IR.name(index), IR.number(0)),
                IR.lt(IR.name(index), IR.getprop(IR.name(list), "length")),
                IR.inc(IR.name(index), true),
                IR.block(take, body));

        Node outermost = forOf; // with its labels
        while (outermost.getParent().isLabel()) {
            outermost = outermost.getParent();
        }
        Node block = IR.block();
        outermost.replaceWith(block);
        Node whole = loop;
        if (outermost != forOf) {
            forOf.replaceWith(loop);
            whole = outermost;
        }
        block.addChildToBack(IR.constNode(IR.name(list), Helpers.call("listOf", iterable)));
        block.addChildToBack(
                IR.tryFinally(IR.block(whole), IR.block(IR.exprResult(Helpers.call("close", IR.name(list))))));
        block.srcrefTreeIfMissing(forOf);
    }

    private static Node declare(Node declaration, Node value) {
        declaration.getFirstChild().addChildToBack(value);
        return declaration;
    }
}
