package dev.downbeat.demo.view;

import java.util.List;

/** The problems of the scripts: place, message and source line of each, with a caret, in a panel with a red edge. */
final class ProblemPanel {

    private static final TextStyle TITLE = new TextStyle(Typeface.BOLD, 13, Neon.RED);
    private static final TextStyle NOTE = new TextStyle(Typeface.SANS, 13, Neon.SLATE);
    private static final TextStyle PLACE = new TextStyle(Typeface.MONO, 13, Neon.AMBER);
    private static final TextStyle MESSAGE = new TextStyle(Typeface.SANS, 13.5f, Neon.WHITE);
    private static final float GAP = 14;
    private static final float MOST_PLACE = 0.4f; // of the width

    private final Canvas canvas;
    private final SourceRow sources;

    ProblemPanel(Canvas canvas) {
        this.canvas = canvas;
        this.sources = new SourceRow(canvas);
    }

    void draw(Box box, HudModel model, int shown) {
        canvas.panel(box, Neon.RED, 0.25f);
        Box inner = box.shrink(HudLayout.PADDING);
        title(inner, model);
        List<ProblemView> problems = model.problems().subList(0, shown);
        float placeWidth = placeWidth(problems, inner.width() * MOST_PLACE);
        float y = inner.y() + HudLayout.PROBLEM_HEADER - 4;
        for (ProblemView problem : problems) {
            row(new Box(inner.x(), y, inner.width(), HudLayout.PROBLEM_ROW), problem, placeWidth);
            y += HudLayout.rowHeight(problem);
        }
        int more = model.problems().size() - shown;
        if (more > 0) {
            canvas.text(NOTE, inner.x(), y + HudLayout.PROBLEM_ROW / 2 - 2, "+" + more + " more");
        }
    }

    private void title(Box inner, HudModel model) {
        int count = model.problems().size();
        String title = "⚠ " + count + (count == 1 ? " PROBLEM" : " PROBLEMS");
        float y = inner.y() + 8;
        canvas.glowingText(TITLE, inner.x(), y, title);
        float x = inner.x() + canvas.width(TITLE, title) + GAP;
        String note =
                model.revision() == 0 ? "no revision is live yet" : "revision " + model.revision() + " keeps running";
        canvas.text(NOTE, x, y, canvas.fit(NOTE, note, inner.right() - x));
    }

    private float placeWidth(List<ProblemView> problems, float most) {
        float widest = 0;
        for (ProblemView problem : problems) {
            widest = Math.max(widest, canvas.width(PLACE, canvas.fit(PLACE, problem.place(), most)));
        }
        return widest;
    }

    private void row(Box row, ProblemView problem, float placeWidth) {
        float y = row.y() + row.height() / 2;
        canvas.text(PLACE, row.x(), y, canvas.fit(PLACE, problem.place(), placeWidth + 1));
        float x = row.x() + placeWidth + GAP;
        canvas.text(MESSAGE, x, y, canvas.fit(MESSAGE, problem.message(), row.right() - x));
        if (problem.hasSource()) {
            PanelRow.Source source = problem.source();
            sources.draw(new Box(row.x(), row.bottom(), row.width(), source.height()), source);
        }
    }
}
