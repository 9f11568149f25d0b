package dev.downbeat.scripting.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jfr.Event;
import jdk.jfr.EventType;
import jdk.jfr.ValueDescriptor;
import org.junit.jupiter.api.Test;

/** {@code docs/observing.md} shows the Flight Recorder events as they are. */
class ObservingDocumentTest {

    private static final Map<String, Class<? extends Event>> EVENTS = Map.of(
            "dev.downbeat.Reload", ReloadEvent.class,
            "dev.downbeat.Fault", FaultEvent.class,
            "dev.downbeat.Tick", TickEvent.class,
            "dev.downbeat.HandlerSample", HandlerSampleEvent.class);

    /** What every event may have, and {@code jfr print} leaves out if there is none. */
    private static final Set<String> COMMON = Set.of("startTime", "duration", "eventThread", "stackTrace");

    private static final Pattern SHOWN = Pattern.compile("(?ms)^(dev\\.downbeat\\.\\w+) \\{\\n(.*?)^}");
    private static final Pattern FIELD = Pattern.compile("(?m)^  (\\w+) = ");
    private static final Pattern NAME = Pattern.compile("dev\\.downbeat\\.[A-Z]\\w+");

    private static String document() throws IOException {
        return Files.readString(Path.of("..", "docs", "observing.md"));
    }

    @Test
    void namesNoEventButThoseThereAre() throws IOException {
        assertThat(NAME.matcher(document()).results().map(found -> found.group()))
                .isNotEmpty()
                .allMatch(EVENTS::containsKey);
    }

    @Test
    void showsEveryEventWithAllItsFieldsInTheirOrder() throws IOException {
        Matcher shown = SHOWN.matcher(document());
        Set<String> seen = new TreeSet<>();
        while (shown.find()) {
            seen.add(shown.group(1));
            List<String> fields = FIELD.matcher(shown.group(2))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !COMMON.contains(name))
                    .toList();

            assertThat(fields).as(shown.group()).isEqualTo(fieldsOf(shown.group(1)));
        }
        assertThat(seen).isEqualTo(new TreeSet<>(EVENTS.keySet()));
    }

    private static List<String> fieldsOf(String event) {
        return EventType.getEventType(EVENTS.get(event)).getFields().stream()
                .map(ValueDescriptor::getName)
                .filter(name -> !COMMON.contains(name))
                .collect(Collectors.toList());
    }
}
