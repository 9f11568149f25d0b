package dev.downbeat.scripting.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** What became of reading one file. */
sealed interface ScriptText {

    /** A script beyond this is a mistake, such as a bundle or data. */
    long MAX_BYTES = 1 << 20;

    /** The whole text, without a byte-order mark. */
    record Whole(String text) implements ScriptText {}

    /** A message for whoever saved the file. */
    record Unusable(String problem) implements ScriptText {}

    /** Deleted since it was listed. */
    record Gone() implements ScriptText {}

    /**
     * Reads a file.
     *
     * @param attributes what the file was when it was listed
     */
    static ScriptText read(Path file, BasicFileAttributes attributes) {
        try {
            if (attributes.size() > MAX_BYTES) {
                return new Unusable("too large for a script: bytes=" + attributes.size() + ", limit=" + MAX_BYTES);
            }
            byte[] bytes = readQuiet(file, attributes);
            if (bytes == null) {
                return new Unusable("is written to without a pause; it is read when that ends");
            }
            return of(bytes);
        } catch (NoSuchFileException e) {
            return new Gone();
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    /** What the bytes of a file are as a text. */
    static ScriptText of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Whole(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return new Unusable("not UTF-8; save it in that encoding");
        }
    }

    static Unusable unreadable(IOException reason) {
        return new Unusable("cannot be read: " + reason.getClass().getSimpleName());
    }

    /** The bytes of a file that did not change while they were read, or null if there is no such moment. */
    private static byte @Nullable [] readQuiet(Path file, BasicFileAttributes attributes) throws IOException {
        State before = State.of(attributes);
        for (int attempt = 0; attempt < 3; attempt++) {
            byte[] bytes = Files.readAllBytes(file);
            State after = State.of(Files.readAttributes(file, BasicFileAttributes.class));
            if (after.equals(before) && bytes.length == after.size()) {
                return bytes;
            }
            before = after;
        }
        return null;
    }

    /** What of a file differs after a write; times alone do not tell, for they are coarse, and can be set back. */
    record State(long size, FileTime modified, @Nullable Object key) {
        static State of(BasicFileAttributes attributes) {
            return new State(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }
}
