package dev.downbeat.demo.view;

import static org.lwjgl.glfw.GLFW.*;

import org.lwjgl.glfw.GLFWGamepadState;
import org.lwjgl.system.MemoryStack;

/** The first gamepad that GLFW knows how to read, if there is one; it may come and go. Screen's thread. */
final class Gamepad {

    private Gamepad() {}

    /** What it says now. */
    static Sticks sticks() {
        for (int joystick = GLFW_JOYSTICK_1; joystick <= GLFW_JOYSTICK_LAST; joystick++) {
            if (glfwJoystickIsGamepad(joystick)) {
                return read(joystick);
            }
        }
        return Sticks.NONE;
    }

    private static Sticks read(int joystick) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            GLFWGamepadState state = GLFWGamepadState.malloc(stack);
            if (!glfwGetGamepadState(joystick, state)) {
                return Sticks.NONE; // unplugged in this moment
            }
            return new Sticks(
                    state.axes(GLFW_GAMEPAD_AXIS_LEFT_X),
                    state.axes(GLFW_GAMEPAD_AXIS_LEFT_Y),
                    state.axes(GLFW_GAMEPAD_AXIS_RIGHT_X),
                    state.axes(GLFW_GAMEPAD_AXIS_RIGHT_Y),
                    state.axes(GLFW_GAMEPAD_AXIS_RIGHT_TRIGGER) > 0
                            || state.buttons(GLFW_GAMEPAD_BUTTON_A) == GLFW_PRESS,
                    state.buttons(GLFW_GAMEPAD_BUTTON_START) == GLFW_PRESS);
        }
    }
}
