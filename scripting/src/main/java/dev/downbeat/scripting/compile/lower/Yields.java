package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each {@code yield} a statement of its own, {@code await} among them, which lowering made one: Rhino compiles those
 * right, and few others. What an expression evaluates before a {@code yield} is kept in a variable:
 *
 * <pre>{@code
 * a(b(), await c)   becomes   var $y0 = b(); var $y1 = yield c; a($y0, $y1)
 * }</pre>
 */
final class Yields {

    private int variables;
    private Node before = IR.block(); // what has to stand before the statement that is being rewritten

    static void hoist(Node script) {
        Yields yields = new Yields();
        NodeUtil.visitPostOrder(script, node -> {
            if (node.isFunction() && node.isGeneratorFunction()) {
                yields.rewrite(node.getLastChild());
                yields.keepResults(node.getLastChild(), false);
            }
        });
    }

    /** In a {@code try}, Rhino evaluates what is returned after the {@code finally} block. */
    private void keepResults(Node statement, boolean tried) {
        if (statement.isReturn() && statement.hasChildren() && tried) {
            keep(statement.getFirstChild());
            placeBefore(statement);
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
                flatten(statement.getFirstChild());
                placeBefore(statement);
            }
            case IF, SWITCH -> {
                flatten(statement.getFirstChild());
                placeBefore(statement);
                rewriteChildren(statement);
            }
            case FOR_IN -> {
                flatten(statement.getSecondChild());
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
        Node rest = flattenValue(assigns ? expression.getLastChild() : expression);
        placeBefore(statement);
        if (rest.isName() && rest.getParent() == statement) {
            statement.detach();
        }
    }

    private void rewriteVariables(Node statement) {
        for (Node name : Nodes.childrenOf(statement)) {
            if (name.hasChildren()) {
                flattenValue(name.getFirstChild());
            }
            if (name.getNext() != null) {
                before.addChildToBack(IR.var(name.detach()).srcref(name));
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
        String first = variable();
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
        for (Node first : Nodes.childrenOf(before)) {
            first.detach();
            first.insertBefore(outermost);
        }
    }

    private String variable() {
        return "$y" + variables++;
    }

    /** Evaluates an expression before the statement, and gives the name that stands in its place. */
    private Node keep(Node expression) {
        String variable = variable();
        Node name = IR.name(variable).srcref(expression);
        expression.replaceWith(name);
        before.addChildToBack(IR.var(IR.name(variable), expression).srcrefTreeIfMissing(expression));
        return name;
    }

    /** As {@link #flatten}, where a {@code yield} itself may stay. */
    private Node flattenValue(Node expression) {
        if (expression.isYield()) {
            flattenChildren(expression);
            return expression;
        }
        return flatten(expression);
    }

    /** Moves the yields of an expression before the statement, and gives the expression that stands in its place. */
    private Node flatten(Node expression) {
        if (!Nodes.waits(expression)) {
            return expression;
        }
        Token token = expression.getToken();
        switch (token) {
            case YIELD -> {
                flattenChildren(expression);
                return keep(expression);
            }
            case AND, OR, COALESCE -> {
                return flattenShortcut(expression);
            }
            case HOOK -> {
                return flattenChoice(expression);
            }
            case COMMA -> {
                Node first = flatten(expression.getFirstChild());
                Node second = expression.getLastChild();
                before.addChildToBack(IR.exprResult(first.detach()).srcref(first));
                expression.replaceWith(second.detach());
                return flatten(second);
            }
            default -> {
                if (NodeUtil.isAssignmentOp(expression) && !expression.isAssign()) {
                    splitAssignment(expression);
                } else {
                    flattenChildren(expression);
                }
                return expression;
            }
        }
    }

    private Node flattenShortcut(Node expression) {
        Node first = flatten(expression.getFirstChild());
        Node second = expression.getLastChild();
        if (!Nodes.waits(second)) {
            return expression;
        }
        second.detach();
        Node result = keep(first);
        Node goesOn = result.cloneNode();
        if (expression.isOr()) {
            goesOn = IR.not(goesOn);
        } else if (expression.isNullishCoalesce()) {
            goesOn = IR.eq(goesOn, IR.nullNode());
        }
        before.addChildToBack(
                IR.ifNode(goesOn, branch(result.getString(), second)).srcrefTreeIfMissing(expression));
        expression.replaceWith(result.detach());
        return result;
    }

    private Node flattenChoice(Node choice) {
        Node condition = flatten(choice.getFirstChild());
        Node then = choice.getSecondChild();
        Node otherwise = choice.getLastChild();
        if (!Nodes.waits(then) && !Nodes.waits(otherwise)) {
            return choice;
        }
        String result = variable();
        condition.detach();
        then.detach();
        otherwise.detach();
        before.addChildToBack(IR.var(IR.name(result)).srcrefTreeIfMissing(choice));
        before.addChildToBack(IR.ifNode(condition, branch(result, then), branch(result, otherwise))
                .srcrefTreeIfMissing(choice));
        Node name = IR.name(result).srcref(choice);
        choice.replaceWith(name);
        return name;
    }

    /** A block that sets a variable. */
    private Node branch(String variable, Node value) {
        Node outside = before;
        Node block = IR.block();
        before = block;
        Node assignment = IR.exprResult(IR.assign(IR.name(variable), value)).srcrefTreeIfMissing(value);
        flattenValue(value);
        block.addChildToBack(assignment);
        before = outside;
        return block;
    }

    /** Makes {@code a.b += yield c} read {@code a.b} before and assign it after. */
    private void splitAssignment(Node assignment) {
        Node target = assignment.getFirstChild();
        if (!target.isName()) {
            Nodes.childrenOf(target).forEach(part -> keep(flatten(part)));
        }
        Token operator = Token.valueOf(assignment.getToken().name().substring("ASSIGN_".length()));
        Node value = assignment.getLastChild().detach();
        Node now = new Node(operator, target.cloneTree(), value).srcref(assignment);
        assignment.setToken(Token.ASSIGN);
        assignment.addChildToBack(now);
        keep(now.getFirstChild());
        flatten(value);
    }

    private void flattenChildren(Node expression) {
        List<Node> operands = new ArrayList<>();
        addOperands(expression, operands);
        int last = operands.size() - 1;
        while (last >= 0 && !Nodes.waits(operands.get(last))) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            Node operand = flatten(operands.get(i));
            if (i < last && !isConstant(operand)) {
                keep(operand);
            }
        }
    }

    /** What an expression evaluates itself, in order. */
    private static void addOperands(Node expression, List<Node> operands) {
        for (Node child : Nodes.childrenOf(expression)) {
            boolean first = child == expression.getFirstChild();
            boolean called = first && (expression.isCall() || expression.isTaggedTemplateLit());
            boolean target = first && (expression.isAssign() || expression.isInc() || expression.isDec());
            boolean place = called || target || expression.isDelProp();
            if (place && (NodeUtil.isNormalGet(child) || child.isName())) {
                addOperands(child, operands); // what is looked up in it is part of the call, or of the change
            } else if (child.isTemplateLitSub() || child.isTemplateLit()) {
                addOperands(child, operands);
            } else if (!child.isEmpty() && !child.isTemplateLitString()) {
                operands.add(child);
            }
        }
    }

    private static boolean isConstant(Node operand) {
        return operand.isFunction()
                || operand.isThis()
                || NodeUtil.isLiteralValue(operand, false)
                || operand.matchesName(Helpers.NAME)
                || (operand.isName() && operand.getString().startsWith("$y"));
    }
}
