package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Language;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody edits scripts while a game runs over their folder. */
@Tag("slow")
class LiveEditTest {

    private static final List<String> KINDS = List.of("drone", "hunter", "pickup", "ship", "turret");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private LiveGame live;

    @BeforeEach
    void begin() throws IOException {
        for (String kind : KINDS) {
            Files.writeString(folder.resolve(kind + ".js"), paint(1));
        }
        live = new LiveGame(folder, 5);
        live.game.world().spawn(Language.HUNTER);
        live.game.world().spawn(Language.TURRET);
        live.game.world().spawn(Language.PICKUP);
        live.ticks(2);
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void aSavedScriptIsLiveAFewTicksLater() throws IOException {
        assertThat(hues()).containsExactly(1.0);

        live.save("drone.js", paint(2));
        ReloadReport report = live.awaitReload(2);
        live.ticks(1);

        assertThat(report.outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(report.changes())
                .map(change -> change.file() + " " + change.kind())
                .containsExactly("drone.js PATCHED");
        assertThat(hues()).containsExactly(1.0, 2.0);
    }

    @Test
    void aTypoIsReportedWithItsPlaceAndTheOldBehaviourGoesOn() throws IOException {
        live.save("drone.js", "function tick(self, dt) {\n  self.hue = ;\n}\n");

        ReloadReport report = live.awaitReload(2);
        live.ticks(5);

        assertThat(report.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(report.problems()).extracting(problem -> problem.place()).contains("drone.js:2:14");
        assertThat(report.problems().get(0).sourceLine()).isEqualTo("  self.hue = ;");
        assertThat(live.game.scripted().problems()).isNotEmpty();
        assertThat(hues()).containsExactly(1.0);
    }

    @Test
    void theNextGoodSaveHeals() throws IOException {
        live.save("drone.js", "function tick(self, dt {");
        live.awaitReload(2);

        live.save("drone.js", paint(3));
        ReloadReport report = live.awaitReload(3);
        live.ticks(1);

        assertThat(report.outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(live.game.scripted().problems()).isEmpty();
        assertThat(hues()).containsExactly(1.0, 3.0);
    }

    @Test
    void fiveFilesSavedAtOnceAreOneRevisionAndNoTickSeesAMix() throws IOException {
        for (String kind : KINDS) {
            live.save(kind + ".js", paint(2));
        }

        live.tickUntil(() -> {
            assertThat(hues()).hasSize(1);
            return hues().contains(2.0);
        });

        assertThat(live.reloads).hasSize(2);
        assertThat(live.reloads.get(1).changes()).hasSize(5);
        assertThat(live.game.scripted().revision()).isEqualTo(2);
    }

    @Test
    void aGameThatBeginsBrokenMeetsItsScriptsWhenTheyAreMended() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("ship.js"), "function spawn(self) {");
        try (LiveGame late = new LiveGame(broken, 0)) {
            late.ticks(5);
            assertThat(late.reloads).extracting(ReloadReport::outcome).containsExactly(Outcome.REJECTED);

            late.save("ship.js", "function spawn(self) { self.health += 10; }");
            late.awaitReload(2);
            late.ticks(5);

            assertThat(late.game.arena().count("ship")).isEqualTo(1);
            assertThat(Objects.requireNonNull(late.game.arena().player()).health)
                    .isEqualTo(11);
        }
    }

    /** A behaviour that paints its entity in every tick. */
    private static String paint(int hue) {
        return "'use strict';\nfunction tick(self, dt) {\n  self.hue = " + hue + ";\n}\n";
    }

    /** The hues that any body has now. The director has no script here. */
    private Set<Double> hues() {
        Set<Double> hues = new TreeSet<>();
        live.game.world().forEachEntity(entity -> {
            if (entity instanceof Body body && KINDS.contains(entity.kind().name())) {
                hues.add(body.hue);
            }
        });
        return hues;
    }
}
