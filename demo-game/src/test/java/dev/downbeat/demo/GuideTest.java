package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.EditorFolder.Result;
import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Language;
import dev.downbeat.demo.game.Team;
import dev.downbeat.demo.game.Turret;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten minutes of the guide: somebody writes a turret from an empty file while the game plays. */
@Tag("slow")
class GuideTest {

    private static final Path GUIDE = Assets.folder("..").resolve("docs/scripting.md");
    private static final Pattern SCRIPT = Pattern.compile("```js\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void goesFromAnEmptyFileToAnEnemyThatFiresAndFalls() throws IOException {
        ShippedScripts.copyTo(folder);
        try (LiveGame live = new LiveGame(folder, 5)) {
            live.ticks(1);
            save(live, "");
            live.tickUntil(() -> !all(live, Turret.class).isEmpty());
            assertStays(live);
            save(live, steps().get(0));
            assertTurns(live);
            save(live, steps().get(1));
            assertTurns(live);
            String falling = steps().get(1) + steps().get(2);
            save(live, falling);
            save(live, falling.replace(falling.lines().findFirst().orElseThrow(), "") + steps().get(3));

            save(live, last());
            keepShip(live);
            Turret turret = live.game.world().spawn(Language.TURRET);
            live.ticks(2);
            turret.health = 1_000_000; // an unattended ship shoots at turrets first
            live.tickUntil(() -> swarmShots(live) > 0);
            int score = live.game.arena().score;
            live.game.world().post(Language.HIT, turret, turret, turret.health);
            live.ticks(4);

            assertThat(turret.present()).isFalse();
            assertThat(live.game.arena().score).isGreaterThanOrEqualTo(score + 150);
            assertThat(live.faults).isEmpty();
        }
    }

    @Test
    void anEditorFindsNothingInWhatComesOut() throws Exception {
        EditorFolder editor = EditorFolder.installed();
        editor.copyTypesTo("guide");
        ShippedScripts.copyTo(Path.of(editor.path("guide/scripts")));
        editor.write("guide/scripts/turret.js", last());

        assertThat(editor.check("guide/jsconfig.json")).isEqualTo(new Result(0, List.of()));
    }

    /** What is typed, step by step; the last one is the file as a whole. */
    private static List<String> steps() throws IOException {
        String guide = Files.readString(GUIDE);
        String minutes = guide.substring(guide.indexOf("## Ten minutes"), guide.indexOf("## Handlers"));
        return SCRIPT.matcher(minutes)
                .results()
                .map((MatchResult step) -> step.group(1))
                .toList();
    }

    private static String last() throws IOException {
        return steps().get(steps().size() - 1);
    }

    private static void save(LiveGame live, String script) throws IOException {
        int before = live.reloads.size();
        live.save("turret.js", script);
        ReloadReport report = live.awaitReload(before + 1);
        assertThat(report.outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(report.problems()).isEmpty();
    }

    private static void assertStays(LiveGame live) {
        List<Turret> turrets = all(live, Turret.class);
        List<Double> before = headings(turrets);
        live.ticks(5);
        assertThat(headings(turrets)).isEqualTo(before);
    }

    /** However long a save took: the ship may have fallen meanwhile, and a new round clears the arena. */
    private static void keepShip(LiveGame live) {
        live.tickUntil(() -> live.game.arena().player() != null);
        Objects.requireNonNull(live.game.arena().player()).health = 1_000_000;
    }

    /** Whoever looks for the ship may have found it while the save took its time. */
    private static void assertTurns(LiveGame live) {
        keepShip(live);
        List<Turret> turrets = all(live, Turret.class);
        turrets.forEach(turret -> turret.heading += 1);
        List<Double> before = headings(turrets);
        live.ticks(5);
        assertThat(headings(turrets)).doesNotContainAnyElementsOf(before);
    }

    private static List<Double> headings(List<Turret> turrets) {
        return turrets.stream().map(turret -> turret.heading).toList();
    }

    private static long swarmShots(LiveGame live) {
        return all(live, Body.class).stream()
                .filter(body -> body.kind().equals(Language.BULLET) && body.team.equals(Team.SWARM))
                .count();
    }

    private static <T> List<T> all(LiveGame live, Class<T> type) {
        List<T> found = new ArrayList<>();
        live.game.world().forEachEntity(entity -> {
            if (type.isInstance(entity)) {
                found.add(type.cast(entity));
            }
        });
        return found;
    }
}
