package dev.downbeat.scripting.compile.lower;

import com.google.debugging.sourcemap.SourceMapConsumerV3;
import com.google.debugging.sourcemap.SourceMapParseException;
import com.google.javascript.jscomp.SourceMap;
import dev.downbeat.scripting.compile.LineTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Reads the line table out of a source map: a lowered line comes from where its first token comes from. */
final class Lines {

    private Lines() {}

    static LineTable of(SourceMap map) {
        StringBuilder json = new StringBuilder();
        try {
            map.appendTo(json, "script");
            SourceMapConsumerV3 consumer = new SourceMapConsumerV3();
            consumer.parse(json.toString());
            return read(consumer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SourceMapParseException e) {
            throw new IllegalStateException("Closure's own source map cannot be read", e);
        }
    }

    private static LineTable read(SourceMapConsumerV3 consumer) {
        int[][] lines = {new int[64]};
        int[] count = {0};
        consumer.visitMappings((source, symbol, written, start, end) -> {
            int line = start.getLine();
            if (line >= lines[0].length) {
                lines[0] = Arrays.copyOf(lines[0], Math.max(line + 1, lines[0].length * 2));
            }
            if (lines[0][line] == 0) {
                lines[0][line] = written.getLine() + 1;
            }
            count[0] = Math.max(count[0], line + 1);
        });
        return new LineTable(Arrays.copyOf(lines[0], count[0]));
    }
}
