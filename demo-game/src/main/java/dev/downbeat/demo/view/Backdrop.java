package dev.downbeat.demo.view;

import static org.lwjgl.opengl.GL33C.*;

/**
 * What lies behind everything: the dark, a faint grid and the bright border of the arena, in one quad over the whole
 * surface. Belongs to the screen's thread and is closed before the screen.
 */
public final class Backdrop implements AutoCloseable {

    private final GlProgram program = new GlProgram("backdrop");
    private final int toClipUniform = program.uniform("toClip");
    private final int arenaUniform = program.uniform("arena");
    private final int pixelUniform = program.uniform("pixel");
    private final int vertexArray = glGenVertexArrays(); // the core profile draws nothing without one

    /** @throws IllegalStateException if the driver refuses the shaders */
    public Backdrop() {}

    /** Covers the whole surface. */
    public void draw(ArenaView view) {
        glDisable(GL_BLEND);
        program.use();
        view.uploadToClip(toClipUniform);
        glUniform2f(arenaUniform, view.worldWidth(), view.worldHeight());
        glUniform1f(pixelUniform, view.worldPerPixel());
        glBindVertexArray(vertexArray);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
        glBindVertexArray(0);
    }

    @Override
    public void close() {
        glDeleteVertexArrays(vertexArray);
        program.close();
    }
}
