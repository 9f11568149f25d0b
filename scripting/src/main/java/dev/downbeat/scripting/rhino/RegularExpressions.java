package dev.downbeat.scripting.rhino;

import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Parser;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ast.RegExpLiteral;

/** Finds the regular expression that keeps a script from being compiled: Rhino's error names no line. */
final class RegularExpressions {

    private RegularExpressions() {}

    /** The line of the first literal that is wrong; 0 if all are right. */
    static int lineOfBroken(Context cx, String text) {
        CompilerEnvirons environs = new CompilerEnvirons();
        environs.initFromContext(cx);
        Scriptable scope = cx.initSafeStandardObjects();
        int[] line = {0};
        new Parser(environs).parse(text, "", 1).visit(node -> {
            if (line[0] == 0 && node instanceof RegExpLiteral literal && isBroken(cx, scope, literal)) {
                line[0] = literal.getLineno();
            }
            return line[0] == 0;
        });
        return line[0];
    }

    private static boolean isBroken(Context cx, Scriptable scope, RegExpLiteral literal) {
        String flags = literal.getFlags() == null ? "" : literal.getFlags();
        try {
            cx.newObject(scope, "RegExp", new Object[] {literal.getValue(), flags});
            return false;
        } catch (EcmaError e) {
            return true;
        }
    }
}
