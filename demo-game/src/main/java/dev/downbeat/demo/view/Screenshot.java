package dev.downbeat.demo.view;

import static org.lwjgl.opengl.GL33C.GL_PACK_ALIGNMENT;
import static org.lwjgl.opengl.GL33C.GL_RGBA;
import static org.lwjgl.opengl.GL33C.GL_UNSIGNED_BYTE;
import static org.lwjgl.opengl.GL33C.glPixelStorei;
import static org.lwjgl.opengl.GL33C.glReadPixels;
import static org.lwjgl.system.MemoryUtil.memAlloc;
import static org.lwjgl.system.MemoryUtil.memFree;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A picture that was drawn, in framebuffer pixels. The same drawing gives the same bytes on one machine.
 *
 * @param image opaque, 24 bit
 */
public record Screenshot(BufferedImage image) {

    static {
        // On macOS, AWT with a display would fight GLFW for the first thread.
        System.setProperty("java.awt.headless", "true");
    }

    static Screenshot ofFramebuffer(int width, int height) {
        ByteBuffer pixels = memAlloc(4 * width * height);
        try {
            glPixelStorei(GL_PACK_ALIGNMENT, 1);
            glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            int[] row = new int[width];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    row[x] = Integer.reverseBytes(pixels.getInt(4 * (x + y * width))) >>> 8;
                }
                image.setRGB(0, height - 1 - y, width, 1, row, 0, width); // OpenGL's first row is the lowest
            }
            return new Screenshot(image);
        } finally {
            memFree(pixels);
        }
    }

    /**
     * Writes the picture as a PNG and creates the folders above it.
     *
     * @throws IOException if it cannot be written
     */
    public void writePng(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("no writer for PNG: file=" + file);
        }
    }
}
