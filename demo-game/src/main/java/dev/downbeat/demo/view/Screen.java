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
    private final WindowInput windowInput = new WindowInput(input);
    private final Sizing sizing;
    private final int[] windowWidth = new int[1];
    private final int[] framebufferWidth = new int[1];
    private final int[] framebufferHeight = new int[1];
    private long window;
    private SurfaceSize size = new SurfaceSize(1, 1, 1);

    private Screen(Opening opening, Sizing sizing) throws NoScreenException {
        if (!OPEN.compareAndSet(false, true)) {
            throw new IllegalStateException("one screen at a time: another one is open");
        }
        try {
            window = opening.open();
        } finally {
            OPEN.set(window != NULL);
        }
        this.sizing = sizing;
        windowInput.attachTo(window);
        measure();
    }

    private interface Opening {
        long open() throws NoScreenException;
    }

    /** What the size of a framebuffer comes to in window units. */
    private interface Sizing {
        SurfaceSize of(long window, int width, int height);
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
        return new Screen(
                () -> NativeWindow.visible(title, width, height),
                (window, pixelWidth, pixelHeight) ->
                        SurfaceSize.ofDisplay(pixelWidth, pixelHeight, NativeWindow.contentScale(window)));
    }

    /** Opens a surface in memory of one pixel per window unit. */
    public static Screen offscreen(int width, int height) throws NoScreenException {
        return offscreen(width, height, 1);
    }

    /**
     * Opens a surface in memory, which needs no display, shows nothing and gets no input: for pictures and tests.
     *
     * @param width window units
     * @param height window units
     * @param scale framebuffer pixels per window unit, as a display of that content scale has them; more than 0
     * @throws NoScreenException if there is no OpenGL 3.3 with EGL
     * @throws IllegalStateException if another screen is open
     */
    public static Screen offscreen(int width, int height, float scale) throws NoScreenException {
        int pixelWidth = Math.round(width * scale);
        int pixelHeight = Math.round(height * scale);
        return new Screen(
                () -> NativeWindow.offscreen(pixelWidth, pixelHeight),
                (window, nowWidth, nowHeight) -> SurfaceSize.ofPixels(nowWidth, nowHeight, scale));
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
        glfwGetWindowSize(window, windowWidth, null);
        glfwGetFramebufferSize(window, framebufferWidth, framebufferHeight);
        if (windowWidth[0] > 0 && framebufferWidth[0] > 0 && framebufferHeight[0] > 0) { // a minimised one has no size
            size = sizing.of(window, framebufferWidth[0], framebufferHeight[0]);
            windowInput.scale(size.width() / windowWidth[0]);
        }
    }
}
