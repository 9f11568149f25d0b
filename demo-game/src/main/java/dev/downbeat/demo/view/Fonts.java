package dev.downbeat.demo.view;

import static org.lwjgl.nanovg.NanoVG.nvgCreateFontMem;
import static org.lwjgl.system.MemoryUtil.memAlloc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.lwjgl.system.MemoryUtil;

/** The bytes of all typefaces, which NanoVG reads for as long as it lives: closed after it. */
final class Fonts implements AutoCloseable {

    private final Map<Typeface, ByteBuffer> data = new EnumMap<>(Typeface.class);
    private final Map<Typeface, Integer> ids = new EnumMap<>(Typeface.class);

    Fonts(Path folder) throws IOException {
        Map<Typeface, byte[]> files = new EnumMap<>(Typeface.class);
        for (Typeface face : Typeface.values()) {
            files.put(face, Files.readAllBytes(folder.resolve(face.fileName())));
        }
        files.forEach((face, bytes) ->
                data.put(face, memAlloc(bytes.length).put(bytes).flip()));
    }

    /** @throws IllegalStateException if a file is no font */
    void addTo(long vg) {
        data.forEach((face, bytes) -> {
            int id = nvgCreateFontMem(vg, face.name(), bytes, false);
            if (id < 0) {
                throw new IllegalStateException("font cannot be read: file=" + face.fileName());
            }
            ids.put(face, id);
        });
    }

    /** NanoVG's number of a typeface. */
    int id(Typeface face) {
        return Objects.requireNonNull(ids.get(face));
    }

    @Override
    public void close() {
        data.values().forEach(MemoryUtil::memFree);
    }
}
