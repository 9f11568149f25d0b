package dev.downbeat.demo.tuning;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a config that have a range, in the order of the ranges. Immutable.
 *
 * @param text the whole config
 * @param mistakes the ranges that say nothing, a sentence each
 * @param places where each number stands in the text, by path
 */
public record Tunables(String text, List<Tunable> numbers, List<String> mistakes, Map<String, Span> places) {

    /** None at all. */
    static final Tunables NONE = new Tunables("", List.of(), List.of(), Map.of());

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    public Tunables {
        numbers = List.copyOf(numbers);
        mistakes = List.copyOf(mistakes);
        places = Map.copyOf(places);
    }

    /** @throws com.fasterxml.jackson.core.JsonProcessingException if the text is no JSON */
    static Tunables of(String text) throws IOException {
        Map<String, Span> places = JsonNumbers.in(text);
        List<Tunable> numbers = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> range :
                JSON.readTree(text).path("ranges").properties()) {
            String path = range.getKey();
            Span place = places.get(path);
            if (place == null) {
                mistakes.add("ranges: there is no number " + path);
            } else if (!isRange(range.getValue())) {
                mistakes.add("ranges: " + path + " must be [least, most]");
            } else {
                BigDecimal value = new BigDecimal(place.of(text));
                numbers.add(new Tunable(path, value, end(range.getValue(), 0), end(range.getValue(), 1)));
            }
        }
        return new Tunables(text, numbers, mistakes, places);
    }

    private static boolean isRange(JsonNode range) {
        return range.size() == 2
                && range.path(0).isNumber()
                && range.path(1).isNumber()
                && end(range, 0).compareTo(end(range, 1)) < 0;
    }

    private static BigDecimal end(JsonNode range, int index) {
        return range.get(index).decimalValue();
    }

    /** The number of a path, if it has a range. */
    public Optional<Tunable> find(String path) {
        return numbers.stream().filter(each -> each.path().equals(path)).findFirst();
    }

    /** The text of the config with another value of a number; nothing else in it differs. Empty if the number is not there. */
    public Optional<String> with(Tunable turned) {
        return Optional.ofNullable(places.get(turned.path())).map(place -> place.replacedIn(text, turned.text()));
    }
}
