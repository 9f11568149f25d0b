package dev.downbeat.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WorldLogTest {

    private final RecordingLogger logger = new RecordingLogger();
    private final WorldLog log = new WorldLog(logger);

    @Test
    void logsAFailedHandlerWithItsCause() {
        log.failed(new Drone(), EventType.TICK, new IllegalStateException("no fuel"), 1);

        assertThat(logger.lines)
                .containsExactly("ERROR entity none: handler failed: event=tick, total=1,"
                        + " java.lang.IllegalStateException: no fuel");
    }

    @Test
    void logsDroppedEvents() {
        log.dropped(12_345, 3, 3);

        assertThat(logger.lines).containsExactly("WARNING no room for events: tick=12345, dropped=3, total=3");
    }

    @Test
    void logsTheLessOftenTheLongerItGoesOn() {
        for (int total = 1; total <= 1_000; total++) {
            log.failed(new Drone(), EventType.TICK, new IllegalStateException("no fuel"), total);
        }

        assertThat(logger.lines).hasSize(10); // 1, 2, 4 … 512
    }

    private static final class Drone extends Entity {}

    private static final class RecordingLogger implements System.Logger {

        private final List<String> lines = new ArrayList<>();

        @Override
        public String getName() {
            return "recording";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
            lines.add(level + " " + message + ", " + thrown);
        }

        @Override
        public void log(Level level, @Nullable ResourceBundle bundle, String format, Object @Nullable ... arguments) {
            lines.add(level + " " + format + (arguments == null ? "" : ", to be formatted"));
        }
    }
}
