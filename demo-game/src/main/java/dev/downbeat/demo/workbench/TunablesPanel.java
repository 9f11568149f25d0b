package dev.downbeat.demo.workbench;

import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameListener;
import dev.downbeat.demo.tuning.ConfigFile;
import dev.downbeat.demo.tuning.Tunable;
import dev.downbeat.demo.tuning.Tunables;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.PanelHit;
import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.PanelRow.Line;
import dev.downbeat.demo.view.PanelRow.Slider;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.Tone;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.Scripts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the config as sliders. While one is turned, the scripts try what the file would say; when it is let go, the
 * file says it. Loop thread.
 */
final class TunablesPanel implements Panel, GameListener {

    private static final String FOOTER = " · mouse or arrows";

    private final Scripts scripts;
    private final ConfigFile file;
    private final Choice choice = new Choice();

    // Owned by the loop thread.
    private int seen; // the row that keys chose last: one that the mouse chooses stays where it is
    private @Nullable Tunable turning; // as it is to be, not yet in the file
    private boolean held; // the mouse button
    private String dragged = ""; // the path of what the mouse holds
    private String refusal = ""; // of the latest attempt
    private String failure = ""; // of the latest write

    TunablesPanel(Scripts scripts, ConfigFile file) {
        this.scripts = scripts;
        this.file = file;
    }

    @Override
    public void opened() {
        failure = "";
    }

    @Override
    public void closed() {
        release();
    }

    @Override
    public boolean takesArrows() {
        return true;
    }

    @Override
    public void press(Key key) {
        choice.press(key);
        List<Tunable> numbers = file.read().numbers();
        int chosen = choice.of(numbers.size());
        seen = Math.max(0, chosen);
        if (chosen >= 0 && (key == Key.LESS || key == Key.MORE)) {
            Tunable now = present(numbers.get(chosen));
            turn(now, now.by(key == Key.LESS ? -1 : 1));
        }
    }

    @Override
    public void hold(PanelHit hit) {
        Tunables tunables = file.read();
        if (!held) {
            held = true;
            grab(hit, tunables.numbers());
        }
        tunables.find(dragged).ifPresent(number -> turn(present(number), number.at(Slider.shareAt(hit.across()))));
    }

    /** Beside its track, a slider is only chosen. */
    private void grab(PanelHit hit, List<Tunable> numbers) {
        if (hit.row() >= 0 && hit.row() < numbers.size()) {
            choice.choose(hit.row());
            dragged = Slider.onTrack(hit.across()) ? numbers.get(hit.row()).path() : "";
        }
    }

    private void turn(Tunable now, Tunable wanted) {
        if (turning != null && !turning.path().equals(wanted.path())) {
            write(turning);
        }
        if (wanted.value().compareTo(now.value()) != 0) {
            turning = wanted;
            failure = "";
            tryOut(wanted);
        }
    }

    /** Of what is turned, what it is turned to. */
    private Tunable present(Tunable number) {
        Tunable now = turning;
        return now != null && now.path().equals(number.path()) ? now : number;
    }

    private void tryOut(Tunable wanted) {
        file.read().with(wanted).ifPresent(text -> scripts.draft(ConfigFile.NAME, text));
    }

    @Override
    public void release() {
        held = false;
        dragged = "";
        if (turning != null) {
            write(turning);
        }
    }

    private void write(Tunable done) {
        turning = null;
        try {
            file.write(done);
        } catch (IOException e) {
            failure = done.path() + " is not written: " + e.getMessage();
        }
    }

    /** A draft stands until its file changes: what is still turned then is tried again, over what the file says now. */
    @Override
    public void reloaded(Game game, ReloadReport report) {
        refusal = report.outcome() == Outcome.COMMITTED
                ? ""
                : report.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .findFirst()
                        .map(problem -> "refused: " + problem)
                        .orElse("");
        if (turning != null && !(report.cause() instanceof Cause.Draft)) {
            tryOut(turning);
        }
    }

    @Override
    public PanelView view() {
        Tunables tunables = file.read();
        List<PanelRow> rows = new ArrayList<>();
        for (Tunable number : tunables.numbers()) {
            Tunable now = present(number);
            rows.add(new Slider(now.path(), now.text(), (float) now.share()));
        }
        tunables.mistakes().forEach(mistake -> rows.add(Line.of(Tone.BAD, mistake)));
        int chosen = choice.of(tunables.numbers().size());
        return new PanelView("TUNABLES", Neon.AMBER, rows, seen, chosen, footer(tunables, chosen));
    }

    private String footer(Tunables tunables, int chosen) {
        String said = Stream.of(file.trouble(), failure, refusal)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        if (!said.isEmpty()) {
            return said;
        }
        if (chosen < 0) {
            return "no number of " + ConfigFile.NAME + " has a range";
        }
        Tunable number = tunables.numbers().get(chosen); // by its whole name, for which its row may lack the room
        return number.path() + ": " + number.range() + FOOTER;
    }
}
