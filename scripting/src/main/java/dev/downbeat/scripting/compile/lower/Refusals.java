package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.regex.Pattern;

/**
 * Finds what neither Closure nor Rhino does right, so that it is refused and not silently wrong. Each message names the
 * feature and a way to write it.
 */
final class Refusals {

    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<[^=!]");

    private final Findings findings;

    private Refusals(Findings findings) {
        this.findings = findings;
    }

    static void find(Node script, Findings findings) {
        Refusals refusals = new Refusals(findings);
        NodeUtil.visitPreOrder(script, refusals::look);
    }

    /** Some programs take these for line ends and some do not, so that nobody would agree on the lines that follow. */
    static void findLineSeparators(String text, Findings findings) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (c == '\u2028' || c == '\u2029') {
                String name = c == '\u2028' ? "U+2028" : "U+2029";
                findings.add(
                        line,
                        i - lineStart + 1,
                        "an invisible " + name + " is here; delete it, or write an escape in a text");
            }
        }
    }

    private void look(Node node) {
        switch (node.getToken()) {
            case DYNAMIC_IMPORT ->
                findings.add(node, "import() is not there: scripts load together; import at the top of the file");
            case IMPORT_META ->
                findings.add(node, "import.meta is not there: a script has no address; write names out");
            case FOR_AWAIT_OF ->
                findings.add(node, "for await is not there; await each value in a plain loop, or start() a coroutine");
            case AWAIT -> lookAtAwait(node);
            case FUNCTION -> lookAtFunction(node);
            case SUPER -> lookAtSuper(node);
            case NEW_TARGET -> lookAtNewTarget(node);
            case ASSIGN -> lookAtAssignment(node);
            case ARRAY_PATTERN, OBJECT_PATTERN -> lookAtPattern(node);
            case OBJECT_REST -> lookAtRest(node);
            case DELPROP -> lookAtDeletion(node);
            case WITH -> findings.add(node, "with is not there; name the object");
            case GETPROP, OPTCHAIN_GETPROP -> lookAtProperty(node);
            case STRING_KEY -> lookAtKey(node);
            case COMPUTED_PROP -> lookAtComputedKey(node);
            case REGEXP -> lookAtExpression(node);
            default -> {}
        }
    }

    private void lookAtAwait(Node await) {
        if (NodeUtil.getEnclosingFunction(await) == null) {
            findings.add(await, "await at the top level is not there: loading cannot wait; await in an async function");
        }
    }

    private void lookAtFunction(Node function) {
        if (function.isAsyncGeneratorFunction()) {
            findings.add(function, "async function* is not there; use function* with start(), or an async function");
        }
    }

    private void lookAtSuper(Node reference) {
        Node type = NodeUtil.getEnclosingClass(reference);
        Node function = NodeUtil.getEnclosingFunction(reference);
        Node use = reference.getParent();
        if (type == null) {
            findings.add(reference, "super outside of a class is not there; name the object whose method is meant");
        } else if (type.getSecondChild().isEmpty()) {
            findings.add(reference, "super needs a class that extends another one");
        } else if (use.isCall() && function != null && function.isArrowFunction()) {
            findings.add(reference, "super() in an arrow function is not there; call it in the constructor itself");
        } else if (NodeUtil.isLValue(use)) {
            findings.add(reference, "a property of super cannot be assigned; assign that of this, or call a method");
        }
    }

    private void lookAtNewTarget(Node reference) {
        Node function = NodeUtil.getEnclosingFunction(reference);
        while (function != null && function.isArrowFunction()) {
            function = NodeUtil.getEnclosingFunction(function.getParent());
        }
        boolean constructor = function != null
                && function.getParent().isMemberFunctionDef()
                && function.getParent().getString().equals("constructor")
                && function.getGrandparent().isClassMembers();
        if (!constructor) {
            findings.add(reference, "new.target is there in the constructor of a class only; write a class");
        }
    }

    private void lookAtAssignment(Node assignment) {
        boolean statement = assignment.getParent().isExprResult();
        if (assignment.getFirstChild().isDestructuringPattern() && !statement && Nodes.waits(assignment)) {
            findings.add(
                    assignment,
                    "a destructuring assignment with await or yield must be a statement of its own; assign before");
        }
    }

    private void lookAtDeletion(Node deletion) {
        if (deletion.getFirstChild().isName()) {
            findings.add(deletion, "a variable cannot be deleted; assign undefined");
        }
    }

    private void lookAtPattern(Node pattern) {
        if (!pattern.hasChildren()) {
            findings.add(pattern, "a pattern without names takes nothing; leave it out");
        }
    }

    private void lookAtRest(Node rest) {
        if (rest.getFirstChild().isDestructuringPattern()) {
            findings.add(rest, "what follows ... in an object pattern must be a name");
        }
    }

    private void lookAtProperty(Node property) {
        String name = property.getString();
        if (name.equals("__proto__")) {
            findings.add(property, "__proto__ is not there; use Object.getPrototypeOf, Object.create or a class");
        } else if (property.getFirstChild().matchesName("Symbol")
                && (name.equals("species") || name.equals("asyncIterator"))) {
            findings.add(property, "Symbol." + name + " is not there; give the method a name of its own");
        }
    }

    private void lookAtKey(Node key) {
        if (key.getString().equals("__proto__") && key.getParent().isObjectLit() && !key.isShorthandProperty()) {
            findings.add(key, "__proto__ is not there; use Object.create or a class");
        }
    }

    private void lookAtComputedKey(Node member) {
        if (member.getParent().isClassMembers() && member.getFirstChild().matchesQualifiedName("Symbol.hasInstance")) {
            findings.add(member, "Symbol.hasInstance cannot be defined; give the method a name of its own");
        }
    }

    private void lookAtExpression(Node expression) {
        Node flags = expression.getSecondChild();
        if (flags != null && flags.getString().contains("v")) {
            findings.add(expression, "the flag v of regular expressions is not there; use u");
        } else if (flags != null && flags.getString().contains("d")) {
            findings.add(expression, "the flag d of regular expressions is not there; search for the group's text");
        } else if (!Nodes.knowsPlace(expression)
                && NAMED_GROUP.matcher(expression.getFirstChild().getString()).find()) {
            findings.add(
                    expression, "a regular expression with named groups is too far right; break the line before it");
        }
    }
}
