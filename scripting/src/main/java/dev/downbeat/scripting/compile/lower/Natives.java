package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.downbeat.scripting.compile.Declaration;
import dev.downbeat.scripting.compile.Outline;
import java.util.HashSet;
import java.util.Set;

/** Takes back in a lowered tree what Rhino does faster by itself. */
final class Natives {

    private Natives() {}

    static void restore(Node script) {
        NodeUtil.visitPostOrder(script, node -> {
            if (node.isFunction()) {
                restoreRest(node);
            }
        });
    }

    /**
     * Rhino writes the value of a top-level {@code const} into the code that reads it, where a variable costs a lookup. Only
     * for plain values computed from plain values: what a reload must keep or replace stays a variable. And not for names that
     * every script is given: Rhino takes them for declared already.
     */
    static void restoreConstants(Node script, Outline outline, Set<String> globals) {
        Set<String> constants = new HashSet<>();
        for (Node statement : Nodes.childrenOf(script)) {
            if (statement.isVar() && statement.hasOneChild()) {
                Node name = statement.getFirstChild();
                boolean wasConstant = outline.declaration(name.getString())
                        .filter(declaration -> declaration.kind() == Declaration.Kind.CONST)
                        .isPresent();
                if (wasConstant
                        && !globals.contains(name.getString())
                        && name.hasChildren()
                        && isPlain(name.getFirstChild(), constants)) {
                    statement.setToken(Token.CONST);
                    constants.add(name.getString());
                }
            }
        }
    }

    private static boolean isPlain(Node value, Set<String> constants) {
        return switch (value.getToken()) {
            case NUMBER, STRINGLIT, TRUE, FALSE -> true;
            case NAME -> constants.contains(value.getString());
            case NEG, POS, NOT, BITNOT, ADD, SUB, MUL, DIV, MOD, LSH, RSH, URSH, BITAND, BITOR, BITXOR -> {
                boolean plain = true;
                for (Node operand : Nodes.childrenOf(value)) {
                    plain &= isPlain(operand, constants);
                }
                yield plain;
            }
            default -> false;
        };
    }

    /** Rhino takes rest parameters without an {@code arguments} object, which would make the whole function slow. */
    private static void restoreRest(Node function) {
        Node parameters = function.getSecondChild();
        Node first = function.getLastChild().getFirstChild();
        if (first == null
                || !first.isVar()
                || !first.hasOneChild()
                || !first.getFirstChild().hasChildren()) {
            return;
        }
        Node name = first.getFirstChild();
        Node call = name.getFirstChild();
        boolean isRest = call.isCall()
                && call.getFirstChild().isGetProp()
                && call.getFirstChild().getString().equals("apply")
                && Helpers.is(call.getFirstFirstChild(), "getRestArguments")
                && call.getSecondChild().isNumber()
                && call.getSecondChild().getDouble() == parameters.getChildCount();
        if (isRest) {
            first.detach();
            parameters.addChildToBack(IR.iterRest(IR.name(name.getString())).srcrefTreeIfMissing(name));
        }
    }
}
