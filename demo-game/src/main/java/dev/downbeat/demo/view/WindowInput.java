package dev.downbeat.demo.view;

import static org.lwjgl.glfw.GLFW.*;

import dev.downbeat.demo.view.Typed.Edit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Turns the codes of GLFW into what they mean, and writes that into an {@link Input}. */
final class WindowInput {

    private static final Set<Key> STEPPING = EnumSet.of(Key.PREVIOUS, Key.NEXT, Key.LESS, Key.MORE);

    private final Input input;
    private float unitsPerCoordinate = 1; // screen's thread

    WindowInput(Input input) {
        this.input = input;
    }

    void attachTo(long window) {
        glfwSetKeyCallback(window, (source, code, scancode, action, modifiers) -> {
            onKey(code, action);
            onEdit(code, action, modifiers);
            if (pastes(code, action, modifiers)) {
                String text = glfwGetClipboardString(window);
                onText(text == null ? "" : text);
            }
        });
        glfwSetCharCallback(window, (source, codePoint) -> onText(Character.toString(codePoint)));
        glfwSetMouseButtonCallback(window, (source, code, action, modifiers) -> onMouseButton(code, action));
        glfwSetScrollCallback(window, (source, right, up) -> onScroll(up));
        glfwSetCursorPosCallback(window, (source, x, y) -> onMouseMove(x, y));
    }

    /**
     * From now on, window units are so many for each of the coordinates in which the system tells where the mouse is. If it
     * lies still while that changes, it is at another place in window units.
     */
    void scale(float units) {
        if (units != unitsPerCoordinate) {
            float change = units / unitsPerCoordinate;
            unitsPerCoordinate = units;
            input.moveMouse(input.mouseX() * change, input.mouseY() * change);
        }
    }

    void onMouseMove(double x, double y) {
        input.moveMouse((float) x * unitsPerCoordinate, (float) y * unitsPerCoordinate);
    }

    /** Repeats of a held key are no presses, but of keys that go through something step by step. */
    void onKey(int code, int action) {
        keyOf(code).ifPresent(key -> {
            if (action != GLFW_REPEAT) {
                change(key, action);
            } else if (STEPPING.contains(key)) {
                input.tap(key);
            }
        });
    }

    void onScroll(double up) {
        if (up != 0) {
            input.tap(up > 0 ? Key.PREVIOUS : Key.NEXT);
        }
    }

    void onText(String text) {
        input.type(new Typed.Text(text));
    }

    /** Repeats of a held key count. */
    void onEdit(int code, int action, int modifiers) {
        if (action != GLFW_RELEASE) {
            editOf(code, (modifiers & GLFW_MOD_SHIFT) != 0).ifPresent(input::type);
        }
    }

    private static boolean pastes(int code, int action, int modifiers) {
        return code == GLFW_KEY_V && action != GLFW_RELEASE && (modifiers & (GLFW_MOD_CONTROL | GLFW_MOD_SUPER)) != 0;
    }

    void onMouseButton(int code, int action) {
        buttonOf(code).ifPresent(button -> {
            if (action == GLFW_PRESS) {
                input.press(button);
            } else {
                input.release(button);
            }
            if (button == MouseButton.LEFT) {
                change(Key.FIRE, action);
            }
        });
    }

    private void change(Key key, int action) {
        if (action == GLFW_PRESS) {
            input.press(key);
        } else if (action == GLFW_RELEASE) {
            input.release(key);
        }
    }

    private static Optional<Key> keyOf(int code) {
        return switch (code) {
            case GLFW_KEY_W, GLFW_KEY_UP -> Optional.of(Key.UP);
            case GLFW_KEY_S, GLFW_KEY_DOWN -> Optional.of(Key.DOWN);
            case GLFW_KEY_A -> Optional.of(Key.LEFT);
            case GLFW_KEY_D -> Optional.of(Key.RIGHT);
            case GLFW_KEY_LEFT -> Optional.of(Key.LESS);
            case GLFW_KEY_RIGHT -> Optional.of(Key.MORE);
            case GLFW_KEY_SPACE -> Optional.of(Key.FIRE);
            case GLFW_KEY_R -> Optional.of(Key.RESTART);
            case GLFW_KEY_P -> Optional.of(Key.PAUSE);
            case GLFW_KEY_N -> Optional.of(Key.STEP);
            case GLFW_KEY_MINUS, GLFW_KEY_KP_SUBTRACT, GLFW_KEY_COMMA -> Optional.of(Key.SLOWER);
            case GLFW_KEY_EQUAL, GLFW_KEY_KP_ADD, GLFW_KEY_PERIOD -> Optional.of(Key.FASTER);
            case GLFW_KEY_M -> Optional.of(Key.MUTE);
            case GLFW_KEY_F1 -> Optional.of(Key.HELP);
            case GLFW_KEY_F2 -> Optional.of(Key.PROBLEMS);
            case GLFW_KEY_F3 -> Optional.of(Key.HISTORY);
            case GLFW_KEY_F4 -> Optional.of(Key.TICKS);
            case GLFW_KEY_F5 -> Optional.of(Key.PROFILE);
            case GLFW_KEY_F6 -> Optional.of(Key.INSPECTOR);
            case GLFW_KEY_F7 -> Optional.of(Key.TUNABLES);
            case GLFW_KEY_F8 -> Optional.of(Key.CONSOLE);
            case GLFW_KEY_PAGE_UP -> Optional.of(Key.PREVIOUS);
            case GLFW_KEY_PAGE_DOWN -> Optional.of(Key.NEXT);
            case GLFW_KEY_ENTER, GLFW_KEY_KP_ENTER -> Optional.of(Key.ACT);
            case GLFW_KEY_C -> Optional.of(Key.COPY);
            case GLFW_KEY_ESCAPE -> Optional.of(Key.CLOSE);
            default -> Optional.empty();
        };
    }

    private static Optional<Edit> editOf(int code, boolean shift) {
        return switch (code) {
            case GLFW_KEY_ENTER, GLFW_KEY_KP_ENTER -> Optional.of(shift ? Edit.NEW_LINE : Edit.ENTER);
            case GLFW_KEY_TAB -> Optional.of(Edit.TAB);
            case GLFW_KEY_BACKSPACE -> Optional.of(Edit.BACKSPACE);
            case GLFW_KEY_DELETE -> Optional.of(Edit.DELETE);
            case GLFW_KEY_LEFT -> Optional.of(Edit.LEFT);
            case GLFW_KEY_RIGHT -> Optional.of(Edit.RIGHT);
            case GLFW_KEY_UP -> Optional.of(Edit.UP);
            case GLFW_KEY_DOWN -> Optional.of(Edit.DOWN);
            case GLFW_KEY_HOME -> Optional.of(Edit.HOME);
            case GLFW_KEY_END -> Optional.of(Edit.END);
            default -> Optional.empty();
        };
    }

    private static Optional<MouseButton> buttonOf(int code) {
        return switch (code) {
            case GLFW_MOUSE_BUTTON_LEFT -> Optional.of(MouseButton.LEFT);
            case GLFW_MOUSE_BUTTON_RIGHT -> Optional.of(MouseButton.RIGHT);
            case GLFW_MOUSE_BUTTON_MIDDLE -> Optional.of(MouseButton.MIDDLE);
            default -> Optional.empty();
        };
    }
}
