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
    private final List<String> statements = new ArrayList<>();
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
                reader.statements,
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
            readOwn(statement);
        }
    }

    private void readOwn(Node statement) {
        if (!isFunction(statement)) {
            statements.add(textOf(statement));
        }
        readDeclaration(statement);
    }

    private static boolean isFunction(Node statement) {
        return statement.isFunction() && !statement.isArrowFunction();
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
            String local = Modules.localDefault(exported);
            exports.add(new Export.Own(Import.DEFAULT, local, position(exported)));
            readOwn(exported);
            if (local.equals(Export.UNNAMED_DEFAULT)) {
                boolean function = isFunction(exported);
                Declaration.Kind kind = function ? Declaration.Kind.FUNCTION : Declaration.Kind.CONST;
                add(kind, local, function ? parametersIn(exported) : 0, exported, exported);
            }
        } else if (statement.getBooleanProp(Node.EXPORT_ALL_FROM)) {
            Node specifier = statement.getLastChild();
            exports.add(new Export.AllFrom(specifier.getString(), position(specifier)));
            imports.add(new Import(specifier.getString(), position(specifier), List.of()));
        } else if (exported.isExportSpecs()) {
            readExportSpecs(exported);
        } else {
            int before = declarations.size();
            readOwn(exported);
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
        if (isFunction(statement)) {
            Node name = statement.getFirstChild();
            add(Declaration.Kind.FUNCTION, name.getString(), parametersIn(statement), name, statement);
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
        return function ? parametersIn(value) : 0;
    }

    private static int parametersIn(Node function) {
        return function.getSecondChild().getChildCount();
    }

    private void add(Declaration.Kind kind, String name, int parameters, Node at, Node whole) {
        if (!name.isEmpty()) {
            declarations.add(
                    new Declaration(name, kind, parameters, position(at), whole.getSourceOffset(), textOf(whole)));
        }
    }

    private String textOf(Node node) {
        int start = node.getSourceOffset();
        int end = start + node.getLength();
        // Where the place is not known, any change of what follows is one of the node.
        return file.text()
                .substring(
                        start,
                        Nodes.knowsPlace(node)
                                ? Math.min(file.text().length(), end)
                                : file.text().length());
    }

    static Position position(Node node) {
        return new Position(node.getLineno(), node.getCharno() + 1);
    }
}
