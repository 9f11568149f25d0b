package dev.downbeat.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntPredicate;

/**
 * A screen as Xvfb keeps it in a file: a dump of X windows, version 7 ({@code X11/XWDFile.h}), whose header is of 32-bit numbers with the
 * highest byte first, and whose points are four bytes each here.
 */
final class XwdPicture {

    private static final int FIELDS = 25; // of the header, before the name of the window
    private static final int VERSION_7 = 7;
    private static final int POINT_BITS = 32;

    private static final int HEADER_SIZE = 0;
    private static final int VERSION = 1;
    private static final int WIDTH = 4;
    private static final int HEIGHT = 5;
    private static final int BYTE_ORDER = 7;
    private static final int BITS_PER_POINT = 11;
    private static final int BYTES_PER_LINE = 12;
    private static final int COLOURS = 19;
    private static final int COLOUR_BYTES = 12;

    private final int width;
    private final int[] colours;

    private XwdPicture(int width, int[] colours) {
        this.width = width;
        this.colours = colours;
    }

    /** @throws IllegalArgumentException if the file is no such dump, or holds less than its header says */
    static XwdPicture of(byte[] file) {
        check(file.length >= 4 * FIELDS, "it is too short for a header: bytes=" + file.length);
        ByteBuffer header = ByteBuffer.wrap(file);
        check(field(header, VERSION) == VERSION_7, "only version 7 can be read: version=" + field(header, VERSION));
        int bits = field(header, BITS_PER_POINT);
        check(bits == POINT_BITS, "a point must have " + POINT_BITS + " bits: bits=" + bits);
        int width = field(header, WIDTH);
        int height = field(header, HEIGHT);
        int begin = field(header, HEADER_SIZE) + COLOUR_BYTES * field(header, COLOURS);
        int lineBytes = field(header, BYTES_PER_LINE);
        check(
                width > 0 && height > 0 && lineBytes >= 4L * width,
                "its size makes no sense: width=" + width + ", height=" + height + ", bytesPerLine=" + lineBytes);
        long needed = begin + (height - 1L) * lineBytes + 4L * width;
        check(
                begin >= 4 * FIELDS && file.length >= needed,
                "it is cut off: bytes=" + file.length + ", needed=" + needed);
        ByteOrder order = field(header, BYTE_ORDER) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer points = ByteBuffer.wrap(file).order(order);
        int[] colours = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                colours[y * width + x] = points.getInt(begin + y * lineBytes + 4 * x) & 0xffffff;
            }
        }
        return new XwdPicture(width, colours);
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("no dump of an X window: " + rule);
        }
    }

    private static int field(ByteBuffer header, int number) {
        return header.getInt(4 * number);
    }

    /** How many points below a line are of a colour, {@code 0xrrggbb}. */
    int count(int fromY, IntPredicate colour) {
        int count = 0;
        for (int i = fromY * width; i < colours.length; i++) {
            count += colour.test(colours[i]) ? 1 : 0;
        }
        return count;
    }
}
