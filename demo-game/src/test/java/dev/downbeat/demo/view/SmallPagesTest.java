package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.FakeScripts;
import dev.downbeat.demo.ShippedScripts;
import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.view.PanelRow.Line;
import dev.downbeat.demo.view.PanelRow.Piece;
import dev.downbeat.demo.view.PanelRow.Slider;
import dev.downbeat.demo.workbench.PanelName;
import dev.downbeat.demo.workbench.Workbench;
import dev.downbeat.time.ManualClock;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pages say, in a window that is not large. */
class SmallPagesTest {

    private static final float GAP = 10;

    @ParameterizedTest
    @EnumSource(
            value = PanelName.class,
            names = {"HELP", "TUNABLES"})
    void noNameIsCutOff(PanelName page) throws IOException {
        PanelView panel = page(page);
        try (Screen screen = Gl.offscreen(800, 600);
                Canvas canvas = new Canvas(Gl.fonts())) {
            HudModel model =
                    HudModels.quiet().with(new BenchView(TimeView.NORMAL, Optional.of(panel), List.of(), false));
            float width = HudLayout.of(model, screen.size()).panel().width() - 2 * PanelLayout.PADDING;

            assertThat(panel.rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(room(row, width)).isGreaterThanOrEqualTo(needed(canvas, row)));
        }
    }

    /** What is said of other rows stands in full to its right. */
    @ParameterizedTest
    @EnumSource(PanelName.class)
    void noFooterIsCutOff(PanelName page) throws IOException {
        PanelView panel = page(page);
        try (Screen screen = Gl.offscreen(800, 600);
                Canvas canvas = new Canvas(Gl.fonts())) {
            HudModel model =
                    HudModels.quiet().with(new BenchView(TimeView.NORMAL, Optional.of(panel), List.of(), false));
            Box box = HudLayout.of(model, screen.size()).panel();
            float room = box.width() - 2 * PanelLayout.PADDING;
            String longest = PanelFooter.unseen(panel, new PanelSpan(10, 10)) + "  ";

            assertThat(canvas.width(Tone.QUIET.style(), panel.footer()) + canvas.width(Tone.UNIT.style(), longest))
                    .isLessThan(room);
        }
    }

    private static PanelView page(PanelName page) {
        FakeScripts scripts = new FakeScripts();
        ManualClock clock = new ManualClock();
        Game game = new Game(GameConfig.DEFAULT.withDrones(4), scripts, clock, Effects.NONE);
        Workbench bench = new Workbench(game, scripts, ShippedScripts.FOLDER, clock, text -> {});
        bench.open(page);
        ArenaView view = new ArenaView(new SurfaceSize(800, 600, 1), 1600, 900);
        return bench.view(view, 1).panel().orElseThrow();
    }

    /** For the name that a row begins with. */
    private static float room(PanelRow row, float width) {
        if (row instanceof Slider) {
            return Slider.TRACK_FROM * width - GAP;
        }
        List<Piece> pieces = ((Line) row).pieces();
        return pieces.size() > 1 ? pieces.get(1).at() * width - GAP : width;
    }

    private static float needed(Canvas canvas, PanelRow row) {
        if (row instanceof Slider slider) {
            return canvas.width(Tone.CODE.style(), slider.name());
        }
        Piece first = ((Line) row).pieces().get(0);
        return canvas.width(first.tone().style(), first.text());
    }
}
