package dev.downbeat.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportWriterTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(complaints, true, StandardCharsets.UTF_8);

    @Test
    void writesEachLineAsOneObjectWithItsTypeFirst() {
        ReportWriter writer = new ReportWriter(bytes, err);

        writer.write(new ReportLine.Started(0, 1, 42, 60, 300, "assets/scripts"));
        writer.write(new ReportLine.Reload(
                90,
                2,
                "save",
                "committed",
                List.of("drone.js", "hunter.js"),
                List.of(
                        new ReportLine.Changed(
                                "drone.js",
                                "patched",
                                "",
                                List.of(new ReportLine.ChangedName("tick", "patched", "")),
                                List.of(),
                                List.of()),
                        new ReportLine.Changed(
                                "hunter.js",
                                "reloaded",
                                "'SPEED' differs",
                                List.of(),
                                List.of(new ReportLine.ChangedName("SPEED", "reset", "its initialiser differs")),
                                List.of("a note"))),
                1,
                new ReportLine.Times(61.5, 25.1, 20.25, 3.125, 13, 0.025)));
        writer.write(new ReportLine.Trouble(
                120, 3, "error", "drone.js", 12, 7, "missing ; before statement", "  let x = \"é\" y"));
        writer.write(new ReportLine.Failure(
                130, 2, "error", "drone.js", 40, "TypeError: x is null", "12.3", "drone", "hit", 118, 4));
        writer.write(new ReportLine.Overloaded(131, 0, 212, 1));
        writer.write(new ReportLine.Second(180, 60, 0.7, 1.9, 2.345, 4, 312));
        writer.write(new ReportLine.Finished(600, 600, "00ff00ff00ff00ff", 2));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {"type":"started","tick":0,"revision":1,"seed":42,"hz":60.0,"entities":300,"scripts":"assets/scripts"}
                        {"type":"reload","tick":90,"revision":2,"cause":"save","outcome":"committed","files":["drone.js","hunter.js"],\
                        "changes":[{"file":"drone.js","kind":"patched","reason":"","functions":[{"name":"tick","fate":"patched"}],\
                        "variables":[],"notes":[]},{"file":"hunter.js","kind":"reloaded","reason":"'SPEED' differs","functions":[],\
                        "variables":[{"name":"SPEED","fate":"reset","reason":"its initialiser differs"}],"notes":["a note"]}],\
                        "compiled":1,"ms":{"saveToLive":61.5,"settle":25.1,"compile":20.25,"stage":3.125,"wait":13.0,"commit":0.025}}
                        {"type":"problem","tick":120,"revision":3,"severity":"error","file":"drone.js","line":12,"column":7,\
                        "message":"missing ; before statement","source":"  let x = \\"é\\" y"}
                        {"type":"fault","tick":130,"revision":2,"cause":"error","file":"drone.js","line":40,\
                        "message":"TypeError: x is null","entity":"12.3","kind":"drone","event":"hit","firstTick":118,"count":4}
                        {"type":"overload","tick":131,"events":0,"entities":212,"count":1}
                        {"type":"second","tick":180,"ticks":60,"p50":0.7,"p99":1.9,"max":2.345,"faults":4,"entities":312}
                        {"type":"finished","tick":600,"ticks":600,"hash":"00ff00ff00ff00ff","revision":2}
                        """);
    }

    @Test
    void flushesEachLine() {
        int[] flushes = {0};
        ReportWriter writer = new ReportWriter(
                new OutputStream() {
                    @Override
                    public void write(int b) {}

                    @Override
                    public void flush() {
                        flushes[0]++;
                    }
                },
                err);

        writer.write(new ReportLine.Finished(1, 1, "0", 1));
        writer.write(new ReportLine.Finished(1, 1, "0", 1));

        assertThat(flushes[0]).isEqualTo(2);
    }

    @Test
    void saysOnceThatWritingFailsAndGoesOn() {
        ReportWriter writer = new ReportWriter(new FullDisk(), err);

        writer.write(new ReportLine.Finished(1, 1, "0", 1));
        writer.write(new ReportLine.Finished(1, 1, "0", 1));

        assertThat(complaints.toString(StandardCharsets.UTF_8))
                .isEqualTo("demo-game: the report ends here, the game goes on: no space left" + System.lineSeparator());
    }

    @Test
    void noticesThatThePipeIsClosed() {
        PrintStream pipe = new PrintStream(new FullDisk(), false, StandardCharsets.UTF_8);

        new ReportWriter(pipe, err).write(new ReportLine.Finished(1, 1, "0", 1));

        assertThat(complaints.toString(StandardCharsets.UTF_8))
                .isEqualTo("demo-game: the report ends here, the game goes on: the stream is closed"
                        + System.lineSeparator());
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("no space left");
        }
    }
}
