package dev.downbeat.scripting.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -       | -       | -
            a=1     | a=1     | -
            -       | a=1     | ADDED a
            a=1     | -       | REMOVED a
            a=1     | a=2     | CHANGED a
            a=1 b=1 | b=1 c=1 | REMOVED a, ADDED c
            b=1 a=1 | a=2 b=2 | CHANGED a, CHANGED b
            a=1     | b=1     | REMOVED a, ADDED b
            """)
    void listsWhatDiffersByPath(String before, String after, String changes) {
        assertThat(Changes.between(hashes(before), hashes(after)).stream()
                        .map(change -> change.kind() + " " + change.file())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(changes == null ? "" : changes);
    }

    private static Map<String, String> hashes(String text) {
        Map<String, String> hashes = new TreeMap<>();
        if (text != null) {
            Arrays.stream(text.split(" ", -1)).forEach(each -> hashes.put(each.substring(0, 1), each.substring(2)));
        }
        return hashes;
    }
}
