package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputTest {

    private final Input input = new Input();

    @Test
    void keepsATapThatBeginsAndEndsWithinOnePoll() {
        input.press(Key.FIRE);
        input.release(Key.FIRE);

        assertThat(input.held(Key.FIRE)).isFalse();
        assertThat(input.takePressed()).containsExactly(Key.FIRE);
    }

    @Test
    void takesAPressOnce() {
        input.press(Key.PAUSE);
        input.takePressed();

        assertThat(input.takePressed()).isEmpty();
    }

    @Test
    void leavesWhatWasTakenAloneWhenMoreIsPressed() {
        input.press(Key.UP);
        var taken = input.takePressed();
        input.press(Key.DOWN);

        assertThat(taken).containsExactly(Key.UP);
    }

    @Test
    void holdsAKeyAcrossTakes() {
        input.press(Key.LEFT);
        input.takePressed();

        assertThat(input.held(Key.LEFT)).isTrue();
        assertThat(input.held(Key.RIGHT)).isFalse();
    }

    @Test
    void holdsAKeyUntilTheLastPhysicalKeyOfItsMeaningIsUp() {
        input.press(Key.LEFT);
        input.press(Key.LEFT);
        input.release(Key.LEFT);
        assertThat(input.held(Key.LEFT)).isTrue();

        input.release(Key.LEFT);
        assertThat(input.held(Key.LEFT)).isFalse();
    }

    @Test
    void ignoresAReleaseThatNoPressPrecedes() {
        input.release(Key.UP);
        input.press(Key.UP);

        assertThat(input.held(Key.UP)).isTrue();
    }

    @Test
    void knowsWhereTheMouseIsAndWhichButtonsAreDown() {
        input.moveMouse(120.5f, 33);
        input.press(MouseButton.RIGHT);
        input.press(MouseButton.MIDDLE);
        input.release(MouseButton.MIDDLE);

        assertThat(input.mouseX()).isEqualTo(120.5f);
        assertThat(input.mouseY()).isEqualTo(33);
        assertThat(input.held(MouseButton.RIGHT)).isTrue();
        assertThat(input.held(MouseButton.MIDDLE)).isFalse();
    }
}
