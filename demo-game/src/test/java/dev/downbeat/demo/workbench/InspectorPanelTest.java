package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.MarkView;
import dev.downbeat.demo.view.MouseButton;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Inspected.Named;
import dev.downbeat.scripting.Inspected.Part;
import dev.downbeat.scripting.Inspected.Plain;
import dev.downbeat.scripting.Inspected.Whole;
import dev.downbeat.scripting.Inspection;
import dev.downbeat.scripting.Quarantine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectorPanelTest {

    private static final Fault FAULT =
            new Fault(Fault.Cause.ERROR, "drone.js", 12, "x is null", List.of(), 5, "drone", "tick", 3, 9, 1, 4);

    private final Bench bench = new Bench();
    private final List<Body> drones = new ArrayList<>();

    @BeforeEach
    void open() {
        bench.game.tick(); // the arena sees what was there a tick ago
        bench.game.world().forEachEntity(entity -> {
            if (entity instanceof Body body && body.kind().name().equals("drone")) {
                body.pos.set(100 + 100 * drones.size(), 800);
                drones.add(body);
            }
        });
        bench.press(Key.INSPECTOR);
    }

    private void click(Body body, double besideX) {
        bench.input.moveMouse(
                bench.view.windowX((float) (body.pos.x + besideX)), bench.view.windowY((float) body.pos.y));
        bench.input.press(MouseButton.LEFT);
        bench.frame();
        bench.input.release(MouseButton.LEFT);
        bench.frame();
    }

    private String looksAt() {
        return bench.rows().get(0);
    }

    private static Whole object(Part... parts) {
        return new Whole("object", List.of(parts), 0);
    }

    private static Part part(String name, Object value) {
        return new Part(name, new Plain(value));
    }

    @Test
    void looksAtTheShipAtFirst() {
        Ship ship = bench.game.arena().player();

        assertThat(looksAt()).isEqualTo(ship + " live no behaviour");
    }

    @Test
    void looksAtTheShipAlsoIfItIsOpenedBeforeThereIsOne() {
        Bench early = new Bench();
        early.bench.open(PanelName.INSPECTOR);
        early.game.tick();

        assertThat(early.rows().get(0)).startsWith("ship ");
        assertThat(early.show().marks()).hasSize(1);
    }

    @Test
    void looksAtWhatIsNearestToAClick() {
        click(drones.get(1), 30);
        assertThat(looksAt()).startsWith(drones.get(1) + " live");
        assertThat(bench.show().marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.sort()).isEqualTo(MarkView.Sort.CHOSEN));

        click(drones.get(1), 70);
        assertThat(looksAt()).startsWith(drones.get(2) + " live");
    }

    @Test
    void keepsTheMouseFromFiringWhileItIsOpen() {
        assertThat(bench.bench.keepsMouse()).isTrue();
        bench.press(Key.INSPECTOR);
        assertThat(bench.bench.keepsMouse()).isFalse();
        assertThat(bench.show().marks()).isEmpty();
    }

    @Test
    void goesThroughAllByTheArrows() {
        click(drones.get(0), 0);
        bench.press(Key.MORE);
        assertThat(looksAt()).startsWith(drones.get(1).toString());
        bench.press(Key.LESS, Key.LESS);
        assertThat(looksAt()).doesNotContain("drone");
    }

    @Test
    void goesOnWithWhatIsGoneUntilAnotherIsChosen() {
        click(drones.get(1), 0);
        bench.game.world().despawn(drones.get(1));
        bench.game.tick();
        assertThat(looksAt()).isEqualTo(drones.get(1) + " gone no behaviour");
        assertThat(bench.show().marks()).isEmpty();

        bench.press(Key.MORE);
        assertThat(looksAt()).startsWith(drones.get(2).toString());
        click(drones.get(3), 0);
        bench.game.world().despawn(drones.get(3));
        bench.game.tick();
        bench.press(Key.LESS);
        assertThat(looksAt()).startsWith(drones.get(2).toString());
    }

    @Test
    void showsFieldsAndStateAsATree() {
        bench.scripts.inspection = new Inspection(
                "drone.js",
                new Whole(
                        "drone",
                        List.of(
                                part("health", 7.123456),
                                new Part("pos", new Whole("Vector2d", List.of(part("x", 12.0), part("y", -3.5)), 0)),
                                new Part("target", new Named("ship 1.0"))),
                        0),
                object(
                        part("mood", "calm"),
                        new Part("way", object(new Part("stops", new Whole("array", List.of(part("0", 1.0)), 49)))),
                        new Part("none", object())));

        assertThat(bench.rows())
                .containsExactly(
                        bench.game.arena().player() + " live drone.js",
                        "FIELDS",
                        "health 7.123",
                        "pos x 12,  y -3.5",
                        "target ship 1.0",
                        "SELF.STATE",
                        "mood 'calm'",
                        "way object",
                        " stops array",
                        " 0 1",
                        " … 49 more",
                        "none empty object");
    }

    @Test
    void showsWhatHasBecomeOfItsBehaviour() {
        click(drones.get(0), 0);
        bench.scripts.quarantines = List.of(new Quarantine("drone", "drone.js", FAULT));
        bench.scripts.faults = List.of(FAULT);
        assertThat(bench.rows())
                .containsExactly(
                        drones.get(0) + " live no behaviour",
                        "quarantined until its file is mended: x is null",
                        "FIELDS",
                        "nothing",
                        "SELF.STATE",
                        "nothing",
                        "FAULTS OF ITS KIND",
                        "drone.js:12 x is null",
                        " drone, event tick · 4 times since tick 3, last in tick 9");

        bench.press(Key.LESS);
        assertThat(bench.rows()).noneMatch(row -> row.contains("x is null"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,          0
            -0.5,       -0.5
            123.456789, 123.5
            1234567,    1234567
            1234567.8,  1234568
            0.00123456, 0.001235
            1e-9,       1.000E-9
            3e12,       3.000E+12
            NaN,        NaN
            """)
    void keepsNumbersShort(double number, String text) {
        assertThat(InspectedRows.number(number)).isEqualTo(text);
    }
}
