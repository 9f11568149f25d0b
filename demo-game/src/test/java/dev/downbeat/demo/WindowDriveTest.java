package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.game.Steering;
import dev.downbeat.demo.view.ArenaView;
import dev.downbeat.demo.view.Input;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.SurfaceSize;
import org.junit.jupiter.api.Test;

class WindowDriveTest {

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
    void theMouseAimsAtAPlaceOfTheArena() {
        input.moveMouse(400, 100);

        assertThat(steering()).isEqualTo(new Steering(0, 0, 800, 200, false));
    }

    @Test
    void theTriggerFires() {
        input.press(Key.FIRE);

        assertThat(steering().firing()).isTrue();
    }

    private Steering steering() {
        return WindowDrive.steering(input, view);
    }
}
