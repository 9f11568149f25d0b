package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfaceSizeTest {

    @ParameterizedTest(name = "{0}x{1} pixels at {2}: {5}")
    @CsvSource({
        "2560, 1440, 2, 1280, 720, twice as many pixels each way",
        "1280, 720, 1, 1280, 720, nothing enlarged",
        "1920, 1080, 1.5, 1280, 720, one and a half",
        "1600, 1000, 1.25, 1280, 800, one and a quarter",
        "1280, 720, 0.5, 2560, 1440, made smaller",
        "1280, 960, 2, 640, 480, just room for the display over the picture",
    })
    void countsInWhatTheDisplayShowsAsOneUnit(
            int width, int height, float contentScale, float unitsWide, float unitsHigh, String what) {
        assertThat(SurfaceSize.ofDisplay(width, height, contentScale))
                .as(what)
                .isEqualTo(new SurfaceSize(unitsWide, unitsHigh, contentScale));
    }

    @Test
    void enlargesLessWhereTheDisplayOverThePictureWouldHaveNoRoom() {
        assertThat(SurfaceSize.ofDisplay(1280, 720, 2)).isEqualTo(new SurfaceSize(1280 / 1.5f, 480, 1.5f));
        assertThat(SurfaceSize.ofDisplay(800, 1500, 3)).isEqualTo(new SurfaceSize(640, 1200, 1.25f));
    }

    @Test
    void makesNothingSmallerForWantOfRoom() {
        assertThat(SurfaceSize.ofDisplay(320, 320, 2)).isEqualTo(new SurfaceSize(320, 320, 1));
        assertThat(SurfaceSize.ofDisplay(320, 320, 1)).isEqualTo(new SurfaceSize(320, 320, 1));
    }

    @Test
    void losesNoPixelToRounding() {
        SurfaceSize odd = SurfaceSize.ofDisplay(1281, 801, 1.5f);

        assertThat(odd.width() * odd.pixelRatio()).isEqualTo(1281);
        assertThat(odd.height() * odd.pixelRatio()).isEqualTo(801);
    }
}
