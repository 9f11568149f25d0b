package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the object literals of generators as calls of {@code $jscomp.object(object, key, value, …)}. Where such a literal
 * stands behind a condition, Rhino 1.9.2 fails to compile the generator.
 */
final class Literals {

    private Literals() {}

    static void replaceInGenerators(Node script) {
        List<Node> literals = new ArrayList<>();
        NodeUtil.visitPostOrder(script, node -> {
            Node function = node.isObjectLit() ? NodeUtil.getEnclosingFunction(node) : null;
            if (function != null && function.isGeneratorFunction()) {
                literals.add(node);
            }
        });
        literals.forEach(Literals::replace);
    }

    private static void replace(Node literal) {
        Node result = Helpers.call("object", IR.nullNode());
        for (Node member : Nodes.childrenOf(literal)) {
            String accessor = accessor(member);
            boolean open = Helpers.is(result.getFirstChild(), "object");
            if (!accessor.isEmpty()) {
                result = Helpers.call("accessor", result);
                result.addChildToBack(IR.string(accessor));
            } else if (!open) {
                result = Helpers.call("object", result);
            }
            result.addChildToBack(key(member));
            result.addChildToBack(member.getLastChild().detach());
        }
        literal.replaceWith(result.srcrefTreeIfMissing(literal));
    }

    private static Node key(Node member) {
        return member.isComputedProp() ? member.removeFirstChild() : IR.string(member.getString());
    }

    private static String accessor(Node member) {
        if (member.isGetterDef() || member.getBooleanProp(Node.COMPUTED_PROP_GETTER)) {
            return "get";
        }
        return member.isSetterDef() || member.getBooleanProp(Node.COMPUTED_PROP_SETTER) ? "set" : "";
    }
}
