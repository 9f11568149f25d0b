package dev.downbeat.scripting.typings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Declarations as they are written down, line by line. */
final class DeclarationText {

    private static final int WIDTH = 110;

    private final StringBuilder text = new StringBuilder();

    void heading(String title) {
        text.append("\n// ").append(title).append("\n\n");
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /** Prose above what comes next; nothing if there is none. */
    void doc(String indent, String prose) {
        doc(indent, prose, Map.of());
    }

    /** Prose above a function, with that of its parameters. */
    void doc(String indent, String prose, Map<String, String> parameters) {
        List<String> lines = new ArrayList<>(wrap(prose, indent));
        parameters.forEach((name, meaning) -> {
            if (!meaning.isEmpty()) {
                lines.addAll(wrap("@param " + name + " " + meaning, indent));
            }
        });
        if (lines.isEmpty()) {
            return;
        }
        if (lines.size() == 1) {
            line(indent + "/** " + lines.get(0) + " */");
            return;
        }
        line(indent + "/**");
        lines.forEach(each -> line(indent + " * " + each));
        line(indent + " */");
    }

    private static List<String> wrap(String prose, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : prose.replace("*/", "* /").trim().split("\\s+", -1)) {
            if (line.length() > 0 && indent.length() + line.length() + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
