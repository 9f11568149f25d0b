package dev.downbeat.scripting.flight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Profile;
import dev.downbeat.scripting.ScriptedGame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording of the JDK's Flight Recorder has of a world. */
class FlightRecorderTest {

    private final ScriptedGame game = new ScriptedGame();

    @TempDir
    private Path folder = Path.of("");

    /** The events of ours that were recorded meanwhile. */
    private List<RecordedEvent> record(Recording recording, Runnable meanwhile) throws IOException {
        Path file = folder.resolve("game.jfr");
        try (recording) {
            recording.start();
            meanwhile.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("dev.downbeat."))
                .toList();
    }

    /** One of these events of ours alone. */
    private static Recording recording(String... names) {
        Recording recording = new Recording();
        for (String name : List.of("Reload", "Fault", "Tick", "HandlerSample")) {
            recording.disable("dev.downbeat." + name);
        }
        for (String name : names) {
            recording.enable("dev.downbeat." + name);
        }
        return recording;
    }

    @Test
    void hasNothingThatWasNotAskedFor() throws IOException {
        assertThat(record(recording(), () -> {
                    game.begin("drone.js", "function tick(self) { throw 1; }");
                    game.tick(Profile.WINDOW + 2);
                }))
                .isEmpty();
    }

    @Test
    void hasWhatBecameOfEachAttempt() throws IOException {
        List<RecordedEvent> events = record(recording("Reload"), () -> {
            game.begin("drone.js", "", "door.js", "");
            game.save("drone.js", "function tick(self) {").tick();
        });

        assertThat(events).hasSize(2);
        RecordedEvent good = events.get(0);
        assertThat(good.getEventType().getName()).isEqualTo("dev.downbeat.Reload");
        assertThat(good.getLong("revision")).isEqualTo(1);
        assertThat(good.getString("cause")).isEqualTo("Save");
        assertThat(good.getString("outcome")).isEqualTo("COMMITTED");
        assertThat(good.getString("files")).isEqualTo("door.js, drone.js");
        assertThat(good.getInt("problems")).isZero();
        assertThat(good.getInt("compiled")).isEqualTo(2);
        assertThat(good.getDuration("saveToLive"))
                .isEqualTo(Duration.ofNanos(game.reports.get(0).timing().saveToLiveNanos()));
        assertThat(events.get(1).getString("outcome")).isEqualTo("REJECTED");
        assertThat(events.get(1).getInt("problems")).isEqualTo(1);
    }

    @Test
    void hasAFaultAsOftenAsItIsTold() throws IOException {
        game.begin("drone.js", "\nfunction tick(self) { throw new Error('at ' + world.tick); }");
        List<RecordedEvent> events = record(recording("Fault"), () -> game.tick(8));

        assertThat(events).extracting(event -> event.getLong("count")).containsExactly(2L, 4L, 8L);
        RecordedEvent event = events.get(0);
        assertThat(event.getString("place")).isEqualTo("drone.js:2");
        assertThat(event.getString("message")).isEqualTo("Error: at 4");
        assertThat(event.getString("cause")).isEqualTo("ERROR");
        assertThat(event.getString("kind")).isEqualTo("drone");
        assertThat(event.getString("event")).isEqualTo("tick");
        assertThat(event.getString("calls")).isEqualTo("drone.js:2 tick");
        assertThat(event.getLong("tick")).isEqualTo(4);
        assertThat(event.getLong("revision")).isEqualTo(1);
    }

    @Test
    void hasTheTicksThatTookAsLongAsTheThreshold() throws IOException {
        game.begin("drone.js", "");
        Recording all = recording();
        all.enable("dev.downbeat.Tick").withThreshold(Duration.ZERO);
        List<RecordedEvent> events = record(all, () -> game.tick(3));

        assertThat(events).extracting(event -> event.getLong("tick")).containsExactly(4L, 5L, 6L);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getLong("revision")).isEqualTo(1);
            assertThat(event.getInt("entities")).isEqualTo(1);
        });
    }

    @Test
    void hasNoTickThatWasShorter() throws IOException {
        Recording ofDays = recording();
        ofDays.enable("dev.downbeat.Tick").withThreshold(Duration.ofDays(1));

        assertThat(record(ofDays, () -> game.tick(3))).isEmpty();
    }

    @Test
    void hasWhatHandlersTakeSummedUp() throws IOException {
        game.arena.task = () -> game.clock.advance(1_000);
        game.begin("drone.js", "function tick(self) { arena.call(); }");
        List<RecordedEvent> events = record(recording("HandlerSample"), () -> game.tick(2 * Profile.WINDOW + 1));

        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.getString("kind")).isEqualTo("drone");
            assertThat(event.getString("file")).isEqualTo("drone.js");
            assertThat(event.getString("event")).isEqualTo("tick");
            assertThat(event.getLong("calls")).isEqualTo(Profile.WINDOW);
            assertThat(event.getDuration("time")).isEqualTo(Duration.ofNanos(1_000L * Profile.WINDOW));
            assertThat(event.getDuration("longest")).isEqualTo(Duration.ofNanos(1_000));
        });
    }

    /** For a recording that always runs, it costs too much. */
    @Test
    void hasNothingOfHandlersByDefault() throws IOException {
        game.begin("drone.js", "function tick(self) {}");
        List<RecordedEvent> events = record(new Recording(), () -> {
            game.save("drone.js", "function tick(self) { self.hp++; }");
            game.tick(Profile.WINDOW + 2);
        });

        assertThat(events)
                .extracting(event -> event.getEventType().getName())
                .contains("dev.downbeat.Reload")
                .doesNotContain("dev.downbeat.HandlerSample");
    }
}
