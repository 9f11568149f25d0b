package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells each iteration of a destructuring how many elements it is asked for, so that it is closed after the last one, which
 * Closure's lowering leaves out: {@code $jscomp.makeIterator(xs)} becomes {@code $jscomp.makeIterator(xs, 2)}.
 */
final class Cursors {

    private Cursors() {}

    static void limit(Node script) {
        Map<String, Node> cursors = new HashMap<>();
        Map<String, Integer> asked = new HashMap<>();
        NodeUtil.visitPreOrder(script, node -> {
            Node value = node.isName() ? node.getFirstChild() : node.isAssign() ? node.getLastChild() : null;
            if (value != null && value.isCall() && Helpers.is(value.getFirstChild(), "makeIterator")) {
                cursors.put(
                        node.isName() ? node.getString() : node.getFirstChild().getString(), value);
            } else if (node.isGetProp()
                    && node.getString().equals("next")
                    && node.getFirstChild().isName()) {
                asked.merge(node.getFirstChild().getString(), 1, Integer::sum);
            } else if (node.isCall() && Helpers.is(node.getFirstChild(), "arrayFromIterator")) {
                cursors.remove(node.getSecondChild().getString()); // takes what is left
            }
        });
        cursors.forEach((name, call) ->
                call.addChildToBack(IR.number(asked.getOrDefault(name, 0)).srcref(call)));
    }
}
