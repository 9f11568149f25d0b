package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import org.junit.jupiter.api.Test;

/** How many entities scripts may make. */
class SpawnBudgetTest {

    private static ScriptedGame gameWith(Budgets budgets) {
        return new ScriptedGame(1, ScriptOptions.DEFAULT.withBudgets(budgets).withProbation(0, FaultPolicy.KEEP));
    }

    @Test
    void refusesToSpawnInAFullWorldAndGoesOnWhenThereIsRoom() {
        ScriptedGame game = gameWith(Budgets.DEFAULT.withEntities(3));
        Drone drone = game.begin("drone.js", """
                export function hit(self) {
                  try { world.spawn('drone'); arena.note('spawned'); } catch (e) { arena.note(String(e)); }
                }
                """);
        Drone other = game.live(TestGame.DRONE);
        game.hit(drone);
        game.hit(drone);
        game.world.despawn(other);
        game.tick();
        game.hit(drone);

        assertThat(game.notes())
                .containsExactly(
                        "spawned",
                        "RangeError: world.spawn: the world may have at most 3 entities for scripts to spawn more; "
                                + "let some go with world.despawn",
                        "spawned");
    }

    @Test
    void endsAHandlerThatSpawnsWithoutEnd() {
        ScriptedGame game = gameWith(Budgets.DEFAULT.withSteps(100_000));
        game.hit(game.begin("drone.js", "export function hit(self) { for (;;) world.spawn('drone'); }"));

        assertThat(game.fault().cause()).isEqualTo(Fault.Cause.STEPS);
        assertThat(game.world.entityCount()).isLessThan(100);
    }
}
