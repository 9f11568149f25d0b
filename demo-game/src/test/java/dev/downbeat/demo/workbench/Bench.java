package dev.downbeat.demo.workbench;

import dev.downbeat.demo.FakeScripts;
import dev.downbeat.demo.ShippedScripts;
import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.picture.HudFeed;
import dev.downbeat.demo.view.ArenaView;
import dev.downbeat.demo.view.BenchView;
import dev.downbeat.demo.view.HudModel;
import dev.downbeat.demo.view.Input;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.PanelRow.Piece;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.SurfaceSize;
import dev.downbeat.time.ManualClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A workbench over a game without scripts, with keys to press. */
final class Bench {

    final FakeScripts scripts = new FakeScripts();
    final ManualClock clock = new ManualClock();
    final Game game = new Game(GameConfig.DEFAULT.withDrones(4), scripts, clock, Effects.NONE);
    final List<String> clipboard = new ArrayList<>();
    final Workbench bench;
    final Input input = new Input();
    ArenaView view = new ArenaView(new SurfaceSize(1280, 720, 1), 1600, 900);
    private final HudFeed feed = new HudFeed("");

    /** Over the scripts that the game comes with. */
    Bench() {
        this(ShippedScripts.FOLDER);
    }

    /** @param folder where the scripts are said to be */
    Bench(Path folder) {
        bench = new Workbench(game, scripts, folder, clock, clipboard::add);
        game.tick(); // all are in the arena now
    }

    /** Presses keys one after the other, a frame each. */
    void press(Key... keys) {
        for (Key key : keys) {
            input.press(key);
            frame();
            input.release(key);
        }
    }

    void frame() {
        bench.take(input, shown(), view);
    }

    HudModel shown() {
        return feed.model(game, show());
    }

    BenchView show() {
        return bench.view(view, 1);
    }

    PanelView panel() {
        return show().panel().orElseThrow();
    }

    /** The rows of the open panel as text, pieces divided by blanks. */
    List<String> rows() {
        return rows(panel());
    }

    static List<String> rows(PanelView panel) {
        return panel.rows().stream().map(Bench::text).toList();
    }

    private static String withCaret(PanelRow.Prompt prompt) {
        StringBuilder text = new StringBuilder(prompt.text());
        return prompt.caret() < 0
                ? text.toString()
                : text.insert(prompt.caret(), '|').toString();
    }

    private static String text(PanelRow row) {
        if (row instanceof PanelRow.Line line) {
            return line.pieces().stream().map(Piece::text).collect(Collectors.joining(" "));
        } else if (row instanceof PanelRow.Source source) {
            return source.text() + " ^" + source.column();
        } else if (row instanceof PanelRow.Prompt prompt) {
            return prompt.mark() + " " + withCaret(prompt);
        } else if (row instanceof PanelRow.Slider slider) {
            return slider.name() + " = " + slider.value();
        }
        return ((PanelRow.Graph) row).caption();
    }
}
