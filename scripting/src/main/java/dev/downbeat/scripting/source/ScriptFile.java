package dev.downbeat.scripting.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A script as it was read.
 *
 * @param path below the scripts folder, with {@code /}
 * @param text without a byte-order mark
 * @param hash SHA-256 of the text, in hex
 */
public record ScriptFile(String path, String text, String hash) {

    /** A script with its hash. */
    public static ScriptFile of(String path, String text) {
        return new ScriptFile(path, text, sha256(text));
    }

    /** Whether it lies below a folder called {@code vendor}: somebody else's library, copied in. */
    public boolean vendored() {
        return vendored(path);
    }

    /** Whether a path leads below a folder called {@code vendor}. */
    public static boolean vendored(String path) {
        return ("/" + path).contains("/vendor/");
    }

    /** A line of the text, without its line end; empty if there is no such line. */
    public String line(int number) {
        return number < 1 ? "" : text.lines().skip(number - 1L).findFirst().orElse("");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }
}
