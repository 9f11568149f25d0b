package dev.downbeat.demo.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * A line of the report. Each has a {@code type}, which comes first, and the {@code tick} that it belongs to. Names and
 * meanings are a promise to the programs that read them: {@code docs/report.md}. Times are in milliseconds.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReportLine.Started.class, name = "started"),
    @JsonSubTypes.Type(value = ReportLine.Reload.class, name = "reload"),
    @JsonSubTypes.Type(value = ReportLine.Trouble.class, name = "problem"),
    @JsonSubTypes.Type(value = ReportLine.Failure.class, name = "fault"),
    @JsonSubTypes.Type(value = ReportLine.Quarantined.class, name = "quarantine"),
    @JsonSubTypes.Type(value = ReportLine.Overloaded.class, name = "overload"),
    @JsonSubTypes.Type(value = ReportLine.Second.class, name = "second"),
    @JsonSubTypes.Type(value = ReportLine.Finished.class, name = "finished"),
})
public sealed interface ReportLine {

    /** The number of the tick; 0 before the first. */
    long tick();

    /** The first line. */
    @JsonPropertyOrder({"tick", "revision", "seed", "hz", "entities", "scripts"})
    record Started(long tick, long revision, long seed, double hz, int entities, String scripts)
            implements ReportLine {}

    /** An attempt to bring changed scripts to life. */
    @JsonPropertyOrder({"tick", "revision", "cause", "outcome", "files", "changes", "compiled", "ms"})
    record Reload(
            long tick,
            long revision,
            String cause,
            String outcome,
            List<String> files,
            List<Changed> changes,
            int compiled,
            @JsonProperty("ms") Times times)
            implements ReportLine {

        public Reload {
            files = List.copyOf(files);
            changes = List.copyOf(changes);
        }
    }

    /** What happened to one script. */
    @JsonPropertyOrder({"file", "kind", "reason", "functions", "variables", "notes"})
    record Changed(
            String file,
            String kind,
            String reason,
            List<ChangedName> functions,
            List<ChangedName> variables,
            List<String> notes) {

        public Changed {
            functions = List.copyOf(functions);
            variables = List.copyOf(variables);
            notes = List.copyOf(notes);
        }
    }

    /** What happened to a function or a variable. */
    @JsonPropertyOrder({"name", "fate", "reason"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ChangedName(String name, String fate, String reason) {}

    /** The handlers of a kind were turned off. */
    @JsonPropertyOrder({"tick", "kind", "file", "place", "message"})
    record Quarantined(long tick, String kind, String file, String place, String message) implements ReportLine {}

    /** Where the time of a reload went. */
    @JsonPropertyOrder({"saveToLive", "settle", "compile", "stage", "wait", "commit"})
    record Times(
            double saveToLive,
            double settle,
            double compile,
            double stage,
            @JsonProperty("wait") double waiting,
            double commit) {}

    /** Something wrong with a script, found before it ran. */
    @JsonPropertyOrder({"tick", "revision", "severity", "file", "line", "column", "message", "source"})
    record Trouble(
            long tick, long revision, String severity, String file, int line, int column, String message, String source)
            implements ReportLine {}

    /** A handler failed. */
    @JsonPropertyOrder({
        "tick",
        "revision",
        "cause",
        "file",
        "line",
        "message",
        "entity",
        "kind",
        "event",
        "firstTick",
        "count"
    })
    record Failure(
            long tick,
            long revision,
            String cause,
            String file,
            int line,
            String message,
            String entity,
            String kind,
            String event,
            long firstTick,
            long count)
            implements ReportLine {}

    /** The scripts used up the budget of a tick. */
    @JsonPropertyOrder({"tick", "events", "entities", "count"})
    record Overloaded(long tick, int events, int entities, long count) implements ReportLine {}

    /** A second of the game's time is over. */
    @JsonPropertyOrder({"tick", "ticks", "p50", "p99", "max", "faults", "entities"})
    record Second(long tick, int ticks, double p50, double p99, double max, long faults, int entities)
            implements ReportLine {}

    /** The last line. */
    @JsonPropertyOrder({"tick", "ticks", "hash", "revision"})
    record Finished(long tick, long ticks, String hash, long revision) implements ReportLine {}
}
