package dev.downbeat.scripting.compile.lower;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.downbeat.scripting.compile.Export;

/** Lets an input keep the value of its last statement, as a module keeps what it exports by default. */
final class Results {

    private Results() {}

    static void keep(Node script) {
        Node last = script.getLastChild();
        if (last != null && last.isExprResult()) {
            // After a comma, so that a function is not named by what keeps it.
            Node value = IR.comma(IR.number(0), last.removeFirstChild());
            last.replaceWith(IR.var(IR.name(Export.UNNAMED_DEFAULT), value).srcrefTreeIfMissing(last));
        }
    }
}
