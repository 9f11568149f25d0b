package dev.downbeat.demo.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.sound.SoundHardware.Alsa;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundHardwareTest {

    private static final String ONE_CARD =
            " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      HDA Intel PCH at 0xf7d10000 irq 32\n";

    @Test
    void playsNothingWhereNoDeviceIsOffered() {
        assertThat(new SoundHardware(Alsa.THERE, ONE_CARD).mayPlay(List.of())).isFalse();
        assertThat(new SoundHardware(Alsa.NOT_THERE, "").mayPlay(List.of())).isFalse();
    }

    @Test
    void leavesAlsaAloneWhereTheKernelKnowsNoCard() {
        assertThat(new SoundHardware(Alsa.THERE, "").mayPlay(List.of("ALSA Default")))
                .isFalse();
        assertThat(new SoundHardware(Alsa.THERE, "--- no soundcards ---\n").mayPlay(List.of("ALSA Default")))
                .isFalse();
    }

    @Test
    void playsByAlsaWhereThereIsACard() {
        assertThat(new SoundHardware(Alsa.THERE, ONE_CARD).mayPlay(List.of("ALSA Default")))
                .isTrue();
    }

    @Test
    void playsByASoundServerWithoutACardOfItsOwn() {
        assertThat(new SoundHardware(Alsa.THERE, "").mayPlay(List.of("Built-in Audio Analog Stereo")))
                .isTrue();
    }

    @Test
    void playsWhereThereIsNoAlsa() {
        assertThat(new SoundHardware(Alsa.NOT_THERE, "").mayPlay(List.of("Speakers")))
                .isTrue();
    }
}
