package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.entity.EntityId;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.Overload;
import dev.downbeat.scripting.Profile;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The handler that a behaviour may have for all its entities at once. */
class TickAllTest {

    private ScriptedGame game = new ScriptedGame();

    /** Live drones, met by their script. */
    private List<Drone> drones(int count) {
        List<Drone> drones = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Drone drone = game.world.spawn(TestGame.DRONE);
            drone.label = "" + i;
            drones.add(drone);
        }
        game.tick(2);
        return drones;
    }

    private void play(ScriptOptions options) {
        game = new ScriptedGame(1, options);
    }

    /** A change that is undone, and no budget of time that a busy machine could use up. */
    private void playInEarnest() {
        play(ScriptedGame.counting(50_000).withProbation(10, FaultPolicy.ROLL_BACK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "selves[0] = selves[1];",
                "selves[2] = selves[0];",
                "selves.x = 1;",
                "selves[Symbol.iterator] = 1;",
                "selves.length = 0;",
                "selves.length = 5;",
                "delete selves[0];",
                "delete selves.length;",
                "selves.push(selves[0]);",
                "selves.push();",
                "selves.pop();",
                "selves.shift();",
                "selves.unshift(selves[0]);",
                "selves.splice(0, 1);",
                "selves.sort((a, b) => b.id - a.id);",
                "selves.reverse();",
                "selves.fill(null);",
                "selves.copyWithin(0, 1);",
                "[selves[0], selves[1]] = [selves[1], selves[0]];",
                "Array.prototype.push.call(selves, 1);",
                "Array.prototype.splice.apply(selves, [0, 1]);",
                "Object.defineProperty(selves, 0, { value: 1 });",
                "Object.defineProperty(selves, 'length', { value: 1 });",
                "Object.defineProperties(selves, { x: { value: 1 } });",
                "Object.assign(selves, [1]);",
                "Object.setPrototypeOf(selves, null);",
                "Reflect.set(selves, 0, 1);",
                "Reflect.deleteProperty(selves, 0);",
                "Array.from.call(function () { return selves; }, [1, 2]);"
            })
    void getsAListThatCannotBeChanged(String change) {
        game.save("drone.js", """
                function tickAll(selves, dt) {
                  const before = [...selves].map((self) => self.label).join();
                  try { %s } catch (e) { arena.note(e instanceof TypeError); }
                  arena.note(before, selves.map((self) => self.label).join(), Object.keys(selves).join());
                }
                """.formatted(change));
        drones(2);

        assertThat(game.notes()).endsWith("0,1 0,1 0,1").doesNotContain("false");
        assertThat(game.scripts.faults()).isEmpty();
        game.tick();
        assertThat(game.notes()).endsWith("0,1 0,1 0,1");
    }

    /** A call may have as many steps as a tick. */
    private static final ScriptOptions CROWDED = ScriptOptions.DEFAULT
            .withBudgets(Budgets.DEFAULT
                    .withCall(Budgets.DEFAULT.call().withSteps(100_000))
                    .withTickSteps(100_000))
            .withProbation(0, FaultPolicy.KEEP);

    @Test
    void saysWhatToDoInsteadOfAChange() {
        game.save("drone.js", "function tickAll(selves) { selves.sort((a, b) => a.hp - b.hp); }");
        drones(2);

        assertThat(game.faults())
                .containsExactly("drone.js:1 tickAll: TypeError: this list cannot be changed; make a copy: [...list]");
    }

    @Test
    void leavesNothingOfAFaultAndCountsIt() {
        game.save("drone.js", """
                function tickAll(selves) {
                  for (const self of selves) {
                    self.hp = 1;
                    self.pos.x += 1;
                    self.label += '!';
                    self.state.seen = (self.state.seen ?? 0) + 1;
                  }
                  if (selves.length > 0) missing();
                }
                """);
        List<Drone> drones = drones(3);
        game.tick();

        assertThat(drones).allSatisfy(drone -> {
            assertThat(drone.hp).isEqualTo(10);
            assertThat(drone.pos.x).isZero();
            assertThat(drone.label).hasSize(1);
            assertThat(game.scripts.inspect(drone).toString()).doesNotContain("seen");
        });
        Fault fault = game.fault();
        assertThat(fault.count()).isEqualTo(2);
        assertThat(fault.entityId()).isEqualTo(EntityId.NONE);
        assertThat(fault)
                .hasToString("drone.js:8: ReferenceError: \"missing\" is not defined. (drone, event tickAll, tick 3,"
                        + " revision 1, 2 times)");
    }

    @Test
    void keepsTheTicksOfItsEntitiesAndOtherKindsGoingWhenItFails() {
        game.save(
                "drone.js",
                "function tickAll() { missing(); } function tick(self) { arena.note('drone', self.label); }",
                "door.js",
                "function tickAll(selves) { arena.note('doors', selves.length); }");
        game.world.spawn(TestGame.DOOR);
        drones(2);

        assertThat(game.notes()).containsExactly("doors 1.0", "drone 0", "drone 1");
    }

    @Test
    void isOffWithTheRestOfItsBehaviourWhenItFailsTooOften() {
        play(ScriptedGame.counting(50_000).withFaultTicks(3));
        game.save(
                "drone.js",
                "function tickAll() { arena.note('all'); missing(); } function tick() { arena.note('tick'); }");
        drones(1);
        game.tick(10);

        assertThat(game.quarantined).extracting(Quarantine::kind).containsExactly("drone");
        assertThat(game.notes()).containsExactly("all", "tick", "all", "tick", "all");
        game.save("drone.js", "function tickAll() { arena.note('mended'); }").tick();
        assertThat(game.notes()).endsWith("mended");
    }

    @Test
    void rollsTheSaveBackThatBrokeIt() {
        playInEarnest();
        String good = "let n = 0; function tickAll(selves) { n++; for (const self of selves) self.hp = n; }";
        game.save("drone.js", good);
        Drone drone = drones(1).get(0);
        game.tick(20);
        game.save("drone.js", good.replace("self.hp = n", "self.hp = missing.x"))
                .tick(2);

        assertThat(game.report().outcome()).isEqualTo(Outcome.ROLLED_BACK);
        assertThat(drone.hp).isEqualTo(23);
    }

    @Test
    void endsWithItsBudgetOnce() {
        play(ScriptedGame.counting(50_000));
        game.save("drone.js", "function tickAll(selves) { for (const self of selves) { self.hp = 0; while (true); } }");
        List<Drone> drones = drones(3);

        assertThat(game.fault().cause()).isEqualTo(Fault.Cause.STEPS);
        assertThat(game.fault().count()).isEqualTo(1);
        assertThat(drones).allSatisfy(drone -> assertThat(drone.hp).isEqualTo(10));
    }

    @Test
    void isPutOffOnceItsKindHasHadItsShareOfATick() {
        play(CROWDED);
        game.save("drone.js", """
                function work() { let x = 0; for (let i = 0; i < 2500; i++) x += i; return x; }
                function timer(self, name) { work(); }
                function tickAll(selves) { arena.note('drones', selves.length); }
                """, "door.js", "function tickAll(selves) { arena.note('doors', selves.length); }");
        game.world.spawn(TestGame.DOOR);
        Drone drone = drones(2).get(0);
        game.notes().clear();
        game.world.post(TestGame.TIMER, drone, "now");
        game.tick();

        assertThat(game.notes()).containsExactly("doors 1.0");
        assertThat(game.overloads).extracting(Overload::entities).containsExactly(2);
        game.tick();
        assertThat(game.notes()).containsExactly("doors 1.0", "drones 2.0", "doors 1.0");
    }

    @Test
    void countsInTheShareOfItsKind() {
        play(CROWDED);
        game.save("drone.js", """
                function tickAll(selves) { let x = 0; for (let i = 0; i < 2500; i++) x += i; arena.note('drones'); }
                function tick(self) { arena.note('never'); }
                """, "door.js", "function tick(self) { arena.note('door'); }");
        game.world.spawn(TestGame.DOOR);
        drones(2);

        assertThat(game.notes()).containsExactly("drones", "door");
    }

    @Test
    void spawnsAtTheCostOfItsKind() {
        game.save(
                "drone.js",
                """
                function tickAll(selves) {
                  try { for (;;) world.post(selves[0], 'timer', 'x') || missing(); } catch (e) { arena.note(world.tick); }
                }
                """,
                "door.js",
                "function tickAll(selves) { arena.note(world.post(selves[0], 'timer', 'x')); }");
        game.world.spawn(TestGame.DOOR);
        drones(1);

        assertThat(game.notes()).containsExactly("2.0", "true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            function tickall(selves) {}          | unknown event 'tickall'; did you mean 'tickAll'?
            function tickAl(selves) {}           | unknown event 'tickAl'; did you mean 'tickAll'?
            function tickAll(selves, dt, more) {} | 'tickAll' has more parameters than tickAll(selves, dt)
            function* tickAll(selves) { yield; } | 'tickAll' is a function*, of which calling it runs nothing; write a plain function, and start(…) the function* in it
            const tickAll = 1;                   | 'tickAll' is the name of an event, so it must be a function, not 1
            """)
    void isPointedOutWhereItLooksLikeASlip(String script, String problem) {
        game.save("drone.js", script).tick();

        assertThat(game.report().problems())
                .singleElement()
                .satisfies(found -> assertThat(found.message()).isEqualTo(problem));
    }

    @Test
    void cannotBePosted() {
        assertThat(game.failure("world.post(self, 'tickAll', 1);"))
                .isEqualTo("Error: world.post: an event that the world raises itself cannot be posted:"
                        + " type=tickAll(selves, dt)");
    }

    @Test
    void cannotStartACoroutineForNobodyInParticular() {
        game.save("drone.js", "function tickAll(selves) { start(walk(selves[0])); } function* walk(self) { yield; }");
        drones(1);

        assertThat(game.faults())
                .containsExactly("drone.js:1 tickAll: TypeError: start is for handlers of an entity that is there:"
                        + " a coroutine belongs to one");
    }

    @Test
    void getsAllLiveEntitiesOfItsKindOnceInATickBeforeTheirTicks() {
        game.save("drone.js", """
                function timer(self, name) { arena.note(name, self.label); }
                function tickAll(selves, dt) { arena.note('all', selves.map((self) => self.label).join(), dt > 0.016); }
                function tick(self) { arena.note('tick', self.label); }
                """, "hunter.js", "function tickAll(selves) { arena.note('hunters', selves.length); }");
        game.world.spawn(TestGame.HUNTER);
        List<Drone> drones = drones(3);
        game.notes().clear();
        game.world.post(TestGame.TIMER, drones.get(1), "event");
        game.tick();

        assertThat(game.notes())
                .containsExactly("event 1", "all 0,1,2 true", "hunters 1.0", "tick 0", "tick 1", "tick 2");
    }

    @Test
    void getsTheVeryObjectsThatTicksGet() {
        game.save("drone.js", """
                let known = [];
                function tickAll(selves) { known = selves; selves[0].state.mark = 'x'; }
                function tick(self) { arena.note(known.includes(self), known[0] === self, self.state.mark); }
                """);
        drones(2);

        assertThat(game.notes()).containsExactly("true true x", "true false null");
    }

    @Test
    void getsAnEntityFromTheTickAfterItsSpawnToTheTickOfItsDespawn() {
        game.save("drone.js", """
                let first;
                function tickAll(selves) {
                  arena.note(world.tick, selves.length, selves.every((self) => self.live));
                  if (world.tick === 3) first = world.spawn('drone');
                  if (world.tick === 5) world.despawn(first);
                }
                """);
        drones(1);
        game.tick(5);

        assertThat(game.notes())
                .containsExactly(
                        "2.0 1.0 true", "3.0 1.0 true", "4.0 2.0 true", "5.0 2.0 true", "6.0 1.0 true", "7.0 1.0 true");
    }

    @Test
    void keepsAListThatIsKeptAsItWasThen() {
        game.save("drone.js", """
                const kept = [];
                function tickAll(selves) {
                  if (!kept.includes(selves)) kept.push(selves);
                  if (world.tick === 3) world.despawn(selves[0]);
                  arena.note(kept.map((list) => list.map((self) => self.label + (self.live ? '' : ' gone')).join()).join(' then '));
                }
                """);
        drones(2);
        game.tick(2);

        assertThat(game.notes()).containsExactly("0,1", "0,1", "0 gone,1 then 1");
    }

    @Test
    void isPatchedAtTheBoundaryAddedAndRemoved() {
        String text = "let n = 0; function tickAll(selves) { arena.note('one', ++n); }";
        game.save("drone.js", text);
        drones(1);
        game.save("drone.js", text.replace("one", "two")).tick();
        assertThat(game.functions("drone.js")).containsExactly("tickAll PATCHED");
        game.save("drone.js", "let n = 0; function tick(self) { arena.note('each'); }")
                .tick();
        game.save("drone.js", text).tick();

        assertThat(game.notes()).containsExactly("one 1.0", "two 2.0", "each", "one 3.0");
    }

    @Test
    void canBeOneOfAnotherFile() {
        game.save(
                "drone.js",
                "export { move as tickAll } from './lib.js';",
                "lib.js",
                "export function move(selves) { arena.note(selves.length); }");
        drones(2);

        assertThat(game.notes()).containsExactly("2.0");
    }

    @Test
    void runsItsPromisesAtItsEnd() {
        game.save("drone.js", """
                async function tickAll(selves) { for (const self of selves) { await null; arena.note(self.label); } }
                function tick(self) { arena.note('tick', self.label); }
                """);
        drones(2);

        assertThat(game.notes()).containsExactly("0", "1", "tick 0", "tick 1");
    }

    @Test
    void countsAsOneCallOfATickInAProfile() {
        game.save("drone.js", "function tickAll(selves) {}");
        drones(3);
        try (Profile profile = game.scripts.profile()) {
            game.tick(4);

            assertThat(profile.costs()).singleElement().satisfies(cost -> {
                assertThat(cost.event()).isEqualTo(EventType.TICK_ALL.name());
                assertThat(cost.whole().calls()).isEqualTo(4);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            selves.length                                          | 3
            selves[1].label                                        | 1
            selves[3] === undefined && selves[-1] === undefined    | true
            selves.at(-1).label                                    | 2
            Array.isArray(selves) && selves instanceof Array       | true
            [...selves].length + ' ' + Math.max(...selves.map((s) => s.hp)) | 3 10
            [...selves, selves[0]].reverse().map((s) => s.label).join('')   | 0210
            selves.filter((s) => s.label !== '1').length           | 2
            selves.reduce((sum, s) => sum + s.hp, 0)               | 30
            selves.find((s) => s.label === '2') === selves[2]      | true
            selves.indexOf(selves[1]) + selves.findIndex((s) => s.label === '2') | 3
            selves.slice(1).concat(selves).length                  | 5
            [selves].flat().length                                 | 3
            Object.keys(selves).join() + Object.values(selves).length       | 0,1,23
            Object.entries(selves)[2][1].label                     | 2
            Object.getOwnPropertyNames(selves).join()              | 0,1,2,length
            Object.isFrozen(selves) + ' ' + Object.isExtensible(selves)     | true false
            (1 in selves) + ' ' + (3 in selves) + ' ' + ('length' in selves)         | true false true
            selves.hasOwnProperty(2) + ' ' + selves.propertyIsEnumerable(2) | true true
            Object.getOwnPropertyDescriptor(selves, 'length').value         | 3
            Object.getOwnPropertyDescriptor(selves, 1).writable    | false
            JSON.stringify(selves.map((s) => s.id)) + JSON.stringify(selves).startsWith('[{') | [0,16777216,33554432]true
            new Set(selves).size + Array.from(selves).length       | 6
            selves.toSorted((a, b) => b.id - a.id)[0].label        | 2
            Object.prototype.toString.call(selves)                 | [object Array]
            (([a, , b, ...more]) => a.label + b.label + more.length)(selves) | 020
            (({ length, 1: b }) => length + b.label)(selves)       | 31
            ((...all) => all.length)(...selves)                    | 3
            ((list) => { let t = ''; for (const s of list) { if (s.label === '2') break; t += s.label; } return t; })(selves) | 01
            ((list) => { let t = ''; for (const i in list) t += i; return t; })(selves)       | 012
            ((list) => { let t = ''; list.forEach((s, i, all) => { t += s.label + i + all.length; }); return t; })(selves) | 003113223
            ((list) => { let t = ''; for (const [i, s] of list.entries()) t += i + s.label; return t; })(selves) | 001122
            """)
    void readsItsListAsAnyArray(String expression, String value) {
        game.save("drone.js", "function tickAll(selves) { arena.note(String(" + expression + ")); }");
        drones(3);

        assertThat(game.faults()).isEmpty();
        assertThat(game.notes()).containsExactly(value);
    }

    @Test
    void mayKeepItsListInAStateAndInAVariableOverAReload() {
        String text =
                "let list = null; const V = 1; function tickAll(selves) { list ??= selves; selves[0].state.all = selves;"
                        + " arena.note(V, list === selves, selves[0].state.all === selves); }";
        game.save("drone.js", text);
        List<Drone> drones = drones(2);
        long before = game.world.stateHash();
        game.save("drone.js", text.replace("V = 1", "V = 2")).tick();

        assertThat(game.variables("drone.js")).contains("list KEPT: its initialiser is the same");
        assertThat(game.notes()).containsExactly("1.0 true true", "2.0 true true");
        assertThat(game.world.stateHash()).isNotEqualTo(before);
        assertThat(game.scripts.inspect(drones.get(0)).toString()).contains("all");
    }

    @Test
    void isTheSameInEveryRun() {
        List<Long> hashes = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            play(ScriptedGame.counting(1_000_000));
            game.save("drone.js", """
                    function tickAll(selves) {
                      for (const self of selves) { self.hp += Math.random(); }
                      if (world.tick % 3 === 0) world.despawn(selves[0]);
                      world.spawn('drone');
                    }
                    """);
            drones(3);
            game.tick(20);
            hashes.add(game.world.stateHash());
        }

        assertThat(hashes.get(1)).isEqualTo(hashes.get(0));
    }
}
