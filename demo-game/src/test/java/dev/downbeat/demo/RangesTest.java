package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ranges of the numbers that a designer turns. */
class RangesTest {

    @Test
    void eachIsThatOfANumberWithinIt() throws IOException {
        JsonNode config = new ObjectMapper()
                .readTree(ShippedScripts.FOLDER.resolve("config.json").toFile());

        assertThat(config.get("ranges").properties()).isNotEmpty();
        for (Map.Entry<String, JsonNode> range : config.get("ranges").properties()) {
            JsonNode value = config.at("/" + range.getKey().replace('.', '/'));
            assertThat(value.isNumber()).as(range.getKey()).isTrue();
            assertThat(value.asDouble())
                    .as(range.getKey())
                    .isBetween(
                            range.getValue().get(0).asDouble(),
                            range.getValue().get(1).asDouble());
        }
    }
}
