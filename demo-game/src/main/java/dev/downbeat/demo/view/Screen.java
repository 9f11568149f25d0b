package dev.downbeat.demo.view;

import static org.lwjgl.glfw.GLFW.glfwGetFramebufferSize;
import static org.lwjgl.glfw.GLFW.glfwGetWindowSize;
import static org.lwjgl.glfw.GLFW.glfwPollEvents;
import static org.lwjgl.glfw.GLFW.glfwSetClipboardString;
import static org.lwjgl.glfw.GLFW.glfwSwapBuffers;
import static org.lwjgl.glfw.GLFW.glfwWindowShouldClose;
import static org.lwjgl.opengl.GL33C.GL_COLOR_BUFFER_BIT;
import static org.lwjgl.opengl.GL33C.GL_STENCIL_BUFFER_BIT;
import static org.lwjgl.opengl.GL33C.glClear;
import static org.lwjgl.opengl.GL33C.glClearColor;
import static org.lwjgl.opengl.GL33C.glViewport;
import static org.lwjgl.system.MemoryUtil.NULL;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A surface with an OpenGL 3.3 core context, current on the thread that opened it; all calls belong to that thread.
 * There is at most one at a time. Whatever was created on it is closed before it.
 */
public final class Screen implements AutoCloseable {

    private static final AtomicBoolean OPEN = new AtomicBoolean(); // GLFW's state is global to the process

    private final Input input = new Input();
    private final int[] framebufferWidth = new int[1];
    private final int[] framebufferHeight = new int[1];
    private long window;
    private SurfaceSize size = new SurfaceSize(1, 1, 1);

    private Screen(Opening opening) throws NoScreenException {
        if (!OPEN.compareAndSet(false, true)) {
            throw new IllegalStateException("one screen at a time: another one is open");
        }
        try {
            window = opening.open();
        } finally {
            OPEN.set(window != NULL);
        }
        new WindowInput(input).attachTo(window);
        measure();
    }

    private interface Opening {
        long open() throws NoScreenException;
    }

    /**
     * Opens a visible window that the player can resize; vertical sync is on.
     *
     * @param width window units
     * @param height window units
     * @throws NoScreenException if there is no display or no OpenGL 3.3
     * @throws IllegalStateException if another screen is open
     */
    public static Screen window(String title, int width, int height) throws NoScreenException {
        return new Screen(() -> NativeWindow.visible(title, width, height));
    }

    /**
     * Opens a surface in memory, which needs no display, shows nothing and gets no input: for pictures and tests.
     *
     * @param width pixels
     * @param height pixels
     * @throws NoScreenException if there is no OpenGL 3.3 with EGL
     * @throws IllegalStateException if another screen is open
     */
    public static Screen offscreen(int width, int height) throws NoScreenException {
        return new Screen(() -> NativeWindow.offscreen(width, height));
    }

    /** Lets the system deliver what happened since the last call into {@link #input()}, and follows a resize. */
    public void pollEvents() {
        glfwPollEvents();
        input.hold(Gamepad.sticks());
        measure();
    }

    /** Whether the player closed the window. */
    public boolean closeRequested() {
        return glfwWindowShouldClose(window);
    }

    /** Gives the system's clipboard a text. */
    public void copy(String text) {
        glfwSetClipboardString(window, text);
    }

    /** The player's keys and mouse, as of the last {@link #pollEvents()}. */
    public Input input() {
        return input;
    }

    /** The size as of the last {@link #pollEvents()}. */
    public SurfaceSize size() {
        return size;
    }

    /** Begins a picture: the whole framebuffer turns black. */
    public void clear() {
        glViewport(0, 0, framebufferWidth[0], framebufferHeight[0]);
        glClearColor(0, 0, 0, 1);
        glClear(GL_COLOR_BUFFER_BIT | GL_STENCIL_BUFFER_BIT);
    }

    /** Copies what was drawn since the last {@link #swap()}. */
    public Screenshot capture() {
        return Screenshot.ofFramebuffer(framebufferWidth[0], framebufferHeight[0]);
    }

    /** Shows what was drawn. May wait for the display, but must not be taken for a clock. */
    public void swap() {
        glfwSwapBuffers(window);
    }

    /** Frees everything, so that another screen can be opened. Does nothing the second time. */
    @Override
    public void close() {
        if (window != NULL) {
            NativeWindow.close(window);
            window = NULL;
            OPEN.set(false);
        }
    }

    private void measure() {
        int[] width = new int[1];
        int[] height = new int[1];
        glfwGetWindowSize(window, width, height);
        glfwGetFramebufferSize(window, framebufferWidth, framebufferHeight);
        if (width[0] > 0 && height[0] > 0 && framebufferWidth[0] > 0) { // a minimised window has no size
            size = new SurfaceSize(width[0], height[0], (float) framebufferWidth[0] / width[0]);
        }
    }
}
