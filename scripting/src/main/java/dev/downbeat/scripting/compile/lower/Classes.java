package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Prepares classes for their lowering. Each is finished by the realm: Closure makes methods by assignment, and so
 * {@code for-in} would list them. What a class extends is looked at by the realm, because a builtin is no function that could
 * be called for an object of the class.
 */
final class Classes {

    private Classes() {}

    static void prepare(Node script) {
        List<Node> classes = new ArrayList<>();
        Set<String> declared = new HashSet<>();
        NodeUtil.visitPostOrder(script, node -> {
            if (node.isClass()) {
                classes.add(node);
                if (NodeUtil.isClassDeclaration(node)) {
                    declared.add(node.getFirstChild().getString());
                }
            }
        });
        for (Node type : classes) {
            initialiseFields(type);
            lookAtBase(type.getSecondChild(), declared);
            finish(type);
        }
    }

    /** A field without a value is there all the same; Closure would only read it. */
    private static void initialiseFields(Node type) {
        for (Node member : Nodes.childrenOf(type.getLastChild())) {
            boolean valueless = member.isMemberFieldDef() && !member.hasChildren();
            if (valueless || (member.isComputedFieldDef() && member.hasOneChild())) {
                member.addChildToBack(NodeUtil.newUndefinedNode(member));
            }
        }
    }

    private static void lookAtBase(Node base, Set<String> declared) {
        boolean known = base.isEmpty() || (base.isName() && declared.contains(base.getString()));
        if (!known) {
            wrap(base, "base");
        }
    }

    private static void finish(Node type) {
        Node name = IR.string(nameOf(type));
        if (NodeUtil.isClassDeclaration(type)) {
            Node self = IR.name(type.getFirstChild().getString());
            IR.exprResult(Helpers.call("finishClass", name, self))
                    .srcrefTreeIfMissing(type)
                    .insertAfter(type);
        } else {
            Node call =
                    wrap(type, "finishClass"); // the name comes first, because Closure may move the class to the end
            name.srcref(type).insertAfter(call.getFirstChild());
        }
    }

    private static Node wrap(Node argument, String helper) {
        Node place = IR.nullNode();
        Node call = Helpers.call(helper, place).srcrefTreeIfMissing(argument);
        argument.replaceWith(call);
        place.replaceWith(argument);
        return call;
    }

    /** The name that a class is given by the language, which a lowered one would lose. */
    private static String nameOf(Node type) {
        Node parent = type.getParent();
        if (type.getFirstChild().isName()) {
            return type.getFirstChild().getString();
        } else if (parent.isName() || parent.isStringKey() || parent.isMemberFieldDef()) {
            return parent.getString();
        } else if ((parent.isAssign() || parent.isDefaultValue())
                && parent.getFirstChild().isName()) {
            return parent.getFirstChild().getString();
        }
        return "";
    }
}
