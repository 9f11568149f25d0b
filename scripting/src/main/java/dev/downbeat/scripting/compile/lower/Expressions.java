package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;

/** Prepares the expressions that Closure would change into something else. */
final class Expressions {

    private Expressions() {}

    /** @param text of the script, to which the tree's offsets refer */
    static void prepare(Node script, String text) {
        List<Node> powers = new ArrayList<>();
        NodeUtil.visitPostOrder(script, node -> {
            if (node.isRegExp() && Nodes.knowsPlace(node)) {
                restorePattern(node, text);
            } else if (node.getToken() == Token.EXPONENT || node.getToken() == Token.ASSIGN_EXPONENT) {
                powers.add(node);
            }
        });
        powers.forEach(Expressions::replacePower);
    }

    /** Closure's parser drops escapes that it takes for superfluous, such as the one of {@code \k<name>}, which {@link Refusals} keeps from where this cannot be. */
    private static void restorePattern(Node expression, String text) {
        int start = expression.getSourceOffset();
        String written = text.substring(start, start + expression.getLength());
        expression.getFirstChild().setString(written.substring(1, written.lastIndexOf('/')));
    }

    /** Closure would write {@code Math.pow}, which is not for bigints; Rhino's own operator is not the same on every machine. */
    private static void replacePower(Node power) {
        Node left = power.removeFirstChild();
        Node right = power.removeFirstChild();
        Node call;
        if (power.getToken() == Token.EXPONENT) {
            call = Helpers.call("power", left);
        } else if (left.isName()) {
            call = IR.assign(left, Helpers.call("power", left.cloneNode(), right));
        } else {
            Node key = left.isGetProp()
                    ? IR.string(left.getString())
                    : left.getLastChild().detach();
            call = Helpers.call("raise", left.removeFirstChild(), key);
        }
        if (!call.isAssign()) {
            call.addChildToBack(right);
        }
        power.replaceWith(call.srcrefTreeIfMissing(power));
    }
}
