package dev.downbeat.demo.view;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The display over the picture: state of the scripts, score, what a reload changed, problems. Draw it last. Belongs to
 * the screen's thread and is closed before the screen.
 */
public final class Hud implements AutoCloseable {

    private final Canvas canvas;
    private final StatusPanels status;
    private final ReloadPanel reload;
    private final ProblemPanel problems;
    private final BenchPanel bench;
    private final Marks marks;

    /**
     * A display on the current screen.
     *
     * @param fontFolder where the fonts are: {@code assets/fonts}
     * @throws IOException if a font is missing
     */
    public Hud(Path fontFolder) throws IOException {
        canvas = new Canvas(fontFolder);
        status = new StatusPanels(canvas);
        reload = new ReloadPanel(canvas);
        problems = new ProblemPanel(canvas);
        bench = new BenchPanel(canvas);
        marks = new Marks(canvas);
    }

    /** Draws the marks in the arena, which what the game says to its player covers as panels do: before the titles. */
    public void drawMarks(HudModel model, SurfaceSize size) {
        canvas.begin(size);
        marks.draw(model.bench().marks());
        canvas.end();
    }

    /** Draws over what is there; complete and free of overlaps on surfaces of 640 by 480 and more. */
    public void draw(HudModel model, SurfaceSize size) {
        HudLayout layout = HudLayout.of(model, size);
        canvas.begin(size);
        status.status(layout.status(), model);
        status.score(layout.score(), model);
        if (!layout.reload().isEmpty()) {
            reload.draw(layout.reload(), model, layout.reloadRows());
        }
        if (!layout.problems().isEmpty()) {
            problems.draw(layout.problems(), model, layout.problemsShown());
        }
        if (!layout.hint().isEmpty()) {
            status.hint(layout.hint(), model.hint());
        }
        if (!layout.time().isEmpty()) {
            status.time(layout.time(), model.bench().time());
        }
        model.bench().panel().ifPresent(panel -> bench.draw(layout.panel(), panel));
        canvas.end();
    }

    @Override
    public void close() {
        canvas.close();
    }
}
