package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import dev.downbeat.scripting.compile.Declaration;
import dev.downbeat.scripting.compile.Export;
import dev.downbeat.scripting.compile.Import;
import dev.downbeat.scripting.compile.Outline;
import dev.downbeat.scripting.compile.Outline.Format;
import dev.downbeat.scripting.compile.Position;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the outline of a script from its tree, before anything is changed in it. */
final class OutlineReader {

    private final ScriptFile file;
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<Import> imports = new ArrayList<>();
    private final List<Export> exports = new ArrayList<>();
    private final Set<String> looping = new HashSet<>();

    private OutlineReader(ScriptFile file) {
        this.file = file;
    }

    /** Reads a script; names that are used wrongly are added to the findings. */
    static Outline read(Compiler compiler, Node script, ScriptFile file, Findings findings) {
        OutlineReader reader = new OutlineReader(file);
        Node body = script.getFirstChild();
        boolean module = body != null && body.isModuleBody();
        for (Node statement : Nodes.childrenOf(module ? body : script)) {
            reader.readStatement(statement);
        }
        Names names = Names.read(compiler, script, findings);
        Format format = CommonJs.is(file, module) ? Format.COMMON_JS : Format.MODULE;
        if (format == Format.COMMON_JS) {
            reader.imports.addAll(CommonJs.required(compiler, script));
        }
        return new Outline(
                format,
                reader.declarations,
                reader.imports,
                reader.exports,
                names.free(),
                names.unusedImports(),
                reader.looping);
    }

    private void readStatement(Node statement) {
        if (statement.isImport()) {
            readImport(statement);
        } else if (statement.isExport()) {
            readExport(statement);
        } else {
            readDeclaration(statement);
        }
    }

    private void readImport(Node statement) {
        List<Import.Name> names = new ArrayList<>();
        Node byDefault = statement.getFirstChild();
        if (byDefault.isName()) {
            names.add(new Import.Name(Import.DEFAULT, byDefault.getString(), position(byDefault)));
        }
        Node others = statement.getSecondChild();
        if (others.isImportStar()) {
            names.add(new Import.Name(Import.ALL, others.getString(), position(others)));
        } else if (others.isImportSpecs()) {
            for (Node spec : Nodes.childrenOf(others)) {
                Node exported = spec.getFirstChild();
                names.add(new Import.Name(
                        exported.getString(), spec.getLastChild().getString(), position(exported)));
            }
        }
        Node specifier = statement.getLastChild();
        imports.add(new Import(specifier.getString(), position(specifier), names));
    }

    private void readExport(Node statement) {
        Node exported = statement.getFirstChild();
        if (statement.getBooleanProp(Node.EXPORT_DEFAULT)) {
            exports.add(new Export.Own(Import.DEFAULT, Modules.localDefault(exported), position(exported)));
            readDeclaration(exported);
        } else if (statement.getBooleanProp(Node.EXPORT_ALL_FROM)) {
            Node specifier = statement.getLastChild();
            exports.add(new Export.AllFrom(specifier.getString(), position(specifier)));
            imports.add(new Import(specifier.getString(), position(specifier), List.of()));
        } else if (exported.isExportSpecs()) {
            readExportSpecs(exported);
        } else {
            int before = declarations.size();
            readDeclaration(exported);
            for (Declaration declared : declarations.subList(before, declarations.size())) {
                exports.add(new Export.Own(declared.name(), declared.name(), declared.at()));
            }
        }
    }

    private void readExportSpecs(Node specs) {
        Node from = specs.getNext();
        for (Node spec : Nodes.childrenOf(specs)) {
            Node local = spec.getFirstChild();
            String name = spec.getLastChild().getString();
            exports.add(
                    from == null
                            ? new Export.Own(name, local.getString(), position(local))
                            : new Export.From(name, from.getString(), local.getString(), position(local)));
        }
        if (from != null) {
            imports.add(new Import(from.getString(), position(from), List.of()));
        }
    }

    private void readDeclaration(Node statement) {
        if (statement.isFunction() && !statement.isArrowFunction()) {
            Node name = statement.getFirstChild();
            int parameters = statement.getSecondChild().getChildCount();
            add(Declaration.Kind.FUNCTION, name.getString(), parameters, name, statement);
            noteLoops(name.getString(), statement);
        } else if (statement.isClass() && statement.getFirstChild().isName()) {
            Node name = statement.getFirstChild();
            add(Declaration.Kind.CLASS, name.getString(), 0, name, statement);
        } else if (NodeUtil.isNameDeclaration(statement)) {
            readVariables(statement);
        }
    }

    private void readVariables(Node statement) {
        Declaration.Kind kind = statement.isConst()
                ? Declaration.Kind.CONST
                : statement.isLet() ? Declaration.Kind.LET : Declaration.Kind.VAR;
        for (Node variable : Nodes.childrenOf(statement)) {
            int parameters = parametersOf(variable);
            if (variable.isName()
                    && variable.hasChildren()
                    && variable.getFirstChild().isFunction()) {
                noteLoops(variable.getString(), variable.getFirstChild());
            }
            NodeUtil.visitLhsNodesInNode(variable.isName() ? statement : variable, name -> {
                boolean ours = variable.isName() ? name == variable : name.isDescendantOf(variable);
                if (ours && name.isName()) {
                    add(kind, name.getString(), parameters, name, variable);
                }
            });
        }
    }

    private void noteLoops(String name, Node function) {
        if (loops(function.getLastChild())) {
            looping.add(name);
        }
    }

    private static boolean loops(Node node) {
        boolean found = NodeUtil.isLoopStructure(node);
        for (Node child : Nodes.childrenOf(node)) {
            found |= !child.isFunction() && loops(child);
        }
        return found;
    }

    private static int parametersOf(Node variable) {
        Node value = variable.getFirstChild();
        boolean function = variable.isName() && value != null && value.isFunction();
        return function ? value.getSecondChild().getChildCount() : 0;
    }

    private void add(Declaration.Kind kind, String name, int parameters, Node at, Node whole) {
        if (!name.isEmpty()) {
            int start = whole.getSourceOffset();
            String text = file.text().substring(start, Math.min(file.text().length(), start + whole.getLength()));
            declarations.add(new Declaration(name, kind, parameters, position(at), text));
        }
    }

    static Position position(Node node) {
        return new Position(node.getLineno(), node.getCharno() + 1);
    }
}
