package dev.downbeat.demo.view;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.function.BiPredicate;

/** Looks at a picture: colours at places, and how bright an area is. */
record Pixels(BufferedImage image) {

    static Pixels of(Screenshot picture) {
        return new Pixels(picture.image());
    }

    Color at(int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    /** The brightest channel, 0 to 255. */
    int brightness(int x, int y) {
        Color colour = at(x, y);
        return Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
    }

    /** The brightest pixel of a square around a place. */
    int brightestNear(int x, int y, int reach) {
        int brightest = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                brightest = Math.max(brightest, brightness(x + dx, y + dy));
            }
        }
        return brightest;
    }

    /** How many pixels at these places differ from another picture of the same size. */
    long differencesWhere(Pixels other, BiPredicate<Integer, Integer> place) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) != other.image.getRGB(x, y) && place.test(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }

    long differences(Pixels other) {
        return differencesWhere(other, (x, y) -> true);
    }

    long differencesIn(Pixels other, Box box) {
        return differencesWhere(other, (x, y) -> contains(box, x, y));
    }

    static boolean contains(Box box, int x, int y) {
        return !box.isEmpty() && x + 1 > box.x() && x < box.right() && y + 1 > box.y() && y < box.bottom();
    }
}
