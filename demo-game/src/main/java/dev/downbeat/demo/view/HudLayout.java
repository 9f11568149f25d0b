package dev.downbeat.demo.view;

import java.util.List;

/**
 * Where the panels lie: status and score at the top, the reload below the status, problems and the hint at the bottom. The
 * open panel of the workbench takes the free band to the right of the status, and what is said of time the middle of what
 * is left. Where that band is too narrow for the panel's rows, the panel lies below it, and what is said of time in it. No two overlap and none leaves a surface of at least 640 by 480.
 *
 * @param reloadRows how many rows the reload has room for below its title
 * @param problemsShown how many of the model's problems have room; the rest becomes "+N more"
 */
record HudLayout(
        Box status,
        Box score,
        Box reload,
        Box time,
        Box problems,
        Box hint,
        Box panel,
        int reloadRows,
        int problemsShown) {

    static final float PADDING = 14;
    static final float RELOAD_ROW = 19;
    static final float PROBLEM_HEADER = 30;
    static final float PROBLEM_ROW = 20;
    static final int MOST_PROBLEMS = 4;

    private static final int MOST_RELOAD_ROWS = 6;
    private static final int MOST_RELOAD_ROWS_IF_LOW = 4;
    private static final int LOW = 560;
    private static final float MARGIN = 16;
    private static final float GAP = 10;
    private static final float TOP_HEIGHT = 58;
    private static final float STATUS_WIDTH = 348;
    private static final float SCORE_WIDTH = 250;
    private static final float TIME_WIDTH = 320;
    private static final float TIME_HEIGHT = 66;
    private static final float HINT_HEIGHT = 28;
    private static final float MOST_WIDTH = 1000;
    private static final float PANEL_WIDTH = 660;
    private static final float MOST_LOW_WIDTH = 768;
    private static final float LEAST_LOW_HEIGHT = 120; // with less, a narrow panel shows more

    static HudLayout of(HudModel model, SurfaceSize size) {
        Box status = new Box(MARGIN, MARGIN, STATUS_WIDTH, TOP_HEIGHT);
        Box score = new Box(size.width() - MARGIN - SCORE_WIDTH, MARGIN, SCORE_WIDTH, TOP_HEIGHT);
        int mostRows = size.height() < LOW ? MOST_RELOAD_ROWS_IF_LOW : MOST_RELOAD_ROWS;
        int reloadRows = Math.min(model.reloadLines().size(), mostRows);
        Box reload = model.showsReload()
                ? new Box(MARGIN, status.bottom() + GAP, STATUS_WIDTH, 2 * PADDING + RELOAD_ROW * (1 + reloadRows))
                : Box.NONE;
        float bottom = size.height() - MARGIN;
        Box hint = Box.NONE;
        if (!model.hint().isEmpty()) {
            hint = new Box(MARGIN, bottom - HINT_HEIGHT, size.width() - 2 * MARGIN, HINT_HEIGHT);
            bottom = hint.y() - GAP;
        }
        boolean saysTime = !model.bench().time().isNormal();
        float top = Math.max(status.bottom(), reload.bottom()) + GAP;
        float timeRoom = saysTime ? TIME_HEIGHT + GAP : 0;
        int most = model.bench().panel().isPresent() ? 1 : MOST_PROBLEMS;
        int shown = problemsWithin(bottom - top - timeRoom, model.problems(), most);
        Box problems = problems(model.problems(), shown, bottom, size);
        float end = problems.isEmpty() ? bottom : problems.y() - GAP;
        float lowTop = Math.max(top, score.bottom() + GAP + timeRoom);
        if (model.bench().panel().isPresent() && isNarrow(size) && end - lowTop >= LEAST_LOW_HEIGHT) {
            PanelView open = model.bench().panel().get();
            Box low = lowPanel(open, lowTop, end, size);
            Box time = saysTime ? timeBelow(score, size) : Box.NONE;
            return new HudLayout(status, score, reload, time, problems, hint, low, reloadRows, shown);
        }
        Box panel = model.bench()
                .panel()
                .map(open -> panel(open, score.bottom() + GAP, end, size))
                .orElse(Box.NONE);
        float right = panel.isEmpty() ? size.width() - MARGIN : panel.x() - GAP;
        Box time = Box.NONE;
        if (saysTime) {
            float width = Math.min(TIME_WIDTH, right - MARGIN);
            time = new Box((MARGIN + right - width) / 2, top + (end - top - TIME_HEIGHT) / 2, width, TIME_HEIGHT);
        }
        return new HudLayout(status, score, reload, time, problems, hint, panel, reloadRows, shown);
    }

    List<Box> boxes() {
        return List.of(status, score, reload, time, problems, hint, panel);
    }

    /** The height of one problem, with or without its source line. */
    static float rowHeight(ProblemView problem) {
        return PROBLEM_ROW + 4 + (problem.hasSource() ? problem.source().height() : 0);
    }

    private static boolean isNarrow(SurfaceSize size) {
        return size.width() - 2 * MARGIN - STATUS_WIDTH - GAP < PANEL_WIDTH;
    }

    private static Box lowPanel(PanelView panel, float top, float bottom, SurfaceSize size) {
        float width = Math.min(MOST_LOW_WIDTH, size.width() - 2 * MARGIN);
        return new Box(MARGIN, top, width, Math.min(bottom - top, PanelLayout.wanted(panel)));
    }

    private static Box timeBelow(Box score, SurfaceSize size) {
        float right = size.width() - MARGIN;
        float width = Math.min(TIME_WIDTH, right - (MARGIN + STATUS_WIDTH + GAP));
        return new Box(right - width, score.bottom() + GAP, width, TIME_HEIGHT);
    }

    private static Box panel(PanelView panel, float top, float bottom, SurfaceSize size) {
        float right = size.width() - MARGIN;
        float x = Math.max(MARGIN + STATUS_WIDTH + GAP, right - PANEL_WIDTH);
        return new Box(x, top, right - x, Math.min(bottom - top, PanelLayout.wanted(panel)));
    }

    private static Box problems(List<ProblemView> problems, int shown, float bottom, SurfaceSize size) {
        if (problems.isEmpty()) {
            return Box.NONE;
        }
        float width = Math.min(MOST_WIDTH, size.width() - 2 * MARGIN);
        float height = problemsHeight(problems, shown);
        return new Box(MARGIN, bottom - height, width, height);
    }

    private static int problemsWithin(float room, List<ProblemView> problems, int most) {
        int shown = Math.min(most, problems.size());
        while (shown > 1 && problemsHeight(problems, shown) > room) {
            shown--;
        }
        return shown;
    }

    private static float problemsHeight(List<ProblemView> problems, int shown) {
        float height = 2 * PADDING + PROBLEM_HEADER - 8;
        for (ProblemView problem : problems.subList(0, shown)) {
            height += rowHeight(problem);
        }
        return shown < problems.size() ? height + PROBLEM_ROW : height;
    }
}
