package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.random.SeededRandom;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random scripts that import from each other, changed at random while the game runs: no trace of an older text may stay. */
class ReloadedModulesTest {

    private static final int MODULES = 6;
    private static final int SAVES = 12;

    private final Map<String, String> texts = new TreeMap<>();
    private int version;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answerAsFreshOnesDo(long seed) {
        SeededRandom random = new SeededRandom(seed);
        ScriptedGame game = new ScriptedGame();
        for (int i = 0; i < MODULES; i++) {
            write(i, random);
        }
        for (int save = 0; save < SAVES; save++) {
            for (int changes = random.nextInt(1, 3); changes > 0; changes--) {
                write(random.nextInt(MODULES), random);
            }
            texts.forEach(game.folder::write);
            game.save();
            if (random.nextInt(3) > 0) { // else the next save replaces what was staged
                game.tick();
                assertThat(answer(game))
                        .as("seed %d, save %d%n%s", seed, save, shown())
                        .isEqualTo(answerOfAFreshGame());
            }
        }
    }

    private String shown() {
        StringBuilder all = new StringBuilder();
        texts.forEach(
                (path, text) -> all.append("// ").append(path).append('\n').append(text));
        return all.toString();
    }

    private Object answerOfAFreshGame() {
        ScriptedGame fresh = new ScriptedGame();
        texts.forEach(fresh.folder::write);
        fresh.save().tick();
        return answer(fresh);
    }

    private static Object answer(ScriptedGame game) {
        boolean rejected = game.report().outcome() == ReloadReport.Outcome.REJECTED;
        return rejected
                ? "rejected" // of errors that follow from each other, another may come first
                : game.scripts.ask(game.self(), TestGame.PROBE).toString();
    }

    /** A module may use earlier ones while it is loaded, and all others when it is called. */
    private void write(int number, SeededRandom random) {
        StringBuilder text = new StringBuilder();
        StringBuilder loaded = new StringBuilder("'v" + ++version + "'");
        StringBuilder called = new StringBuilder("'c" + version + "'");
        StringBuilder more = new StringBuilder();
        for (int other = 0; other < MODULES; other++) {
            if (other == number || random.nextInt(other < number ? 2 : 12) > 0) {
                continue;
            }
            boolean earlier = other < number;
            String use = "m" + other;
            if (random.nextInt(2) == 0) {
                text.append("import * as m%d from './m%d.js';\n".formatted(other, other));
            } else {
                text.append("import { value as v%d, call as f%d, Made as M%d } from './m%d.js';\n"
                        .formatted(other, other, other, other));
                text.append(
                        "const m%d = { get value() { return v%d; }, call: (n) => f%d(n), get Made() { return M%d; } };\n"
                                .formatted(other, other, other, other));
            }
            switch (earlier ? random.nextInt(4) : 3) {
                case 0 -> loaded.append(" + ").append(use).append(".value");
                case 1 -> loaded.append(" + ").append(use).append(".call(0)");
                case 2 ->
                    more.append("export class Sub%d extends m%d.Made {}\n".formatted(other, other))
                            .append("const sub%d = new Sub%d();\n".formatted(other, other));
                default ->
                    called.append(" + ")
                            .append(use)
                            .append(".value + ")
                            .append(use)
                            .append(".call(n - 1)");
            }
            if (more.indexOf("const sub" + other) >= 0) {
                called.append(" + (sub%d instanceof m%d.Made) + sub%d.name()".formatted(other, other, other));
            }
        }
        text.append("export class Made { name() { return 'k").append(version).append("'; } }\n");
        text.append("export const value = ").append(loaded).append(";\n").append(more);
        text.append("export function call(n) { return n < 0 ? '' : ")
                .append(called)
                .append("; }\n");
        if (number == MODULES - 1) {
            text.append("export function probe(self) { return value + call(2); }\n");
            texts.put("drone.js", text.toString().replace("m" + number + ".js", "drone.js"));
        }
        texts.put("m" + number + ".js", text.toString());
    }
}
