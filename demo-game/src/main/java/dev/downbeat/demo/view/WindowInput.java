package dev.downbeat.demo.view;

import static org.lwjgl.glfw.GLFW.GLFW_KEY_A;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_D;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_DOWN;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_ESCAPE;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_LEFT;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_P;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_R;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_RIGHT;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_S;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_SPACE;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_UP;
import static org.lwjgl.glfw.GLFW.GLFW_KEY_W;
import static org.lwjgl.glfw.GLFW.GLFW_MOUSE_BUTTON_LEFT;
import static org.lwjgl.glfw.GLFW.GLFW_MOUSE_BUTTON_MIDDLE;
import static org.lwjgl.glfw.GLFW.GLFW_MOUSE_BUTTON_RIGHT;
import static org.lwjgl.glfw.GLFW.GLFW_PRESS;
import static org.lwjgl.glfw.GLFW.GLFW_RELEASE;
import static org.lwjgl.glfw.GLFW.glfwSetCursorPosCallback;
import static org.lwjgl.glfw.GLFW.glfwSetKeyCallback;
import static org.lwjgl.glfw.GLFW.glfwSetMouseButtonCallback;
import static org.lwjgl.glfw.GLFW.glfwSetWindowShouldClose;

import java.util.Optional;

/** Turns the codes of GLFW into what they mean, and writes that into an {@link Input}. */
final class WindowInput {

    private final Input input;

    WindowInput(Input input) {
        this.input = input;
    }

    void attachTo(long window) {
        glfwSetKeyCallback(window, (source, code, scancode, action, modifiers) -> {
            onKey(code, action);
            if (code == GLFW_KEY_ESCAPE && action == GLFW_PRESS) {
                glfwSetWindowShouldClose(source, true);
            }
        });
        glfwSetMouseButtonCallback(window, (source, code, action, modifiers) -> onMouseButton(code, action));
        glfwSetCursorPosCallback(window, (source, x, y) -> input.moveMouse((float) x, (float) y));
    }

    /** Repeats of a held key are no presses. */
    void onKey(int code, int action) {
        keyOf(code).ifPresent(key -> change(key, action));
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
            case GLFW_KEY_A, GLFW_KEY_LEFT -> Optional.of(Key.LEFT);
            case GLFW_KEY_D, GLFW_KEY_RIGHT -> Optional.of(Key.RIGHT);
            case GLFW_KEY_SPACE -> Optional.of(Key.FIRE);
            case GLFW_KEY_R -> Optional.of(Key.RESTART);
            case GLFW_KEY_P -> Optional.of(Key.PAUSE);
            case GLFW_KEY_ESCAPE -> Optional.of(Key.CLOSE);
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
