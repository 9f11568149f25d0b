package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.parsing.parser.FeatureSet;
import com.google.javascript.jscomp.parsing.parser.FeatureSet.Feature;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.downbeat.scripting.compile.Export;

/** Takes imports and exports out of a tree; what is exported stays as a plain declaration. */
final class Modules {

    private Modules() {}

    static void takeOut(Node script) {
        Node body = script.getFirstChild();
        if (body == null || !body.isModuleBody()) {
            return;
        }
        for (Node statement = body.getFirstChild(); statement != null; ) {
            Node next = statement.getNext();
            if (statement.isImport()) {
                statement.detach();
            } else if (statement.isExport()) {
                replaceExport(statement);
            }
            statement = next;
        }
        body.detach();
        script.addChildrenToBack(body.removeChildren());
        script.putBooleanProp(Node.ES6_MODULE, false);
        FeatureSet features = (FeatureSet) script.getProp(Node.FEATURE_SET);
        script.putProp(Node.FEATURE_SET, features.without(Feature.MODULES));
    }

    private static void replaceExport(Node export) {
        Node exported = export.getFirstChild();
        if (export.getBooleanProp(Node.EXPORT_DEFAULT)) {
            exported.detach();
            export.replaceWith(defaultDeclaration(exported).srcrefTreeIfMissing(export));
        } else if (exported.isExportSpecs() || exported.isEmpty()) {
            export.detach();
        } else {
            exported.detach();
            export.replaceWith(exported);
        }
    }

    private static Node defaultDeclaration(Node exported) {
        if (!declares(exported)) {
            return IR.var(IR.name(Export.UNNAMED_DEFAULT), exported);
        }
        Node name = exported.getFirstChild();
        boolean anonymous = name.isEmpty() || name.getString().isEmpty();
        if (anonymous) {
            name.replaceWith(IR.name(Export.UNNAMED_DEFAULT).srcref(exported));
        }
        return exported;
    }

    private static boolean declares(Node exported) {
        return exported.isClass() || (exported.isFunction() && !exported.isArrowFunction());
    }

    /** How the script calls what it exports by default. */
    static String localDefault(Node exported) {
        if (!declares(exported)) {
            return Export.UNNAMED_DEFAULT;
        }
        Node name = exported.getFirstChild();
        return name.isEmpty() || name.getString().isEmpty() ? Export.UNNAMED_DEFAULT : name.getString();
    }
}
