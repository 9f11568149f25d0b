package dev.downbeat.scripting.compile.lower;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/** The children of tree nodes, as a list that stays as it is while the tree changes. */
final class Nodes {

    private Nodes() {}

    static List<Node> childrenOf(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** Whether something awaits or yields, other functions in it aside. */
    static boolean waits(Node node) {
        if (node.isYield() || node.isAwait()) {
            return true;
        }
        boolean waits = false;
        for (Node child = node.getFirstChild();
                child != null && !waits && !node.isFunction();
                child = child.getNext()) {
            waits = waits(child);
        }
        return waits;
    }
}
