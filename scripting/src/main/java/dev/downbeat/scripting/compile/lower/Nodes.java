package dev.downbeat.scripting.compile.lower;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The children of tree nodes, as a list that stays as it is while the tree changes. */
final class Nodes {

    /** The last column that Closure's nodes can tell, from 0; they take it for all beyond. */
    private static final int LAST_COLUMN = 4_095;

    private Nodes() {}

    /** Whether a node's place and offset are right, and not those of another one before it in a very long line. */
    static boolean knowsPlace(Node node) {
        return node.getCharno() < LAST_COLUMN;
    }

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

    /** The first node that stands deeper within others than a limit, or null. Does not go deeper than that itself. */
    static @Nullable Node deeperThan(int limit, Node node) {
        if (limit == 0) {
            return node;
        }
        Node deeper = null;
        for (Node child = node.getFirstChild(); child != null && deeper == null; child = child.getNext()) {
            deeper = deeperThan(limit - 1, child);
        }
        return deeper;
    }
}
