package dev.downbeat.demo.tuning;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds where the numbers of a JSON text stand. */
final class JsonNumbers {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonNumbers() {}

    /**
     * Where each number stands, by its path: names and indexes, divided by full stops.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException if the text is no JSON, or a name stands twice in an object
     */
    static Map<String, Span> in(String text) throws IOException {
        Map<String, Span> numbers = new LinkedHashMap<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric()) {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    numbers.put(path(parser), new Span(start, start + parser.getTextLength()));
                }
            }
        }
        return numbers;
    }

    private static String path(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }
}
