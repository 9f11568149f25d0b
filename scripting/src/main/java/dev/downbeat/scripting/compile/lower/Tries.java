package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes each {@code try} that stands within a {@code try} with a {@code catch} out of its generator: there Rhino 1.9.2 loses
 * the outer {@code catch}. It becomes a function of its own, which shares the variables and gives back how it ended:
 *
 * <pre>{@code
 * var $t0 = yield* function* () { try { … return x … break … } finally { … } }.call(this);
 * if ($t0 === 1) break;
 * if ($t0) return $t0[0];
 * }</pre>
 */
final class Tries {

    private static final String ARGUMENTS = "$arguments";

    private int taken;

    private Tries() {}

    static void takeOut(Node script) {
        List<Node> generators = new ArrayList<>();
        NodeUtil.visitPreOrder(script, node -> {
            if (node.isFunction() && node.isGeneratorFunction()) {
                generators.add(node);
            }
        });
        Tries tries = new Tries();
        generators.forEach(tries::takeOutOf);
    }

    private void takeOutOf(Node generator) {
        List<Node> nested = new ArrayList<>();
        findNested(generator.getLastChild(), false, nested);
        nested.forEach(statement -> takeOut(generator, statement));
    }

    private static void findNested(Node node, boolean caught, List<Node> nested) {
        if (node.isTry() && caught) {
            nested.add(node);
        } else if (node.isTry()) {
            findNested(node.getFirstChild(), node.getSecondChild().hasChildren(), nested);
            for (Node rest = node.getSecondChild(); rest != null; rest = rest.getNext()) {
                findNested(rest, false, nested);
            }
        } else if (!node.isFunction()) {
            Nodes.childrenOf(node).forEach(child -> findNested(child, caught, nested));
        }
    }

    private void takeOut(Node generator, Node statement) {
        Set<String> variables = new LinkedHashSet<>();
        shareVariables(statement, variables);
        boolean usesArguments = replaceArguments(statement);
        List<Node> jumps = new ArrayList<>();
        boolean returns = replaceExits(statement, statement, jumps);

        Node place = IR.block();
        statement.replaceWith(place);
        Node function = IR.function(IR.name(""), IR.paramList(), IR.block(statement));
        Node ended = IR.call(IR.getprop(function, "call"), IR.thisNode());
        if (Nodes.waits(statement)) {
            function.setIsGeneratorFunction(true);
            ended = new Node(Token.YIELD, ended);
            ended.putBooleanProp(Node.YIELD_ALL, true);
        }
        String result = "$t" + taken++;
        place.addChildToBack(IR.var(IR.name(result), ended));
        for (int i = 0; i < jumps.size(); i++) {
            Node here = IR.sheq(IR.name(result), IR.number(i + 1));
            place.addChildToBack(IR.ifNode(here, IR.block(jumps.get(i))));
        }
        if (returns) {
            Node value = IR.getelem(IR.name(result), IR.number(0));
            place.addChildToBack(IR.ifNode(IR.name(result), IR.block(IR.returnNode(value))));
        }
        place.srcrefTreeIfMissing(statement);
        declare(generator, variables, usesArguments);
        if (function.isGeneratorFunction()) {
            takeOutOf(function);
        }
    }

    private static void declare(Node generator, Set<String> variables, boolean usesArguments) {
        Node body = generator.getLastChild();
        for (String variable : variables) {
            body.addChildToFront(IR.var(IR.name(variable)).srcrefTreeIfMissing(body));
        }
        if (usesArguments) {
            body.addChildToFront(
                    IR.var(IR.name(ARGUMENTS), IR.name("arguments")).srcrefTreeIfMissing(body));
        }
    }

    /** Makes assignments of the declarations; the variables are those of the generator. */
    private static void shareVariables(Node node, Set<String> variables) {
        for (Node child : Nodes.childrenOf(node)) {
            if (!child.isFunction()) {
                shareVariables(child, variables);
            }
        }
        if (node.isVar()) {
            node.replaceWith(assignments(node, variables));
        }
    }

    private static Node assignments(Node declaration, Set<String> variables) {
        Node all = IR.empty();
        boolean loopVariable = declaration.getParent().isForIn();
        for (Node name : Nodes.childrenOf(declaration)) {
            variables.add(name.getString());
            Node value = name.getFirstChild();
            name.detach();
            if (loopVariable) {
                return name;
            } else if (value != null) {
                Node assignment = IR.assign(IR.name(name.getString()).srcref(name), value.detach())
                        .srcref(name);
                all = all.isEmpty() ? assignment : IR.comma(all, assignment).srcref(name);
            }
        }
        boolean statement = !NodeUtil.isLoopStructure(declaration.getParent());
        return (statement && !all.isEmpty() ? IR.exprResult(all) : all).srcrefIfMissing(declaration);
    }

    private static boolean replaceArguments(Node node) {
        boolean found = node.matchesName("arguments");
        if (found) {
            node.setString(ARGUMENTS);
        }
        for (Node child : Nodes.childrenOf(node)) {
            found |= !child.isFunction() && replaceArguments(child);
        }
        return found;
    }

    /** Makes returns of what leaves the statement; gives whether there are returns among it. */
    private static boolean replaceExits(Node node, Node statement, List<Node> jumps) {
        boolean returns = node.isReturn();
        if (returns) {
            Node value = node.hasChildren() ? node.removeFirstChild() : NodeUtil.newUndefinedNode(node);
            node.addChildToBack(IR.arraylit(value).srcrefTreeIfMissing(node));
        } else if ((node.isBreak() || node.isContinue()) && leaves(node, statement)) {
            node.replaceWith(IR.returnNode(IR.number(jumps.size() + 1)).srcrefTreeIfMissing(node));
            jumps.add(node);
        } else if (!node.isFunction()) {
            for (Node child : Nodes.childrenOf(node)) {
                returns |= replaceExits(child, statement, jumps);
            }
        }
        return returns;
    }

    private static boolean leaves(Node jump, Node statement) {
        for (Node around = jump.getParent(); around != statement; around = around.getParent()) {
            boolean target;
            if (jump.hasChildren()) {
                String label = jump.getFirstChild().getString();
                target = around.isLabel() && around.getFirstChild().getString().equals(label);
            } else {
                target = NodeUtil.isLoopStructure(around) || (jump.isBreak() && around.getToken() == Token.SWITCH);
            }
            if (target) {
                return false;
            }
        }
        return true;
    }
}
