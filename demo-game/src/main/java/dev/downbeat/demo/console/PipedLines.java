package dev.downbeat.demo.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Plain lines from a pipe or a file: no prompt, no editing. */
final class PipedLines implements Lines {

    private final BufferedReader in;
    private final PrintStream out;

    PipedLines(InputStream in, PrintStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
        this.out = out;
    }

    @Override
    public Optional<String> next() throws IOException {
        String line = in.readLine();
        if (line == null) {
            return Optional.empty();
        }
        StringBuilder input = new StringBuilder(line);
        while (Unfinished.is(input.toString())) {
            String more = in.readLine();
            if (more == null) {
                break; // the compiler tells what is missing
            }
            input.append('\n').append(more);
        }
        return Optional.of(input.toString());
    }

    @Override
    public void show(String text) {
        out.println(text);
    }

    /** Leaves the standard input open: somebody may be waiting in it, and closing it would wait for them. */
    @Override
    public void close() {}
}
