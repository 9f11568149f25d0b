package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets an accessor that is read by {@code super.name} see {@code this}: Closure would read it from the prototype. The object
 * that {@code super} stands for is known after the lowering only, so it is asked for by a property that nobody has.
 */
final class Supers {

    private static final String HOME = "$home";

    private Supers() {}

    /** Writes {@code super.name} as {@code $jscomp.inherited(super.$home, 'name', this)}. */
    static void prepare(Node script) {
        List<Node> reads = new ArrayList<>();
        NodeUtil.visitPostOrder(script, node -> {
            if (NodeUtil.isNormalGet(node) && node.getFirstChild().isSuper() && !isCalled(node)) {
                reads.add(node);
            }
        });
        for (Node read : reads) {
            Node key = read.isGetProp()
                    ? IR.string(read.getString())
                    : read.getLastChild().detach();
            Node home = IR.getprop(read.removeFirstChild(), HOME);
            read.replaceWith(Helpers.call("inherited", home, key, IR.thisNode()).srcrefTreeIfMissing(read));
        }
    }

    private static boolean isCalled(Node property) {
        return property.getParent().isCall() && property.getParent().getFirstChild() == property;
    }

    /** Takes {@code $home} back. */
    static void finish(Node script) {
        NodeUtil.visitPostOrder(script, node -> {
            Node home = node.isCall() && Helpers.is(node.getFirstChild(), "inherited") ? node.getSecondChild() : null;
            if (home != null && home.isGetProp() && home.getString().equals(HOME)) {
                home.replaceWith(home.removeFirstChild());
            }
        });
    }
}
