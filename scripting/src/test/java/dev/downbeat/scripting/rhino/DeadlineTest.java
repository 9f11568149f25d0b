package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.Budget;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/** No script code runs without a deadline. Where some did, an assertion in {@code Allowance} would fail. */
class DeadlineTest {

    /** So small that steps are reported every hundred: not even a short getter would go unseen. */
    private static final Budget SMALL = Budgets.DEFAULT.call().withSteps(20_000);

    private final ScriptedGame game = new ScriptedGame(
            1,
            ScriptOptions.DEFAULT
                    .withBudgets(Budgets.DEFAULT.withCall(SMALL).withRetainedBytes(2_000_000))
                    .withProbation(5, FaultPolicy.ROLL_BACK));

    private Scriptable module(Drone drone) {
        EntityObject object = (EntityObject) Objects.requireNonNull(drone.attachment());
        return Objects.requireNonNull(object.coroutines().get(0).module());
    }

    @Test
    void isAssertedWhereverStepsAreReported() {
        Drone drone = game.begin("drone.js", """
                function work() { let x = 0; for (let i = 0; i < 300; i++) x += i; return x; }
                function* wait() { for (;;) yield; }
                function spawn(self) { start(wait()); }
                """);
        Scriptable module = module(drone);
        Function work = (Function) module.get("work", module);
        ScriptContext cx = ((EntityObject) Objects.requireNonNull(drone.attachment()))
                .realm()
                .loopContext();

        assertThatThrownBy(() ->
                        game.scripts.around(() -> work.call(cx, module, Undefined.SCRIPTABLE_UNDEFINED, new Object[0])))
                .isInstanceOf(AssertionError.class)
                .hasMessage("script code runs outside of every budget");
    }

    /** Everything here calls {@code work}, which counts how often. */
    private static final String HOOKS = """
            let calls = 0;
            function work() { let x = 0; for (let i = 0; i < 300; i++) x += i; calls++; return x; }
            function trap(more) {
              return Object.assign({
                toString() { work(); return 'text'; }, valueOf() { work(); return 1; }, toJSON() { work(); return {}; },
                get getter() { work(); return 1; }, [Symbol.toPrimitive]() { work(); return 1; },
                get then() { work(); return undefined; }, *[Symbol.iterator]() { work(); yield 1; },
              }, more);
            }
            class Hostile extends Error {
              get name() { work(); return 'name'; } get message() { work(); return 'message'; }
              get stack() { work(); return 'stack'; } toString() { work(); return 'text'; }
            }
            let kept = trap();
            function* run(self) { try { for (;;) { work(); yield trap(); } } finally { work(); } }
            export function spawn(self) { start(run, self); start(run, self).stop; work(); }
            export function hit(self) {
              console.log(trap(), [trap()]); console.warn(new Hostile());
              try { self.hp = trap(); } catch (e) { work(); }
              try { self.label = trap(); } catch (e) { work(); }
              try { self.scores = trap(); } catch (e) { work(); }
              try { self.pos = { get x() { work(); return 1; }, get y() { work(); return 2; } }; } catch (e) { work(); }
              try { self.state = { get x() { work(); return 1; } }; } catch (e) { work(); }
              try { self.state.list = [trap()]; } catch (e) { work(); }
              try { self.damage(trap(), trap()); } catch (e) { work(); }
              try { self.join(trap(), trap()); } catch (e) { work(); }
              try { world.post(self, trap(), trap()); } catch (e) { work(); }
              try { world.spawn(trap()); } catch (e) { work(); }
              try { world.ask(self, 'strength', trap()); } catch (e) { work(); }
              try { start(trap()); wait(trap()); } catch (e) { work(); }
              Promise.resolve(trap()).then(work).then(() => { throw new Hostile(); });
              Promise.reject(trap());
              (async () => { await trap(); work(); })();
              throw new Hostile();
            }
            export function timer(self, name) { throw trap({ stack: trap(), message: trap() }); }
            export function strength(self) { work(); return trap(); }
            export function next(self) { work(); return trap(); }
            export function probe(self) { work(); return [trap()]; }
            export function tick(self) { work(); self.label = String(calls); }
            work();
            """;

    @Test
    void standsAroundAllThatScriptsHookInto() {
        game.save("drone.js", HOOKS).tick(10);
        assertThat(game.report().problems()).isEmpty();
        Drone drone = game.live(TestGame.DRONE);
        game.tick(10); // off probation
        game.hit(drone);
        game.world.post(TestGame.TIMER, drone, "now");
        game.tick();
        game.scripts.ask(drone, TestGame.STRENGTH);
        game.scripts.ask(drone, TestGame.NEXT);
        game.scripts.ask(drone, TestGame.PROBE);
        game.scripts.inspect(drone);
        game.scripts.status();
        game.world.stateHash();
        game.evaluate("world.find(" + drone.id() + ")");
        game.evaluate("({ get x() { for (let i = 0; i < 300; i++); return 1; }, toString() { return 'x'; } })");
        game.evaluate("scripts['drone.js'].kept");
        game.save("drone.js", HOOKS.replace("let kept = trap();", "let kept = trap({ more: 1 });"))
                .tick();
        game.save(
                        "drone.js",
                        HOOKS
                                + "export function reloaded(previous) { work(); kept = [previous.kept, String(previous.kept)]; }")
                .tick(3);
        game.save(
                        "drone.js",
                        HOOKS.replace(
                                "export function tick(self) {", "export function tick(self) { throw new Hostile();"))
                .tick(4);
        assertThat(game.report().outcome()).isEqualTo(ReloadReport.Outcome.ROLLED_BACK);
        game.world.despawn(drone);
        game.tick(2);

        assertThat(Integer.parseInt(Objects.requireNonNull(drone.label))).isGreaterThan(30);
        assertThat(game.told).isNotEmpty().noneMatch(fault -> fault.cause() == Fault.Cause.ENGINE);
    }
}
