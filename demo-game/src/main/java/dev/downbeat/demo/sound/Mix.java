package dev.downbeat.demo.sound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How loud the game is, and how each cue sounds: {@code "sound"} in {@code config.json}. A cue that is not there is not heard.
 * Immutable.
 *
 * @param volume of all, 0 to 1, and cut to that
 * @param mistakes what says nothing, a sentence each
 */
public record Mix(float volume, Map<Cue, Voicing> voicings, List<String> mistakes) {

    /** Nothing is heard. */
    static final Mix SILENT = new Mix(0, Map.of(), List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    public Mix {
        volume = Math.max(0, Math.min(1, volume));
        voicings = Map.copyOf(voicings);
        mistakes = List.copyOf(mistakes);
    }

    /** Reads the text of a config; of one that is no JSON, nothing. */
    static Mix of(String config) {
        JsonNode sound;
        try {
            sound = JSON.readTree(config).path("sound");
        } catch (JsonProcessingException e) {
            return SILENT;
        }
        Map<Cue, Voicing> voicings = new EnumMap<>(Cue.class);
        List<String> mistakes = new ArrayList<>();
        for (Cue cue : Cue.values()) {
            JsonNode entry = sound.path(cue.key());
            if (!entry.isMissingNode()) {
                String name = entry.path("timbre").asText();
                Optional<Timbre> timbre = Timbre.named(name);
                timbre.ifPresent(known -> voicings.put(cue, voicing(known, entry)));
                if (timbre.isEmpty()) {
                    mistakes.add("sound." + cue.key() + ": there is no timbre '" + name + "', but "
                            + Arrays.toString(Timbre.values()));
                }
            }
        }
        return new Mix((float) sound.path("volume").asDouble(0), voicings, mistakes);
    }

    private static Voicing voicing(Timbre timbre, JsonNode entry) {
        return new Voicing(timbre, (float) entry.path("pitch").asDouble(1), (float)
                entry.path("volume").asDouble(1));
    }
}
