package dev.downbeat.demo.view;

import static org.lwjgl.glfw.GLFW.*;
import static org.lwjgl.system.MemoryUtil.NULL;
import static org.lwjgl.system.MemoryUtil.memUTF8Safe;

import org.lwjgl.PointerBuffer;
import org.lwjgl.glfw.Callbacks;
import org.lwjgl.opengl.GL;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.Platform;

/** GLFW's windows with an OpenGL 3.3 core context: opens them whole or not at all. */
final class NativeWindow {

    private NativeWindow() {}

    /**
     * Opens a visible window with vertical sync on the default platform and makes its context current.
     *
     * @param width window units; where the system counts in pixels, the window has as many more as the display enlarges things
     */
    static long visible(String title, int width, int height) throws NoScreenException {
        long window = open(platform(), GLFW_NATIVE_CONTEXT_API, title, width, height);
        glfwSetWindowSizeLimits( // in the system's coordinates: a small display that enlarges must have room for it too
                window,
                Math.min(width, SurfaceSize.MIN_WIDTH),
                Math.min(height, SurfaceSize.MIN_HEIGHT),
                GLFW_DONT_CARE,
                GLFW_DONT_CARE);
        glfwSwapInterval(1);
        glfwShowWindow(window);
        return window;
    }

    /** How much the display that a window is on enlarges things, as the player has set it: 1 for not at all. */
    static float contentScale(long window) {
        float[] scale = new float[1];
        glfwGetWindowContentScale(window, scale, null);
        return scale[0] > 0 ? scale[0] : 1;
    }

    /** Wayland lives below XDG_RUNTIME_DIR; looking for it without one would put a line of its own on the console. */
    private static int platform() {
        boolean noWayland = Platform.get() == Platform.LINUX && System.getenv("XDG_RUNTIME_DIR") == null;
        return noWayland ? GLFW_PLATFORM_X11 : GLFW_ANY_PLATFORM;
    }

    /** Opens a surface on GLFW's null platform, which needs EGL and no display, and makes its context current. */
    static long offscreen(int width, int height) throws NoScreenException {
        return open(GLFW_PLATFORM_NULL, GLFW_EGL_CONTEXT_API, "offscreen", width, height);
    }

    private static long open(int platform, int contextApi, String title, int width, int height)
            throws NoScreenException {
        try {
            glfwInitHint(GLFW_PLATFORM, platform);
            if (!glfwInit()) {
                throw new NoScreenException(lastError());
            }
        } catch (LinkageError e) { // no natives for this machine
            throw new NoScreenException(e);
        }
        long window = create(contextApi, title, width, height);
        if (window == NULL) {
            NoScreenException reason = new NoScreenException(lastError());
            close(NULL);
            throw reason;
        }
        try {
            glfwMakeContextCurrent(window);
            GL.createCapabilities();
        } catch (LinkageError | RuntimeException e) { // no libGL, or one that is too old
            close(window);
            throw new NoScreenException(e);
        }
        return window;
    }

    private static long create(int contextApi, String title, int width, int height) {
        glfwDefaultWindowHints();
        glfwWindowHint(GLFW_CONTEXT_CREATION_API, contextApi);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE); // macOS gives a core context only so
        glfwWindowHint(GLFW_STENCIL_BITS, 8); // NanoVG fills concave paths through the stencil
        glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE); // where the system counts in pixels
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
        return glfwCreateWindow(width, height, title, NULL, NULL);
    }

    private static String lastError() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer description = stack.callocPointer(1);
            glfwGetError(description);
            String text = memUTF8Safe(description.get(0));
            return text == null ? "unknown reason" : text;
        }
    }

    /** Frees the window, if it is not {@code NULL}, and ends GLFW. */
    static void close(long window) {
        if (window != NULL) {
            GL.setCapabilities(null);
            glfwMakeContextCurrent(NULL);
            Callbacks.glfwFreeCallbacks(window);
            glfwDestroyWindow(window);
        }
        glfwTerminate();
    }
}
