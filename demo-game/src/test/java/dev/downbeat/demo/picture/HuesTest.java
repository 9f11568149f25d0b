package dev.downbeat.demo.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuesTest {

    @ParameterizedTest
    @CsvSource({
        "0, FF3D3DFF",
        "60, FFFF3DFF",
        "120, 3DFF3DFF",
        "180, 3DFFFFFF",
        "240, 3D3DFFFF",
        "300, FF3DFFFF",
        "360, FF3D3DFF",
        "-60, FF3DFFFF",
        "30, FF9E3DFF",
    })
    void goesRoundTheColourWheel(double hue, String rgba) {
        assertThat(String.format("%08X", Hues.rgba(hue))).isEqualTo(rgba);
    }
}
