package dev.downbeat.scripting.compile.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;

/** The object with what lowered code calls, by the name that Closure gives it. The realm has it. */
final class Helpers {

    static final String NAME = "$jscomp";

    private Helpers() {}

    static Node call(String helper, Node... arguments) {
        Node call = IR.call(IR.getprop(IR.name(NAME), helper), arguments);
        call.putBooleanProp(Node.FREE_CALL, false);
        return call;
    }

    /** Whether a node is {@code $jscomp.helper}. */
    static boolean is(Node node, String helper) {
        return node.isGetProp()
                && node.getString().equals(helper)
                && node.getFirstChild().matchesName(NAME);
    }
}
