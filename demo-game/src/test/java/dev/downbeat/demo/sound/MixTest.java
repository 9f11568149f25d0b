package dev.downbeat.demo.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.ShippedScripts;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"sound\": 3}", "{\"sound\": {\"volume\": \"loud\"}}"})
    void isSilentWhereTheConfigSaysNothing(String config) {
        assertThat(Mix.of(config)).isEqualTo(Mix.SILENT);
    }

    @Test
    void saysWhichTimbreIsNotThere() {
        Mix mix = Mix.of(
                "{\"sound\": {\"volume\": 1, \"shot\": {\"timbre\": \"zapp\"}, \"hit\": {\"timbre\": \"tick\"}}}");

        assertThat(mix.mistakes())
                .containsExactly(
                        "sound.shot: there is no timbre 'zapp', but [zap, tick, blast, chime, rise, alarm, fall,"
                                + " bell, thud]");
        assertThat(mix.voicings()).containsOnlyKeys(Cue.HIT);
    }

    @Test
    void cutsOffWhatIsBeyondTheRange() {
        Mix mix = Mix.of("{\"sound\": {\"volume\": 7, \"shot\": {\"timbre\": \"zap\", \"pitch\": -1, \"volume\": 5}}}");

        assertThat(mix.volume()).isEqualTo(1);
        assertThat(mix.voicings()).containsEntry(Cue.SHOT, new Voicing(Timbre.ZAP, Voicing.LEAST_PITCH, 1));
    }

    @Test
    void takesWhatIsNotSaidAsItIsMade() {
        Mix mix = Mix.of("{\"sound\": {\"volume\": 0.5, \"pickup\": {\"timbre\": \"chime\"}}}");

        assertThat(mix.voicings()).containsEntry(Cue.PICKUP, new Voicing(Timbre.CHIME, 1, 1));
    }

    @Test
    void ofTheShippedConfigHasASoundForEachCue() throws IOException {
        Mix mix = Mix.of(Files.readString(ShippedScripts.FOLDER.resolve("config.json")));

        assertThat(mix.mistakes()).isEmpty();
        assertThat(mix.volume()).isPositive();
        assertThat(mix.voicings()).containsOnlyKeys(Cue.values());
        assertThat(mix.voicings().values())
                .allSatisfy(voicing -> assertThat(voicing.volume()).isPositive());
    }
}
