package dev.downbeat.demo.workbench;

import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.PanelRow.Line;
import dev.downbeat.demo.view.Tone;
import dev.downbeat.scripting.Inspected;
import dev.downbeat.scripting.Inspected.Part;
import dev.downbeat.scripting.Inspected.Plain;
import dev.downbeat.scripting.Inspected.Whole;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values as rows: what is made of others is a tree, but for a few plain values, which stand in one line. */
final class InspectedRows {

    private static final float INDENT = 0.03f; // of a row, for each level
    private static final float VALUE = 0.36f;
    private static final float DEEPEST = VALUE - INDENT;
    private static final int MOST_IN_A_LINE = 4;
    private static final int LONGEST_IN_A_LINE = 44;
    private static final MathContext SHORT = new MathContext(4);
    private static final double WHOLE = 1_000; // decimals of more say nothing
    private static final double LEAST = 1e-4; // what is smaller or larger has an exponent
    private static final double MOST = 1e9;

    private final List<PanelRow> rows = new ArrayList<>();

    private InspectedRows() {}

    /** A row for each part, and those of its parts below it. */
    static List<PanelRow> of(Whole whole) {
        InspectedRows made = new InspectedRows();
        made.addParts(whole, 0);
        if (made.rows.isEmpty()) {
            made.rows.add(Line.of(Tone.QUIET, "nothing"));
        }
        return made.rows;
    }

    private void addParts(Whole whole, int level) {
        whole.parts().forEach(part -> add(part, level));
        if (whole.more() > 0) {
            rows.add(line(level, Tone.QUIET, "… " + whole.more() + " more"));
        }
    }

    private void add(Part part, int level) {
        Line name = line(level, Tone.CODE, part.name());
        if (part.value() instanceof Whole whole && !fitsALine(whole)) {
            rows.add(name.and(VALUE, Tone.QUIET, whole.sort()));
            addParts(whole, level + 1);
        } else {
            rows.add(name.and(VALUE, Tone.PLAIN, text(part.value())));
        }
    }

    private static Line line(int level, Tone tone, String text) {
        float at = Math.min(DEEPEST, INDENT * level);
        return level == 0 ? Line.of(tone, text) : Line.of(tone, "").and(at, tone, text);
    }

    private static boolean fitsALine(Whole whole) {
        return whole.more() == 0
                && whole.parts().size() <= MOST_IN_A_LINE
                && whole.parts().stream().noneMatch(part -> part.value() instanceof Whole)
                && text(whole).length() <= LONGEST_IN_A_LINE;
    }

    private static String text(Inspected value) {
        if (value instanceof Plain plain) {
            return text(plain);
        } else if (value instanceof Inspected.Named named) {
            return named.name();
        }
        Whole whole = (Whole) value;
        return whole.parts().isEmpty()
                ? "empty " + whole.sort()
                : whole.parts().stream()
                        .map(part -> part.name() + " " + text(part.value()))
                        .collect(Collectors.joining(",  "));
    }

    private static String text(Plain plain) {
        if (plain.value() instanceof Double number) {
            return number(number);
        }
        return plain.value() instanceof String text ? "'" + text + "'" : String.valueOf(plain.value());
    }

    /** Short enough to read while it changes. */
    static String number(double number) {
        double size = Math.abs(number);
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        } else if (size != 0 && (size < LEAST || size >= MOST)) {
            return new BigDecimal(number).round(SHORT).toString();
        } else if (size >= WHOLE || number == Math.rint(number)) {
            return String.valueOf(Math.round(number));
        }
        return new BigDecimal(number).round(SHORT).stripTrailingZeros().toPlainString();
    }
}
