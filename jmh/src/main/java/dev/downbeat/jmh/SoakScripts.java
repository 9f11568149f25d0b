package dev.downbeat.jmh;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Revision;
import dev.downbeat.scripting.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A folder of a hundred scripts, and what is done to it in a long session. Of ten turns, three patch functions, two change
 * initialisers so that scripts are loaded anew, one of each does so while a file comes or goes, one leaves a syntax error
 * behind, one a handler that throws, and one goes by the API. No text is saved twice.
 */
final class SoakScripts {

    static final int SCRIPTS = 100;

    private static final int KINDS = 20;
    private static final int CHANGED = 3;
    private static final int TURNS = 10;

    /** A behaviour: variables of several sorts, state, coroutines, a closure that outlives its text, an import. */
    private static final String BEHAVIOUR = """
            import { Gauge, weigh } from './part%1$d.js';

            const LIMIT = %2$d;
            let count = 0;
            let last = { x: 0, y: 0 };
            const seen = new Map();
            const gauge = new Gauge(LIMIT);

            export function tick(self, dt) {
              count += 1 + %3$d - %3$d;
              last = { x: self.x, y: self.y };
              self.x += self.vx * dt;
              if (self.x < -100 || self.x > 100) self.vx = -self.vx;
              seen.set(count %% 16, weigh(last, gauge));
              self.state.total = (self.state.total ?? 0) + gauge.add(seen.size);
              self.state.last = last;
              if (world.tick %% 50 === 1) start(glow, self);
              if (world.tick %% 70 === 1) start(fade(self));
              %4$s
            }

            function* glow(self) {
              yield wait(0.5);
              self.hp = %3$d;
              yield wait(0.5);
            }

            function* fade(self) {
              for (let i = 0; i < 20; i++) {
                yield;
                self.y -= 0.1;
              }
            }
            """;

    private static final String PART = """
            let weighed = 0;
            const factors = [%2$d, 2, 3];

            export class Gauge {
              constructor(limit) {
                this.limit = limit;
                this.sum = 0;
              }
              add(value) {
                this.sum = (this.sum + value) %% this.limit;
                return this.sum;
              }
            }

            export function weigh({ x, y }, gauge) {
              weighed++;
              const [a, b] = factors;
              return x * a + y * b + gauge.limit + %3$d;
            }
            // part %1$d
            """;

    private final Path folder;
    private int version;
    private List<Integer> wrong = List.of(); // what is to be mended

    SoakScripts(Path folder) throws IOException {
        this.folder = folder;
        for (int i = 0; i < SCRIPTS; i++) {
            Files.writeString(path(i), text(i, 1 + i, i, ""));
        }
        version = SCRIPTS;
    }

    static List<EntityKind<Body>> kinds() {
        return IntStream.range(0, KINDS)
                .mapToObj(i -> new EntityKind<>("kind" + i, Body.class, () -> Body.numbered(i)))
                .toList();
    }

    /** Makes one attempt, good or not, come about. */
    void change(int turn, Scripts scripts) throws IOException {
        int way = turn % TURNS;
        if (way == TURNS - 1) {
            change(scripts);
            return;
        }
        mend();
        if (way == 5) {
            Files.writeString(extra(), PART.formatted(0, ++version, version));
        } else if (way == 6) {
            Files.delete(extra());
        }
        for (int each = 0; each < CHANGED; each++) {
            int script = (turn * CHANGED + each) % SCRIPTS;
            boolean anew = way == 3 || way == 4 || way == 6;
            save(script, anew ? ++version : 1 + script, "");
        }
        if (way == 7) {
            wrong = List.of(KINDS + turn % (SCRIPTS - KINDS));
            Files.writeString(path(wrong.get(0)), "function broken( { // " + ++version);
        } else if (way == 8) {
            wrong = List.of(turn / TURNS % KINDS);
            save(wrong.get(0), 1 + wrong.get(0), "self.nothing.at.all;");
        }
    }

    private void change(Scripts scripts) {
        if (version % 2 == 0) {
            List<Long> good = scripts.revisions().stream()
                    .filter(Revision::good)
                    .map(Revision::number)
                    .toList();
            scripts.rollBackTo(good.get(Math.min(TURNS, good.size() - 1)));
        } else {
            scripts.patch("kind0.js", "added", "function added(self) { return " + version + "; }");
        }
        version++;
    }

    private void mend() throws IOException {
        for (int script : wrong) {
            save(script, 1 + script, "");
        }
        wrong = List.of();
    }

    private void save(int script, int limit, String more) throws IOException {
        Files.writeString(path(script), text(script, limit, ++version, more));
    }

    private static String text(int script, int initialiser, int function, String more) {
        return script < KINDS
                ? BEHAVIOUR.formatted(KINDS + script, initialiser, function, more)
                : PART.formatted(script, initialiser, function);
    }

    private Path path(int script) {
        return folder.resolve(script < KINDS ? "kind" + script + ".js" : "part" + script + ".js");
    }

    private Path extra() {
        return folder.resolve("extra.js");
    }
}
