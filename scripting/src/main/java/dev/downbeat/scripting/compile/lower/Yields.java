package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;

/**
 * Gives each {@code yield} a statement of its own, {@code await} among them, which lowering made one: Rhino compiles those
 * right, and few others. What an expression evaluates before a {@code yield} is kept in a variable:
 *
 * <pre>{@code
 * a(b(), await c)   becomes   var $y0 = b(); var $y1 = yield c; a($y0, $y1)
 * }</pre>
 */
final class Yields {

    private final Evaluation evaluation = new Evaluation();

    static void hoist(Node script) {
        Yields yields = new Yields();
        NodeUtil.visitPostOrder(script, node -> {
            if (node.isFunction() && node.isGeneratorFunction()) {
                yields.rewrite(node.getLastChild());
                yields.keepResults(node.getLastChild(), false);
            }
        });
    }

    /** In a {@code try}, Rhino evaluates what is returned after the {@code finally} block; and it takes null for nothing. */
    private void keepResults(Node statement, boolean tried) {
        if (statement.isReturn() && statement.hasChildren()) {
            if (tried) {
                evaluation.keep(statement.getFirstChild());
                placeBefore(statement);
            }
            Node value = statement.getFirstChild().detach();
            statement.addChildToBack(Helpers.call("result", value).srcrefTreeIfMissing(value));
        } else if (!statement.isFunction()) {
            Nodes.childrenOf(statement).forEach(child -> keepResults(child, tried || statement.isTry()));
        }
    }

    private void rewrite(Node statement) {
        if (!Nodes.waits(statement)) {
            return;
        }
        switch (statement.getToken()) {
            case EXPR_RESULT -> rewriteExpression(statement);
            case VAR -> rewriteVariables(statement);
            case RETURN, THROW -> {
                evaluation.flatten(statement.getFirstChild());
                placeBefore(statement);
            }
            case IF, SWITCH -> {
                evaluation.flatten(statement.getFirstChild());
                placeBefore(statement);
                rewriteChildren(statement);
            }
            case FOR_IN -> {
                evaluation.flatten(statement.getSecondChild());
                placeBefore(statement);
                rewrite(statement.getLastChild());
            }
            case FOR -> rewriteFor(statement);
            case WHILE -> {
                Node condition = statement.getFirstChild();
                if (Nodes.waits(condition)) {
                    condition.replaceWith(IR.trueNode());
                    statement.getLastChild().addChildToFront(leaveUnless(condition));
                }
                rewrite(statement.getLastChild());
            }
            case DO -> rewriteDo(statement);
            default -> rewriteChildren(statement);
        }
    }

    private void rewriteChildren(Node parent) {
        Nodes.childrenOf(parent).forEach(this::rewrite);
    }

    private void rewriteExpression(Node statement) {
        Node expression = statement.getFirstChild();
        boolean assigns = expression.isAssign() && expression.getFirstChild().isName();
        Node rest = evaluation.flattenValue(assigns ? expression.getLastChild() : expression);
        placeBefore(statement);
        if (rest.isName() && rest.getParent() == statement) {
            statement.detach();
        }
    }

    private void rewriteVariables(Node statement) {
        for (Node name : Nodes.childrenOf(statement)) {
            if (name.hasChildren()) {
                evaluation.flattenValue(name.getFirstChild());
            }
            if (name.getNext() != null) {
                evaluation.addBefore(IR.var(name.detach()).srcref(name));
            }
        }
        placeBefore(statement);
    }

    private void rewriteFor(Node loop) {
        Node start = loop.getFirstChild();
        Node condition = start.getNext();
        Node step = condition.getNext();
        if (Nodes.waits(start)) {
            start.replaceWith(IR.empty());
            Node first = start.isVar() ? start : IR.exprResult(start).srcref(start);
            first.insertBefore(outermost(loop));
            rewrite(first);
        }
        Node body = loop.getLastChild();
        if (Nodes.waits(condition) || Nodes.waits(step)) {
            condition.replaceWith(IR.trueNode());
            step.replaceWith(IR.empty());
            if (!condition.isEmpty()) {
                body.addChildToFront(leaveUnless(condition));
            }
            if (!step.isEmpty()) {
                notAtFirst(loop, body, IR.exprResult(step).srcref(step));
            }
        }
        rewrite(body);
    }

    private void rewriteDo(Node loop) {
        Node body = loop.getFirstChild();
        Node condition = loop.getLastChild();
        if (Nodes.waits(condition)) {
            condition.replaceWith(IR.trueNode());
            notAtFirst(loop, body, leaveUnless(condition));
        }
        rewrite(body);
    }

    private static Node leaveUnless(Node condition) {
        return IR.ifNode(IR.not(condition), IR.block(IR.breakNode())).srcrefTreeIfMissing(condition);
    }

    /** Lets each turn of a loop but the first begin with a statement; so a {@code continue} comes to it too. */
    private void notAtFirst(Node loop, Node body, Node statement) {
        String first = evaluation.variable();
        IR.var(IR.name(first), IR.trueNode()).srcrefTreeIfMissing(loop).insertBefore(outermost(loop));
        Node otherTurns = IR.block(statement);
        Node firstTurn = IR.block(IR.exprResult(IR.assign(IR.name(first), IR.falseNode())));
        body.addChildToFront(IR.ifNode(IR.name(first), firstTurn, otherTurns).srcrefTreeIfMissing(loop));
    }

    private static Node outermost(Node statement) {
        Node outermost = statement;
        while (outermost.getParent().isLabel()) {
            outermost = outermost.getParent();
        }
        return outermost;
    }

    private void placeBefore(Node statement) {
        Node outermost = outermost(statement);
        for (Node first : evaluation.takeBefore()) {
            first.insertBefore(outermost);
        }
    }
}
