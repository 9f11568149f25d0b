package dev.downbeat.demo.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HudLayoutTest {

    static Stream<Arguments> modelsOnSurfaces() {
        List<HudModel> models = List.of(
                HudModels.quiet(),
                HudModels.busy(),
                HudModels.crowded(),
                HudModels.paused(),
                HudModels.withPanel(),
                HudModels.withProblems(1),
                HudModels.withProblems(4));
        return Stream.of(new SurfaceSize(640, 480, 1), new SurfaceSize(800, 600, 2), new SurfaceSize(1280, 720, 1))
                .flatMap(size -> models.stream().map(model -> Arguments.of(size, model)));
    }

    @ParameterizedTest
    @MethodSource("modelsOnSurfaces")
    void keepsPanelsApartAndOnTheSurface(SurfaceSize size, HudModel model) {
        List<Box> boxes = HudLayout.of(model, size).boxes();

        for (Box box : boxes) {
            assertThat(boxes).filteredOn(box::overlaps).hasSize(box.isEmpty() ? 0 : 1); // itself
            assertThat(box.x()).isNotNegative();
            assertThat(box.y()).isNotNegative();
            assertThat(box.right()).isLessThanOrEqualTo(size.width());
            assertThat(box.bottom()).isLessThanOrEqualTo(size.height());
        }
    }

    @Test
    void hasRoomForFourProblemsAndCountsTheRest() {
        SurfaceSize size = new SurfaceSize(800, 600, 1);

        assertThat(HudLayout.of(HudModels.withProblems(4), size).problemsShown())
                .isEqualTo(4);
        assertThat(HudLayout.of(HudModels.withProblems(9), size).problemsShown())
                .isEqualTo(4);
    }

    @Test
    void showsFewerProblemsWhereThereIsNoRoom() {
        HudLayout layout = HudLayout.of(HudModels.crowded(), new SurfaceSize(640, 480, 1));

        assertThat(layout.problemsShown()).isBetween(1, 3);
    }

    @Test
    void rowsAreNoNarrowerInASmallWindow() {
        HudModel model = HudModels.withPanel();
        Box small = HudLayout.of(model, new SurfaceSize(800, 600, 1)).panel();
        Box large = HudLayout.of(model, new SurfaceSize(1280, 720, 1)).panel();

        assertThat(small.width()).isGreaterThanOrEqualTo(large.width());
    }

    @Test
    void hasAPlaceForTheReloadOnlyWhileItFlashes() {
        SurfaceSize size = new SurfaceSize(800, 600, 1);

        assertThat(HudLayout.of(HudModels.withReload(0.1f), size).reload().isEmpty())
                .isFalse();
        assertThat(HudLayout.of(HudModels.withReload(0), size).reload().isEmpty())
                .isTrue();
    }
}
