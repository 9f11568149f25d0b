package dev.downbeat.demo.view;

import static org.lwjgl.nanovg.NanoVG.*;
import static org.lwjgl.nanovg.NanoVGGL3.NVG_ANTIALIAS;
import static org.lwjgl.nanovg.NanoVGGL3.nvgCreate;
import static org.lwjgl.nanovg.NanoVGGL3.nvgDelete;
import static org.lwjgl.system.MemoryUtil.NULL;
import static org.lwjgl.system.MemoryUtil.memAlloc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lwjgl.nanovg.NVGColor;
import org.lwjgl.nanovg.NVGPaint;
import org.lwjgl.system.MemoryUtil;

/** NanoVG in our words: panels, bars and text in window units. It leaves its own blending and no program behind. */
final class Canvas implements AutoCloseable {

    private static final String ELLIPSIS = "…";
    private static final int LONGEST = 400; // no surface is wider; longer texts only cost time and native stack
    private static final float CORNER = 9;
    private static final int GLASS = 0x070C1EEC;

    private final long vg;
    private final NVGColor colour = NVGColor.malloc();
    private final NVGColor otherColour = NVGColor.malloc();
    private final NVGPaint paint = NVGPaint.malloc();
    private final List<ByteBuffer> fontData = new ArrayList<>(); // NanoVG reads from it until it is deleted
    private final Map<Typeface, Integer> fonts = new EnumMap<>(Typeface.class);
    private final float[] bounds = new float[4];

    Canvas(Path fontFolder) throws IOException {
        Map<Typeface, byte[]> files = new EnumMap<>(Typeface.class);
        for (Typeface face : Typeface.values()) {
            files.put(face, Files.readAllBytes(fontFolder.resolve(face.fileName())));
        }
        vg = nvgCreate(NVG_ANTIALIAS);
        if (vg == NULL) {
            throw new IllegalStateException("NanoVG does not start on this context");
        }
        files.forEach(this::load);
    }

    private void load(Typeface face, byte[] file) {
        ByteBuffer data = memAlloc(file.length).put(file).flip();
        fontData.add(data);
        int font = nvgCreateFontMem(vg, face.name(), data, false);
        if (font < 0) {
            close();
            throw new IllegalStateException("font cannot be read: file=" + face.fileName());
        }
        fonts.put(face, font);
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
        nvgFillColor(vg, set(colour, GLASS));
        nvgFill(vg);
        nvgBoxGradient(
                vg,
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                CORNER,
                22,
                set(colour, Neon.fade(edge, 0)),
                set(otherColour, Neon.fade(edge, 0.10f + 0.5f * lit)),
                paint);
        nvgFillPaint(vg, paint);
        nvgFill(vg);
        roundedRect(box.shrink(0.75f), CORNER);
        nvgStrokeColor(vg, set(colour, Neon.fade(edge, 0.55f + 0.45f * lit)));
        nvgStrokeWidth(vg, 1.5f);
        nvgStroke(vg);
    }

    void fill(Box box, float corner, int rgba) {
        roundedRect(box, corner);
        nvgFillColor(vg, set(colour, rgba));
        nvgFill(vg);
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
        nvgFontFaceId(vg, Objects.requireNonNull(fonts.get(style.face())));
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
        nvgDelete(vg);
        fontData.forEach(MemoryUtil::memFree);
        paint.free();
        otherColour.free();
        colour.free();
    }
}
