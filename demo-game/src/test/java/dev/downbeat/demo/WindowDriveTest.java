package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.game.Steering;
import dev.downbeat.demo.picture.HudFeed;
import dev.downbeat.demo.view.ArenaView;
import dev.downbeat.demo.view.HudModel;
import dev.downbeat.demo.view.Input;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.SurfaceSize;
import dev.downbeat.demo.workbench.PanelName;
import dev.downbeat.demo.workbench.Workbench;
import dev.downbeat.time.ManualClock;
import org.junit.jupiter.api.Test;

class WindowDriveTest {

    private final FakeScripts scripts = new FakeScripts();
    private final Game game = new Game(GameConfig.DEFAULT, scripts, new ManualClock(), Effects.NONE);
    private final Workbench bench = new Workbench(game, scripts, ShippedScripts.FOLDER, new ManualClock(), text -> {});
    private final Input input = new Input();
    private final ArenaView view = new ArenaView(new SurfaceSize(800, 450, 2), 1600, 900);

    @Test
    void keysThrustAndStrafe() {
        input.press(Key.UP);
        input.press(Key.LEFT);

        assertThat(steering().thrust()).isEqualTo(1);
        assertThat(steering().strafe()).isEqualTo(-1);
    }

    @Test
    void oppositeKeysCancelEachOther() {
        input.press(Key.RIGHT);
        input.press(Key.LEFT);

        assertThat(steering().strafe()).isZero();
    }

    @Test
    void arrowsStrafeUnlessAPageTurnsNumbersWithThem() {
        input.press(Key.RIGHT);
        input.press(Key.MORE);
        assertThat(steering().strafe()).isEqualTo(1);
        input.press(Key.LESS);
        input.release(Key.MORE);
        assertThat(steering().strafe()).isZero();

        bench.open(PanelName.TUNABLES);
        assertThat(steering().strafe()).isEqualTo(1);
    }

    @Test
    void theMouseAimsAtAPlaceOfTheArena() {
        input.moveMouse(400, 100);

        assertThat(steering()).isEqualTo(new Steering(0, 0, 800, 200, false));
    }

    @Test
    void theTriggerFires() {
        input.press(Key.FIRE);

        assertThat(steering().firing()).isTrue();
    }

    @Test
    void aPageKeepsTheMouseFromFiring() {
        bench.open(PanelName.HELP);
        input.moveMouse(700, 150);
        HudModel shown = new HudFeed("").model(game, bench.view(view, 1));
        bench.take(input, shown, view);
        input.press(Key.FIRE);
        input.press(Key.UP);

        assertThat(steering().firing()).isFalse();
        assertThat(steering().thrust()).isEqualTo(1);
    }

    @Test
    void theConsoleKeepsTheKeys() {
        bench.open(PanelName.CONSOLE);
        input.press(Key.UP);
        input.press(Key.RIGHT);
        input.press(Key.FIRE);

        assertThat(steering()).isEqualTo(new Steering(0, 0, 0, 0, false));
    }

    private Steering steering() {
        return WindowDrive.steering(input, view, bench);
    }
}
