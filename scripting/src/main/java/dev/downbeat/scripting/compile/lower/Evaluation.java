package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * The order in which expressions with yields in them are evaluated, written out as statements that stand before the one that
 * they are part of; see {@link Yields}.
 */
final class Evaluation {

    private int variables;
    private Node before = IR.block();

    /** Adds a statement before the one that is being rewritten. */
    void addBefore(Node statement) {
        before.addChildToBack(statement);
    }

    /** Takes what has to stand before the statement that was rewritten. */
    List<Node> takeBefore() {
        List<Node> statements = Nodes.childrenOf(before);
        statements.forEach(Node::detach);
        return statements;
    }

    String variable() {
        return "$y" + variables++;
    }

    /** Evaluates an expression before the statement, and gives the name that stands in its place. */
    Node keep(Node expression) {
        String variable = variable();
        Node name = IR.name(variable).srcref(expression);
        expression.replaceWith(name);
        before.addChildToBack(IR.var(IR.name(variable), expression).srcrefTreeIfMissing(expression));
        return name;
    }

    /** After a {@code yield*}, Rhino throws into the generator again what is thrown before its next {@code yield}. */
    private void pause(Node after) {
        Node pause = new Node(Token.YIELD, IR.getprop(IR.name(Helpers.NAME), "pause"));
        before.addChildToBack(IR.exprResult(pause).srcrefTreeIfMissing(after));
    }

    /** As {@link #flatten}, where a {@code yield} itself may stay. */
    Node flattenValue(Node expression) {
        if (expression.isYield() && !expression.isYieldAll()) {
            flattenChildren(expression);
            return expression;
        }
        return flatten(expression);
    }

    /** Moves the yields of an expression before the statement, and gives the expression that stands in its place. */
    Node flatten(Node expression) {
        if (!Nodes.waits(expression)) {
            return expression;
        }
        Token token = expression.getToken();
        switch (token) {
            case YIELD -> {
                flattenChildren(expression);
                Node result = keep(expression);
                if (expression.isYieldAll()) {
                    pause(expression);
                }
                return result;
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
