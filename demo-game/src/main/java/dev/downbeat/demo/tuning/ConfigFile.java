package dev.downbeat.demo.tuning;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** The file of the numbers, which an editor may change at any time. Loop thread. */
public final class ConfigFile {

    /** Its path below the scripts folder. */
    public static final String NAME = "config.json";

    private static final String BYTE_ORDER_MARK = "\uFEFF"; // some editors write one; it is no part of the JSON

    private final Path file;

    // Owned by the loop thread.
    private byte[] bytes = {};
    private String mark = "";
    private Tunables tunables = Tunables.NONE;
    private String trouble = "";

    /** @param folder that of the scripts */
    public ConfigFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** The numbers as they are in the file now; as they were before if it is in trouble. */
    public Tunables read() {
        try {
            byte[] now = Files.readAllBytes(file);
            if (!Arrays.equals(now, bytes)) {
                bytes = now;
                trouble = "";
                take(now);
            }
        } catch (NoSuchFileException e) {
            fail("is not there");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            trouble = NAME + (at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr()) + ": this is no JSON";
        } catch (CharacterCodingException e) {
            trouble = NAME + " is not UTF-8";
        } catch (IOException e) {
            fail("cannot be read: " + e.getClass().getSimpleName());
        }
        return tunables;
    }

    private void take(byte[] now) throws IOException {
        String all =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(now)).toString();
        mark = all.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        tunables = Tunables.of(all.substring(mark.length()));
    }

    /** When it can be read again, it is, whatever is in it. */
    private void fail(String what) {
        bytes = new byte[0];
        trouble = NAME + " " + what;
    }

    /** Why the numbers are not those of the file, in a sentence; empty if they are. */
    public String trouble() {
        return trouble;
    }

    /**
     * Writes a number, in the place of what the file says now, whole or not at all.
     *
     * @throws IOException if the file is in trouble, has no such number any more, or cannot be written; the message says which
     */
    public void write(Tunable turned) throws IOException {
        Tunables now = read();
        if (!trouble.isEmpty()) {
            throw new IOException(trouble);
        }
        String text = now.with(turned).orElseThrow(() -> new IOException("there is no number " + turned.path()));
        if (!text.equals(now.text())) {
            try {
                replace((mark + text).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IOException(
                        NAME + " cannot be replaced: " + e.getClass().getSimpleName(), e);
            }
        }
    }

    private void replace(byte[] whole) throws IOException {
        Path real = file.toRealPath(); // a link stays one
        Path beside = Files.createTempFile(real.getParent(), ".config", ".part"); // no name of a script
        try {
            Files.write(beside, whole);
            PosixFileAttributeView rights = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
            if (rights != null) {
                rights.setPermissions(Files.getPosixFilePermissions(real));
            }
            Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
