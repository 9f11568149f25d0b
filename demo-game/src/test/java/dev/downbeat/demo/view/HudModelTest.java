package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HudModelTest {

    @Test
    void cutsOffWhatLiesBeyondItsRange() {
        HudModel above = new HudModel(1, 1, 1, 1, 1, 130, List.of(), 7, List.of(), 0, "", BenchView.NONE);
        HudModel below = new HudModel(1, 1, 1, 1, 1, -5, List.of(), -1, List.of(), 0, "", BenchView.NONE);

        assertThat(above.health()).isEqualTo(100);
        assertThat(above.reloadFlash()).isEqualTo(1);
        assertThat(below.health()).isZero();
        assertThat(below.reloadFlash()).isZero();
    }

    @Test
    void doesNotChangeWithTheListsItWasMadeFrom() {
        List<String> lines = new ArrayList<>(List.of("drone.js: tick"));
        HudModel model = new HudModel(1, 1, 1, 1, 1, 1, lines, 1, List.of(), 0, "", BenchView.NONE);
        lines.clear();

        assertThat(model.reloadLines()).containsExactly("drone.js: tick");
    }
}
