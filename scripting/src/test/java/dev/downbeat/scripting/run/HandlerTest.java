package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Door;
import dev.downbeat.scripting.TestGame.Drone;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.util.List;
import java.util.Objects;
import org.joml.Vector2d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What handlers are given and what they may do to the world. */
class HandlerTest {

    private final ScriptedGame game = new ScriptedGame();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            world.spawn('drnoe')                  | Error: world.spawn: no kind 'drnoe'; did you mean 'drone'?
            world.spawn()                         | Error: world.spawn: argument 1 must be the name of a kind, not undefined
            world.spawn('drone', 5)               | TypeError: argument 2 of world.spawn must be an object
            world.spawn('drone', { hpp: 5 })      | TypeError: drone.hpp does not exist; did you mean 'hp'?
            world.spawn('drone', { hp: 'x' })     | TypeError: drone.hp must be a finite number, not 'x'
            world.post(self, 'hti')               | Error: world.post: no event 'hti'; did you mean 'hit'?
            world.post(self)                      | Error: world.post: argument 2 must be the name of an event, not undefined
            world.post(5, 'hit', self, 1)         | Error: world.post: argument 1 must be an entity, not 5
            world.post(self, 'hit', self)         | TypeError: hit(self, by, damage) takes 2 arguments, not 1
            world.post(self, 'timer')             | TypeError: timer(self, name) takes 1 argument, not 0
            world.post(self, 'hit', self, '5')    | TypeError: hit.damage must be a finite number, not '5'
            world.post(self, 'hit', null, 5)      | TypeError: hit.by must be a Drone, not null
            world.post(self, 'hit', world.spawn('door'), 5) | TypeError: hit.by must be a Drone, not a door
            world.post(self, 'timer', 'x'.repeat(10001))  | RangeError: timer.name may have at most 10000 characters, not 10001
            world.post(self, 'patrol', new Array(1001).fill(self.pos)) | RangeError: patrol.points may have at most 1000 elements, not 1001
            world.post(self, 'strength')          | Error: world.post: a question is asked, not posted: type=strength(self)
            world.ask(self, 'timer', 'x')         | Error: world.ask: an event is posted, not asked: type=timer(self, name)
            world.despawn({})                     | Error: world.despawn: argument 1 must be an entity, not an object
            """)
    void mayNotDoWhatMakesNoSense(String call, String message) {
        assertThat(game.failure(call + ";")).isEqualTo(message);
    }

    @Test
    void leavesNothingOfASpawnThatFailed() {
        game.run("try { world.spawn('drone', { hp: 'x' }); } catch (e) { return 1; }");
        game.tick(2);

        assertThat(game.world.entityCount()).isEqualTo(1);
    }

    @Test
    void getsTheArgumentsOfItsEvent() {
        game.save("drone.js", """
                function hit(self, by, damage) { arena.note('hit', self.id, by.id, damage); }
                function patrol(self, points) { arena.note('patrol', points.length, points[1].y); }
                function spawn(self) { arena.note('spawn', arguments.length); }
                """);
        Drone drone = game.live(TestGame.DRONE);
        game.world.post(TestGame.HIT, drone, drone, 2.5);
        game.world.post(TestGame.PATROL, drone, List.of(new Vector2d(), new Vector2d(1, 2)));
        game.tick();

        assertThat(game.arena.notes).containsExactly("spawn 1.0", "hit 0.0 0.0 2.5", "patrol 2.0 2.0");
    }

    @Test
    void leavesTheArgumentsOfACallToWhoeverKeepsThem() {
        game.save("drone.js", """
                let kept;
                function tick(self) {
                  kept ??= arguments;
                  arena.note(kept[0].id, kept[0] === self, kept.length);
                }
                """);
        game.live(TestGame.DRONE);
        game.live(TestGame.DRONE);
        game.arena.notes.clear();
        game.tick();

        assertThat(game.arena.notes).containsExactly("0.0 true 2.0", "0.0 false 2.0");
    }

    @Test
    void leavesTheArgumentsOfAnEventToWhoeverKeepsThem() {
        game.save("drone.js", """
                const all = [];
                function timer(self, name) {
                  all.push(arguments);
                  if (all.length === 2) arena.note(all[0][1], all[1][1], all[0][0] === self);
                }
                """);
        Drone first = game.live(TestGame.DRONE);
        Drone second = game.live(TestGame.DRONE);
        game.world.post(TestGame.TIMER, first, "a");
        game.world.post(TestGame.TIMER, second, "b");
        game.tick();

        assertThat(game.arena.notes).containsExactly("a b false");
    }

    @Test
    void leavesAllArgumentsOfATickToWhoeverKeepsThem() {
        game.save("drone.js", """
                let kept;
                function tick(self, dt) {
                  kept ??= arguments;
                  arena.note(kept[0] === self, kept.length);
                }
                """);
        game.live(TestGame.DRONE);
        game.live(TestGame.DRONE);
        game.arena.notes.clear();
        game.tick();

        assertThat(game.arena.notes).containsExactly("true 2.0", "false 2.0");
    }

    @Test
    void postsForTheNextTick() {
        game.save("drone.js", """
                function spawn(self) { world.post(self, 'timer', 'a'); arena.note('posted', world.tick); }
                function timer(self, name) { arena.note(name, world.tick); if (name === 'a') world.post(self, 'timer', 'b'); }
                """);
        game.world.spawn(TestGame.DRONE);
        game.tick(5);

        assertThat(game.arena.notes).containsExactly("posted 2.0", "a 3.0", "b 4.0");
    }

    @Test
    void spawnsForTheEndOfTheTick() {
        game.save(
                "drone.js",
                """
                function timer(self) {
                  var door = world.spawn('door', { open: true, pos: { x: 3, y: 4 } });
                  arena.note(door.live, door.kind, door.pos.x, world.find(door.id) === null);
                }
                """,
                "door.js",
                "function spawn(self) { arena.note('spawn', self.open, self.live, world.find(self.id) === self); }");
        Drone drone = game.live(TestGame.DRONE);
        game.world.post(TestGame.TIMER, drone, "");
        game.tick(2);

        assertThat(game.arena.notes).containsExactly("false door 3.0 true", "spawn true true true");
    }

    @Test
    void despawnsItselfAndHearsOfItLast() {
        game.save("drone.js", """
                function tick(self) {
                  arena.note('tick', world.despawn(self), world.despawn(self), self.live);
                  world.post(self, 'timer', 'never');
                }
                function timer(self, name) { arena.note(name); }
                function despawn(self) { arena.note('despawn', self.live, world.post(self, 'timer', 'late')); }
                """);
        game.live(TestGame.DRONE);
        game.tick(4);

        assertThat(game.arena.notes).containsExactly("tick true false true", "despawn false false");
        assertThat(game.scripts.faults()).isEmpty();
    }

    @Test
    void postsToAnEntityThatIsGoneWithoutEffect() {
        game.self().target = game.live(TestGame.DRONE);
        game.world.despawn(game.live(TestGame.DOOR));
        game.world.despawn(Objects.requireNonNull(game.self().target));
        game.tick();

        assertThat(game.run("return world.post(self.target, 'timer', 'x');")).isEqualTo(false);
    }

    @Test
    void findsEntitiesByTheirExactIdOnly() {
        Drone drone = game.self();
        game.tick();

        assertThat(game.run("return world.find(self.id) === self;")).isEqualTo(true);
        for (String id : List.of("NaN", "0.5", "'0'", "undefined", "-1", "1e300", "null")) {
            assertThat(game.run("return world.find(" + id + ") === null;"))
                    .as(id)
                    .isEqualTo(true);
        }
        assertThat(drone.id()).isZero();
    }

    @Test
    void knowsTheTickAndTheTime() {
        game.tick(58);

        assertThat(game.run("return world.tick;")).isEqualTo(59.0);
        assertThat((double) game.ask(game.self(), TestGame.PROBE)).isEqualTo(59);
        assertThat(game.run("return Math.round(world.time * 100) / 100;")).isEqualTo(1.0);
    }

    @Test
    void mayTickAnotherWorldWithoutMixingTheTwo() {
        ScriptedGame inner = new ScriptedGame(2, 2_000_000);
        inner.save("drone.js", "var n = 0; function tick(self) { self.hp = Math.random(); while (self.armed); }");
        Drone innerDrone = inner.live(TestGame.DRONE);
        innerDrone.armed = true;
        double expected = new World(WorldConfig.of(TestGame.VOCABULARY).withSeed(1))
                .random()
                .nextDouble();
        game.arena.task = inner::tick;
        game.save("drone.js", "function timer(self) { arena.call(); self.hp = Math.random(); }");
        Drone drone = game.live(TestGame.DRONE);
        game.world.post(TestGame.TIMER, drone, "");
        game.tick();

        assertThat(drone.hp).as("drawn from the outer world").isEqualTo(expected);
        assertThat(game.scripts.faults())
                .as("the inner world's budget is its own")
                .isEmpty();
        assertThat(inner.scripts.faults()).hasSize(1);
    }

    @Test
    void seesTheSameObjectThroughEveryWay() {
        Door door = game.live(TestGame.DOOR);
        game.self().target = game.self();
        game.arena.boss = game.self();

        assertThat(door.live()).isTrue();
        assertThat(game.run("return self.target === self && arena.boss === self && world.find(self.id) === self"
                        + " && [self].indexOf(arena.boss) === 0 && new Set([self.pos]).has(arena.boss.pos);"))
                .isEqualTo(true);
    }
}
