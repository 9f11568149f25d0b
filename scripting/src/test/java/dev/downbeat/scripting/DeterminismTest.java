package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {

    private static final String DRONE = """
            var alive = 0, names = new Map(), log = [];
            function spawn(self) {
              alive++;
              self.pos = { x: Math.random() * 640, y: Math.random() * 480 };
              self.state.angle = Math.random() * 6;
              self.state.path = [];
              names.set(self.id, 'drone ' + alive);
            }
            function tick(self, dt) {
              var s = self.state;
              s.angle += Math.sin(self.pos.x) * dt;
              self.pos.x += Math.cos(s.angle); self.pos.y += Math.atan2(self.pos.y, s.angle);
              s.path.push(Math.round(self.pos.x));
              if (s.path.length > 5) s.path.shift();
              if (Math.random() < 0.01 && alive < 40) world.spawn('drone', { hp: Math.random() });
              if (Math.random() < 0.01) world.despawn(self);
              if (Math.random() < 0.05) world.post(self, 'timer', names.get(self.id) || 'nobody');
            }
            function timer(self, name) { log.push(name + ' ' + world.tick); if (log.length > 9) log.shift(); }
            function despawn(self) { alive--; names.delete(self.id); }
            """;

    private static ScriptedGame game(long seed) {
        ScriptedGame game = new ScriptedGame(seed, 2_000_000).save("drone.js", DRONE);
        for (int i = 0; i < 10; i++) {
            game.world.spawn(TestGame.DRONE);
        }
        return game;
    }

    private static List<Long> hashes(long seed) {
        ScriptedGame game = game(seed);
        List<Long> hashes = new ArrayList<>();
        for (int tick = 0; tick < 500; tick++) {
            game.tick();
            hashes.add(game.world.stateHash());
            if (tick == 250) {
                game.save("drone.js", DRONE + "// a change on the way");
            }
        }
        assertThat(game.scripts.faults()).isEmpty();
        assertThat(game.world.entityCount()).isPositive();
        return hashes;
    }

    @Test
    void runsOfOneSeedAreEqualTickByTickAndOfTwoSeedsAreNot() {
        assertThat(hashes(42)).isEqualTo(hashes(42));
        assertThat(hashes(42).get(499)).isNotEqualTo(hashes(43).get(499));
    }

    /** Two games that differ in one statement only. */
    private static boolean differ(String one, String other) {
        List<Long> hashes = new ArrayList<>();
        for (String statement : List.of(one, other)) {
            ScriptedGame game = new ScriptedGame();
            game.live(TestGame.DRONE);
            // One text for both, because the text seeds the top level.
            game.save(
                            "drone.js",
                            "var v; var other = {}; function timer(self, text) { if (text === 'one') { " + one
                                    + "; } else { " + other + "; } }")
                    .tick();
            game.world.forEachEntity(
                    entity -> game.world.post(TestGame.TIMER, entity, statement.equals(one) ? "one" : "two"));
            game.tick();
            assertThat(game.scripts.faults()).isEmpty();
            hashes.add(game.world.stateHash());
        }
        return !hashes.get(0).equals(hashes.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v = 1 | v = 2",
                "v = 1 | v = '1'",
                "v = null | v = undefined",
                "v = 0 | v = false",
                "v = 5n | v = 6n",
                "v = [1, [2]] | v = [1, [3]]",
                "v = [] | v = {}.x",
                "v = { a: 1, b: 2 } | v = { b: 2, a: 1 }",
                "v = { a: { b: 1 } } | v = { a: { b: 2 } }",
                "v = new Map([[1, 2]]) | v = new Map([[1, 3]])",
                "v = new Map([[{ k: 1 }, 2]]) | v = new Map([[{ k: 2 }, 2]])",
                "v = new Set(['a']) | v = new Set(['b'])",
                "v = self | v = self.id",
                "v = Math.abs | v = Math.sin",
                "v = function a() {} | v = function b() {}",
                "timer.count = 1 | timer.count = 2",
                "v = new Float64Array([1]) | v = new Float64Array([2])",
                "v = [other, other] | v = [{}, other]",
                "self.state.x = 1 | self.state.x = 2",
                "self.state = { x: 1 } | self.state = { y: 1 }",
                "self.hp = 1 | self.hp = 2",
                "Math.random() | 0",
                "world.post(self, 'timer', 'x') | world.post(self, 'timer', 'y')"
            })
    void whateverScriptsKeepIsPartOfTheHash(String statements) {
        String[] both = statements.split(" \\| ", -1);

        assertThat(differ(both[0], both[1])).as(statements).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v = {}; v.self = v; v.list = [v, v];",
                "v = []; for (var i = 0, at = v; i < 100000; i++) { at.push([]); at = at[0]; }",
                "v = {}; for (var i = 0; i < 60; i++) v = { a: v, b: v };",
                "v = { get x() { while (true); } }; Object.defineProperty(v, 'y', { set: function () {} });",
                "self.state = { self, pos: self.pos, arena }; v = [globalThis, arena, console, Math, world, self, self.pos, Symbol.iterator];",
                "v = new Map(); v.set(v, new Set([v])); v.forEach = null;",
                "v = (function* () { yield 1; })(); v.next();",
                "v = { toString: function () { throw 1; }, valueOf: function () { throw 1; } };"
            })
    void hashingEndsAndRunsNoScript(String body) {
        List<Long> hashes = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            ScriptedGame game = new ScriptedGame(1, 20_000_000);
            game.live(TestGame.DRONE);
            game.save("drone.js", "var v; function tick(self) { if (v === undefined) { v = 1; " + body + " } }")
                    .tick();
            hashes.add(game.world.stateHash());
            hashes.add(game.world.stateHash());
            assertThat(game.scripts.faults()).isEmpty();
        }

        assertThat(hashes).containsOnly(hashes.get(0));
    }

    @Test
    void lookingAtAnEntityDoesNotChangeTheHash() {
        ScriptedGame seen = new ScriptedGame();
        ScriptedGame unseen = new ScriptedGame();
        for (ScriptedGame game : List.of(seen, unseen)) {
            game.save("door.js", "function timer(self, text) { if (text.length > 1) world.find(0).hp; }");
            game.live(TestGame.DRONE);
        }
        seen.world.post(TestGame.TIMER, seen.live(TestGame.DOOR), "ab");
        unseen.world.post(TestGame.TIMER, unseen.live(TestGame.DOOR), "a");
        seen.tick();
        unseen.tick();

        assertThat(seen.scripts.faults()).isEmpty();
        assertThat(seen.world.stateHash()).isEqualTo(unseen.world.stateHash());
    }
}
