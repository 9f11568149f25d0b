package dev.downbeat.demo.console;

import dev.downbeat.scripting.Completion;
import dev.downbeat.scripting.Scripts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Lines that are edited on a terminal, with a history and completion. */
final class TerminalLines implements Lines {

    private final Terminal terminal;
    private final Scripts scripts;
    private final Runnable interrupted;
    private final LineReader reader;

    /** @param interrupted told of Ctrl-C where nothing is typed, of which the terminal tells nobody else */
    TerminalLines(Terminal terminal, Scripts scripts, Runnable interrupted) {
        this.terminal = terminal;
        this.scripts = scripts;
        this.interrupted = interrupted;
        terminal.handle(Terminal.Signal.INT, signal -> interrupted.run()); // by default it would end the JVM at once
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(this::parse)
                .completer((any, line, candidates) -> complete(any).words().stream()
                        .map(word -> new Candidate(word, word, null, null, null, null, false))
                        .forEach(candidates::add))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true) // '!' is JavaScript here
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "… ")
                .build();
    }

    /** The word before the caret, which is all that a completion is about. */
    private record Word(String word, String line, int cursor) implements CompletingParsedLine {

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }

    private ParsedLine parse(String line, int cursor, Parser.ParseContext context) {
        if (context == Parser.ParseContext.ACCEPT_LINE && Unfinished.is(line)) {
            throw new EOFError(-1, cursor, "something is open");
        }
        int start = scripts.complete(line.substring(0, cursor)).start();
        return new Word(line.substring(start, cursor), line, cursor);
    }

    private Completion complete(LineReader any) {
        return scripts.complete(any.getBuffer().upToCursor());
    }

    @Override
    public Optional<String> next() {
        while (true) {
            try {
                return Optional.of(reader.readLine("> "));
            } catch (EndOfFileException e) {
                show("the console is closed, and the game goes on: Ctrl-C ends it");
                return Optional.empty();
            } catch (UserInterruptException e) {
                if (e.getPartialLine().isEmpty()) {
                    interrupted.run();
                    return Optional.empty();
                }
            }
        }
    }

    @Override
    public void show(String text) {
        terminal.writer().println(text);
        terminal.flush();
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
