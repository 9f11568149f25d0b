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
    private final int edgeUniform = program.uniform("edge");
    private final int alarmUniform = program.uniform("alarm");
    private final int pixelUniform = program.uniform("pixel");
    private final int unitUniform = program.uniform("unit");
    private final int vertexArray = glGenVertexArrays(); // the core profile draws nothing without one

    /** @throws IllegalStateException if the driver refuses the shaders */
    public Backdrop() {}

    /**
     * Covers the whole surface.
     *
     * @param rgba the colour of walls and grid, {@code 0xRRGGBBAA}
     * @param alarm how red the walls shine inwards, 0 to 1
     */
    public void draw(ArenaView view, int rgba, float alarm) {
        glDisable(GL_BLEND);
        program.use();
        view.uploadToClip(toClipUniform);
        glUniform2f(arenaUniform, view.worldWidth(), view.worldHeight());
        glUniform3f(edgeUniform, (rgba >>> 24) / 255f, (rgba >>> 16 & 0xFF) / 255f, (rgba >>> 8 & 0xFF) / 255f);
        glUniform1f(alarmUniform, alarm);
        glUniform1f(pixelUniform, view.worldPerPixel());
        glUniform1f(unitUniform, view.worldPerUnit());
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
