package dev.downbeat.scripting.typings;

import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.scripting.bind.ValueType;
import dev.downbeat.world.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the events: the handlers of each kind, and what may be posted and asked. */
final class EventTypes {

    private final Vocabulary vocabulary;
    private final TypeNames names;
    private final DeclarationText text;

    EventTypes(Vocabulary vocabulary, TypeNames names, DeclarationText text) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.text = text;
    }

    void write() {
        text.heading("The events.");
        text.line("/** The handlers that a behaviour may have: top-level functions of these names. */");
        text.line("interface Handlers<Self> {");
        vocabulary.events().forEach(this::writeHandler);
        text.line("}");
        vocabulary
                .kinds()
                .forEach(kind -> text.line("interface " + TypeNames.handlers(kind) + " extends Handlers<"
                        + names.exact(kind.type()) + "> {}"));
        text.line("/** The handlers of each kind, which are in the file of its name. */");
        text.line("interface Behaviours {");
        vocabulary.kinds().forEach(kind -> text.line("  '" + kind.name() + "': " + TypeNames.handlers(kind) + ";"));
        text.line("}");
        List<EventType> own = vocabulary.events().stream()
                .filter(event -> !EventType.LIFECYCLE.contains(event))
                .toList();
        List<EventType> questions =
                own.stream().filter(event -> event.answer().isPresent()).toList();
        List<EventType> queued =
                own.stream().filter(event -> event.answer().isEmpty()).toList();
        writeTable("What may be posted, and with what.", "Events", queued, this::tuple);
        writeTable("What may be asked, and with what.", "Questions", questions, this::tuple);
        writeTable("The answers.", "Answers", questions, this::answer);
    }

    private void writeHandler(EventType event) {
        Map<String, String> docs = new LinkedHashMap<>();
        event.parameters()
                .forEach(parameter -> docs.put(
                        MethodText.safe(parameter.name()),
                        GameTypes.withUnit(parameter.doc(), ValueType.of(parameter))));
        text.doc("  ", event.doc(), docs);
        String parameters = event.parameters().stream()
                .map(parameter -> ", " + declared(parameter))
                .collect(Collectors.joining());
        String selves = event.isBulk() ? "selves: readonly Self[]" : "self: Self";
        text.line("  " + event.name() + "(" + selves + parameters + "): " + answer(event) + ";");
    }

    private void writeTable(String doc, String name, List<EventType> events, Function<EventType, String> entry) {
        text.doc("", doc);
        text.line("interface " + name + " {");
        events.forEach(event -> text.line("  " + event.name() + ": " + entry.apply(event) + ";"));
        text.line("}");
    }

    private String tuple(EventType event) {
        return event.parameters().stream().map(this::declared).collect(Collectors.joining(", ", "[", "]"));
    }

    private String answer(EventType event) {
        return event.answer().map(type -> names.of(ValueType.of(type))).orElse("void");
    }

    private String declared(Parameter parameter) {
        return MethodText.safe(parameter.name()) + ": " + names.of(ValueType.of(parameter));
    }
}
