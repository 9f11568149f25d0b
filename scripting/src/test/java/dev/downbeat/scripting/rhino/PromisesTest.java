package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is noticed of promises that nobody handles, and what a realm's promises are. */
class PromisesTest {

    private final ScriptedGame game = new ScriptedGame();

    private List<String> faultsOf(String body) {
        game.save(
                        "drone.js",
                        "async function fail() { throw new Error('lost'); }\nfunction strength(self) { " + body
                                + "\nreturn 1; }")
                .tick();
        game.scripts.ask(game.self(), TestGame.STRENGTH);
        return game.scripts.faults().stream().map(Fault::message).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fail();",
                "fail().then(() => 1);",
                "fail().finally(() => 1);",
                "Promise.resolve(1).then(() => { throw new Error('lost'); });",
                "Promise.reject(new Error('lost'));",
                "new Promise((resolve, reject) => reject(new Error('lost')));",
                "new Promise(() => { throw new Error('lost'); });",
                "new Promise((resolve) => resolve(fail()));",
                "(async () => fail())();",
                "(async () => { await fail(); })();",
                "Promise.all([fail(), 1]);",
                "Promise.race([fail()]);",
                "Promise.withResolvers().reject(new Error('lost'));",
                "Object.freeze(fail());",
                "const kept = fail(); Promise.resolve().then(() => 1);"
            })
    void makesOneFaultOfARejectionThatNobodyHandles(String body) {
        assertThat(faultsOf(body)).containsExactly("a promise was rejected and nobody handles it: Error: lost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fail().catch(() => 1);",
                "fail().then(() => 1, () => 2);",
                "fail().finally(() => 1).catch(() => 1);",
                "(async () => { try { await fail(); } catch { return 1; } })();",
                "Promise.all([fail(), 1]).catch(() => 1);",
                "Promise.allSettled([fail()]);",
                "Promise.any([fail(), 1]);",
                "const kept = fail(); kept.then(() => 1).catch(() => 1);",
                "const kept = fail(); Promise.resolve().then(() => kept.catch(() => 1));",
                "Object.freeze(fail()).catch(() => 1);",
                "new Promise((resolve) => resolve(fail())).catch(() => 1);",
                "new Promise(() => {});"
            })
    void saysNothingOfARejectionThatIsHandledByTheEndOfTheJobs(String body) {
        assertThat(faultsOf(body)).isEmpty();
    }

    @Test
    void tellsTheFaultsOfOneWorldToThatWorldOnly() {
        ScriptedGame other = new ScriptedGame();
        other.save("drone.js", "function probe() { Promise.resolve(1).then(() => 2); return 1; }")
                .tick();
        faultsOf("fail();");
        other.run("Promise.resolve(1).then(() => 2); return 1;");

        assertThat(other.scripts.faults()).isEmpty();
        assertThat(game.scripts.faults()).hasSize(1);
    }

    @Test
    void keepsWhatPromisesAre() {
        assertThat(game.run("""
                const mine = new Promise(() => {});
                return [Promise.length, Promise.name, mine instanceof Promise,
                  Promise.resolve(1).constructor === Promise, Promise.prototype.constructor === Promise,
                  Promise.resolve(mine) === mine, Object.keys(Promise).length, String(mine)].join();
                """)).isEqualTo("1,Promise,true,true,true,true,0,[object Promise]");
        assertThat(game.failure("return Promise(() => {});")).startsWith("TypeError: ");
        assertThat(game.failure("return new Promise(1);")).startsWith("TypeError: ");
    }
}
