package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwjgl.glfw.GLFW.*;

import dev.downbeat.demo.view.Typed.Edit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowInputTest {

    private final Input input = new Input();
    private final WindowInput window = new WindowInput(input);

    @Test
    void knowsWhatEachKeyMeans() {
        var meanings = Map.ofEntries(
                Map.entry(GLFW_KEY_W, Key.UP),
                Map.entry(GLFW_KEY_UP, Key.UP),
                Map.entry(GLFW_KEY_S, Key.DOWN),
                Map.entry(GLFW_KEY_DOWN, Key.DOWN),
                Map.entry(GLFW_KEY_A, Key.LEFT),
                Map.entry(GLFW_KEY_LEFT, Key.LESS),
                Map.entry(GLFW_KEY_D, Key.RIGHT),
                Map.entry(GLFW_KEY_RIGHT, Key.MORE),
                Map.entry(GLFW_KEY_SPACE, Key.FIRE),
                Map.entry(GLFW_KEY_P, Key.PAUSE),
                Map.entry(GLFW_KEY_N, Key.STEP),
                Map.entry(GLFW_KEY_M, Key.MUTE),
                Map.entry(GLFW_KEY_COMMA, Key.SLOWER),
                Map.entry(GLFW_KEY_MINUS, Key.SLOWER),
                Map.entry(GLFW_KEY_PERIOD, Key.FASTER),
                Map.entry(GLFW_KEY_EQUAL, Key.FASTER),
                Map.entry(GLFW_KEY_F1, Key.HELP),
                Map.entry(GLFW_KEY_F2, Key.PROBLEMS),
                Map.entry(GLFW_KEY_F3, Key.HISTORY),
                Map.entry(GLFW_KEY_F4, Key.TICKS),
                Map.entry(GLFW_KEY_F6, Key.INSPECTOR),
                Map.entry(GLFW_KEY_F7, Key.TUNABLES),
                Map.entry(GLFW_KEY_F8, Key.CONSOLE),
                Map.entry(GLFW_KEY_PAGE_UP, Key.PREVIOUS),
                Map.entry(GLFW_KEY_PAGE_DOWN, Key.NEXT),
                Map.entry(GLFW_KEY_ENTER, Key.ACT),
                Map.entry(GLFW_KEY_C, Key.COPY),
                Map.entry(GLFW_KEY_ESCAPE, Key.CLOSE));

        assertThat(meanings).allSatisfy((code, key) -> {
            window.onKey(code, GLFW_PRESS);
            assertThat(input.takePressed()).containsExactly(key);
        });
    }

    @Test
    void keepsTheOrderOfWhatIsTyped() {
        window.onText("a");
        window.onEdit(GLFW_KEY_BACKSPACE, GLFW_PRESS, 0);
        window.onEdit(GLFW_KEY_BACKSPACE, GLFW_REPEAT, 0);
        window.onEdit(GLFW_KEY_BACKSPACE, GLFW_RELEASE, 0);
        window.onEdit(GLFW_KEY_ENTER, GLFW_PRESS, GLFW_MOD_SHIFT);
        window.onEdit(GLFW_KEY_ENTER, GLFW_PRESS, 0);
        window.onEdit(GLFW_KEY_W, GLFW_PRESS, 0);

        assertThat(input.takeTyped())
                .containsExactly(new Typed.Text("a"), Edit.BACKSPACE, Edit.BACKSPACE, Edit.NEW_LINE, Edit.ENTER);
        assertThat(input.takeTyped()).isEmpty();
    }

    @Test
    void takesARepeatForNoPress() {
        window.onKey(GLFW_KEY_P, GLFW_PRESS);
        input.takePressed();
        window.onKey(GLFW_KEY_P, GLFW_REPEAT);
        assertThat(input.takePressed()).isEmpty();

        window.onKey(GLFW_KEY_P, GLFW_RELEASE);
        assertThat(input.held(Key.PAUSE)).isFalse();
    }

    @Test
    void goesOnStepByStepWhileAKeyIsHeld() {
        window.onKey(GLFW_KEY_PAGE_DOWN, GLFW_PRESS);
        input.takePressed();
        window.onKey(GLFW_KEY_PAGE_DOWN, GLFW_REPEAT);
        assertThat(input.takePressed()).containsExactly(Key.NEXT);

        window.onKey(GLFW_KEY_PAGE_DOWN, GLFW_RELEASE);
        assertThat(input.held(Key.NEXT)).isFalse();
    }

    @Test
    void takesTheWheelForTheKeysThatChoose() {
        window.onScroll(0);
        assertThat(input.takePressed()).isEmpty();
        window.onScroll(-0.5);
        assertThat(input.takePressed()).containsExactly(Key.NEXT);
        window.onScroll(2);
        assertThat(input.takePressed()).containsExactly(Key.PREVIOUS);
        assertThat(input.held(Key.PREVIOUS)).isFalse();
    }

    @Test
    void ignoresKeysWithoutAMeaning() {
        window.onKey(GLFW_KEY_Q, GLFW_PRESS);
        window.onKey(GLFW_KEY_UNKNOWN, GLFW_PRESS);
        window.onMouseButton(GLFW_MOUSE_BUTTON_8, GLFW_PRESS);

        assertThat(input.takePressed()).isEmpty();
    }

    @Test
    void tellsWhereTheMouseIsInWindowUnits() {
        window.onMouseMove(300, 80);
        assertThat(input.mouseX()).isEqualTo(300);

        window.scale(0.5f);
        assertThat(input.mouseX())
                .as("it lies still on a display that now enlarges")
                .isEqualTo(150);
        assertThat(input.mouseY()).isEqualTo(40);

        window.onMouseMove(310, 90);
        assertThat(input.mouseX()).isEqualTo(155);
        assertThat(input.mouseY()).isEqualTo(45);
    }

    @Test
    void firesWithTheLeftMouseButton() {
        window.onMouseButton(GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS);
        assertThat(input.held(MouseButton.LEFT)).isTrue();
        assertThat(input.held(Key.FIRE)).isTrue();

        window.onMouseButton(GLFW_MOUSE_BUTTON_LEFT, GLFW_RELEASE);
        assertThat(input.held(MouseButton.LEFT)).isFalse();
        assertThat(input.held(Key.FIRE)).isFalse();
    }

    @Test
    void firesOnWhileTheMouseButtonGoesUpButSpaceIsDown() {
        window.onKey(GLFW_KEY_SPACE, GLFW_PRESS);
        window.onMouseButton(GLFW_MOUSE_BUTTON_LEFT, GLFW_PRESS);
        window.onMouseButton(GLFW_MOUSE_BUTTON_LEFT, GLFW_RELEASE);

        assertThat(input.held(Key.FIRE)).isTrue();
    }
}
