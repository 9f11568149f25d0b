package dev.downbeat.demo.view;

import static org.lwjgl.nanovg.NanoVG.*;
import static org.lwjgl.nanovg.NanoVGGL3.NVG_ANTIALIAS;
import static org.lwjgl.nanovg.NanoVGGL3.nvgCreate;
import static org.lwjgl.nanovg.NanoVGGL3.nvgDelete;
import static org.lwjgl.system.MemoryUtil.NULL;

import java.io.IOException;
import java.nio.file.Path;
import org.lwjgl.nanovg.NVGColor;
import org.lwjgl.nanovg.NVGPaint;

/** NanoVG in our words: panels, bars and text in window units. It leaves its own blending and no program behind. */
final class Canvas implements AutoCloseable {

    private static final String ELLIPSIS = "…";
    private static final int LONGEST = 400; // no surface is wider; longer texts only cost time and native stack
    private static final float CORNER = 9;
    private static final int GLASS = 0x070C1EF4;

    private final Fonts fonts;
    private final long vg;
    private final NVGColor colour;
    private final NVGColor otherColour;
    private final NVGPaint paint;
    private final float[] bounds = new float[4];

    Canvas(Path fontFolder) throws IOException {
        fonts = new Fonts(fontFolder);
        vg = nvgCreate(NVG_ANTIALIAS);
        colour = NVGColor.malloc();
        otherColour = NVGColor.malloc();
        paint = NVGPaint.malloc();
        try {
            if (vg == NULL) {
                throw new IllegalStateException("NanoVG does not start on this context");
            }
            fonts.addTo(vg);
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    void begin(SurfaceSize size) {
        nvgBeginFrame(vg, size.width(), size.height(), size.pixelRatio());
    }

    void end() {
        nvgEndFrame(vg);
    }

    /** The opacity of all that follows, 0 to 1. */
    void opacity(float alpha) {
        nvgGlobalAlpha(vg, alpha);
    }

    /** Dark glass with a lit edge; {@code lit} from 0 to 1 is how strongly the edge shines inwards. */
    void panel(Box box, int edge, float lit) {
        roundedRect(box, CORNER);
        nvgBoxGradient(
                vg,
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                CORNER,
                22,
                set(colour, GLASS),
                set(otherColour, Neon.mix(GLASS, edge, 0.10f + 0.5f * lit)),
                paint);
        nvgFillPaint(vg, paint);
        nvgFill(vg);
        roundedRect(box.shrink(0.75f), CORNER);
        stroke(Neon.fade(edge, 0.55f + 0.45f * lit));
    }

    void fill(Box box, float corner, int rgba) {
        roundedRect(box, corner);
        nvgFillColor(vg, set(colour, rgba));
        nvgFill(vg);
    }

    /** A thin frame. */
    void frame(Box box, int rgba) {
        roundedRect(box, CORNER);
        stroke(rgba);
    }

    /** Both diagonals. */
    void cross(Box box, int rgba) {
        nvgBeginPath(vg);
        nvgMoveTo(vg, box.x(), box.y());
        nvgLineTo(vg, box.right(), box.bottom());
        nvgMoveTo(vg, box.right(), box.y());
        nvgLineTo(vg, box.x(), box.bottom());
        stroke(rgba);
    }

    private void stroke(int rgba) {
        nvgStrokeColor(vg, set(colour, rgba));
        nvgStrokeWidth(vg, 1.5f);
        nvgStroke(vg);
    }

    void text(TextStyle style, float x, float y, String text) {
        apply(style);
        nvgFillColor(vg, set(colour, style.rgba()));
        nvgText(vg, x, y, text);
    }

    /** Text with a soft light of its own colour behind it. */
    void glowingText(TextStyle style, float x, float y, String text) {
        nvgFontBlur(vg, 5);
        text(style.coloured(Neon.fade(style.rgba(), 0.75f)), x, y, text);
        nvgFontBlur(vg, 0);
        text(style, x, y, text);
    }

    /** The width in window units. */
    float width(TextStyle style, String text) {
        apply(style);
        nvgTextBounds(vg, 0, 0, text, bounds);
        return bounds[2] - bounds[0];
    }

    /** How wide a character is in a face in which all are as wide. */
    float advance(TextStyle style) {
        return width(style, "0000000000") / 10;
    }

    /** The text on one line, shortened with an ellipsis to at most this width. */
    String fit(TextStyle style, String text, float width) {
        String line = oneLine(text);
        if (text.length() <= LONGEST && width(style, line) <= width) {
            return line;
        }
        int fits = 0;
        int tooLong = line.length() + 1;
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (width(style, line.substring(0, middle) + ELLIPSIS) <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return line.substring(0, fits).stripTrailing() + ELLIPSIS;
    }

    /** Without what has no glyph: control characters become blanks, surrogates the replacement character. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text);
        line.setLength(Math.min(text.length(), LONGEST));
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isISOControl(c)) {
                line.setCharAt(i, ' ');
            } else if (Character.isSurrogate(c)) {
                line.setCharAt(i, '\uFFFD');
            }
        }
        return line.toString();
    }

    private void apply(TextStyle style) {
        nvgFontFaceId(vg, fonts.id(style.face()));
        nvgFontSize(vg, style.size());
        int across = switch (style.align()) {
            case LEFT -> NVG_ALIGN_LEFT;
            case CENTRE -> NVG_ALIGN_CENTER;
            case RIGHT -> NVG_ALIGN_RIGHT;
        };
        nvgTextAlign(vg, across | NVG_ALIGN_MIDDLE);
    }

    private void roundedRect(Box box, float corner) {
        nvgBeginPath(vg);
        nvgRoundedRect(vg, box.x(), box.y(), box.width(), box.height(), corner);
    }

    private static NVGColor set(NVGColor target, int rgba) {
        return nvgRGBA((byte) (rgba >>> 24), (byte) (rgba >>> 16), (byte) (rgba >>> 8), (byte) rgba, target);
    }

    @Override
    public void close() {
        if (vg != NULL) {
            nvgDelete(vg);
        }
        fonts.close();
        paint.free();
        otherColour.free();
        colour.free();
    }
}
