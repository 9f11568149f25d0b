package dev.downbeat.demo.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines and flushes each, so that a reader sees them at once and a crash loses none. When writing fails it says so
 * once and writes nothing more: the game goes on. Used by the loop thread.
 */
public final class ReportWriter implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OutputStream out;
    private final PrintStream complaints;
    private boolean broken; // owned by the loop thread

    /**
     * @param out where the lines go, in UTF-8; closed with this
     * @param complaints told, in one line, when writing fails
     */
    public ReportWriter(OutputStream out, PrintStream complaints) {
        this.out = out;
        this.complaints = complaints;
    }

    /** Writes a line, or nothing if writing failed before. */
    public void write(ReportLine line) {
        if (broken) {
            return;
        }
        try {
            out.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            // A print stream, such as the standard output, keeps its failures to itself.
            if (out instanceof PrintStream stream && stream.checkError()) {
                throw new IOException("the stream is closed");
            }
        } catch (IOException e) {
            broken = true;
            complaints.println("demo-game: the report ends here, the game goes on: " + e.getMessage());
        }
    }

    /** Closes the stream. Idempotent. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
