package dev.downbeat.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** How like each other two pictures are, fonts and drivers aside: both are made small first. */
final class Likeness {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;

    private Likeness() {}

    /** The mean difference of their colours, 0 (none) to 1 (black and white). */
    static double difference(BufferedImage one, BufferedImage other) {
        BufferedImage first = small(one);
        BufferedImage second = small(other);
        double sum = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Color a = new Color(first.getRGB(x, y));
                Color b = new Color(second.getRGB(x, y));
                sum += Math.abs(a.getRed() - b.getRed())
                        + Math.abs(a.getGreen() - b.getGreen())
                        + Math.abs(a.getBlue() - b.getBlue());
            }
        }
        return sum / (3.0 * 255 * WIDTH * HEIGHT);
    }

    private static BufferedImage small(BufferedImage picture) {
        BufferedImage result = picture;
        while (result.getWidth() > WIDTH) { // by halves, so that every pixel counts
            int width = Math.max(WIDTH, result.getWidth() / 2);
            int height = Math.max(HEIGHT, result.getHeight() / 2);
            BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = half.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(result, 0, 0, width, height, null);
            graphics.dispose();
            result = half;
        }
        return result;
    }
}
