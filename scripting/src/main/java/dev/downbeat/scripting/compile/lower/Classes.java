package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/** Lets each class be finished by the realm: Closure makes methods by assignment, and so {@code for-in} would list them. */
final class Classes {

    private Classes() {}

    static void prepare(Node script) {
        List<Node> classes = new ArrayList<>();
        NodeUtil.visitPostOrder(script, node -> {
            if (node.isClass()) {
                classes.add(node);
            }
        });
        classes.forEach(Classes::finish);
    }

    private static void finish(Node type) {
        if (NodeUtil.isClassDeclaration(type)) {
            Node name = type.getFirstChild();
            IR.exprResult(Helpers.call("finishClass", IR.name(name.getString())))
                    .srcrefTreeIfMissing(type)
                    .insertAfter(type);
        } else {
            Node place = IR.empty();
            type.replaceWith(place);
            place.replaceWith(Helpers.call("finishClass", type).srcrefTreeIfMissing(type));
        }
    }
}
