package dev.downbeat.scripting.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.LogLines;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every position is that in the file as its author wrote it. */
class PositionTest {

    private final ScriptedGame game = new ScriptedGame();

    private List<String> problems(String... pathsAndTexts) {
        game.save(pathsAndTexts).tick();
        return game.scripts.problems().stream()
                .map(problem -> problem.place() + " " + problem.severity())
                .toList();
    }

    private static String shifted(String before, String end) {
        return (before + "\tvar a = '\uD83D\uDE00', b;\n\n/* \uD83D\uDE00\n */ function probe(self) {\n")
                .replace("\n", end);
    }

    /** What may stand in a file without being seen: a byte order mark, other line ends, tabs, surrogate pairs. */
    private static List<String> shapes() {
        List<String> shapes = new ArrayList<>();
        for (String before : List.of("", "\uFEFF", "#!/usr/bin/env node\n", "\uFEFF'use strict';\n")) {
            for (String end : List.of("\n", "\r\n", "\r")) {
                shapes.add(shifted(before, end));
            }
        }
        return shapes;
    }

    private static int lines(String text) {
        return (int) text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void areRightForSyntaxErrorsWhateverTheShapeOfTheFile(String last) {
        for (String shape : shapes()) {
            String file = shape + "\t'\uD83D\uDE00', x = ;}" + last;
            assertThat(problems("drone.js", file))
                    .as(Problem.error("", 0, 0, file, "").message())
                    .containsExactly("drone.js:" + (lines(shape) + 1) + ":12 ERROR");
        }
    }

    @Test
    void areRightForLinkErrorsWhateverTheShapeOfTheFile() {
        for (String shape : shapes()) {
            String head = shape.substring(0, shape.indexOf("\tvar"));
            assertThat(problems("drone.js", head + "/*\uD83D\uDE00*/\timport { x } from './none.js'; x;"))
                    .contains("drone.js:" + (lines(head) + 1) + ":26 ERROR");
            assertThat(problems(
                            "drone.js",
                            head + "/*\uD83D\uDE00*/\timport { nope } from './lib.js'; nope;",
                            "lib.js",
                            ""))
                    .containsExactly("drone.js:" + (lines(head) + 1) + ":17 ERROR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void areRightForFaultsWhateverTheShapeOfTheFile(String last) {
        for (String shape : shapes()) {
            game.save("drone.js", shape + "\t'\uD83D\uDE00'; self.target.hp = 1; }" + last)
                    .tick();
            game.scripts.ask(game.self(), TestGame.PROBE);

            assertThat(game.fault().place()).isEqualTo("drone.js:" + (lines(shape) + 1));
            assertThat(game.fault().stack()).containsExactly("drone.js:" + (lines(shape) + 1) + " probe");
        }
    }

    /** The line with {@code fail()} in it fails. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (const x of [1]) {\n  for (let i = 0; i < 2; i++) {\n    const f = () => i;\n    fail(f);\n  }\n}",
                "class A {\n  x = 1;\n\n  y = fail();\n}\nnew A();",
                "class A {\n  static x = 1;\n  static y = fail();\n}",
                "class A {\n  constructor() {\n    this.x = 1;\n  }\n}\nclass B extends A {\n  constructor() {\n"
                        + "    super();\n    fail();\n  }\n}\nnew B();",
                "class A {\n  get x() {\n    return 1;\n  }\n  get y() {\n    return fail();\n  }\n}\nnew A().y;",
                "const f = ({ a, b = 2 } = {}, [c] = [1], ...r) =>\n  [a, b, c, r, fail()];\nf();",
                "const {\n  a = 1,\n  b = fail(),\n} = {};",
                "self?.label;\nself.target\n  ?.hp;\nfail();",
                "switch (1) {\n  case 0:\n    break;\n  case 1:\n    fail();\n}",
                "outer: for (const a of new Set([1])) {\n  for (const b of [1]) {\n    if (!a) continue outer;\n"
                        + "    fail(b);\n  }\n}",
                "function* g() {\n  yield 1;\n  yield fail();\n}\nfor (const x of g()) {\n  x;\n}",
                "const f = function* () {\n  const a = [yield 1,\n    yield 2];\n  fail(a);\n};\n[...f()];",
                "try {\n  null.x;\n} catch {\n  fail();\n} finally {\n  1;\n}",
                "try {\n  throw 1;\n} catch ({ message }) {\n  message;\n}\n\n\nfail();",
                "if (fail()) {\n  1;\n}",
                "const g = () => { fail(); };\n[1].map(x => x).forEach(g);",
                "const x = 2 ** 3;\nfail(...[x], 2);",
                "throw new Error('fail()');",
                "return fail();"
            })
    void areRightForFaultsInWhatIsLowered(String body) {
        int line = 2
                + lines(body.substring(0, body.indexOf("fail()") < 0 ? body.indexOf("fail(") : body.indexOf("fail()")));
        game.failure(body);

        assertThat(game.fault().place()).isEqualTo("drone.js:" + line);
        assertThat(game.fault().stack().get(0)).startsWith("drone.js:" + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const s = `a\n${1}\n${\n  fail()\n}`;",
                "const o = {\n  a: 1,\n  b: fail(),\n  ...{},\n};",
                "let x = null;\nx ??=\n  fail();",
                "while (\n  fail()\n) {\n  1;\n}",
                "self.label =\n  [\n    fail(),\n  ].join();"
            })
    void areThoseOfTheStatementThatAFaultIsIn(String body) {
        int line = 2 + (body.startsWith("let") ? 1 : 0);
        game.failure(body);

        assertThat(game.fault().place()).isEqualTo("drone.js:" + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "await null;\n  await fail();",
                "const x =\n    await 1;\n  fail(x);",
                "for (const x of [1, 2]) {\n    await x;\n    fail(x);\n  }",
                "try {\n    await Promise.reject(1);\n  } catch {\n    fail();\n  }",
                "self.label = [\n    await 1,\n    await fail(),\n  ].join();",
                "if (await 1) {\n    if (await 1) {\n      fail(await 2);\n    }\n  }"
            })
    void areRightForRejectionsInWhatIsLowered(String body) {
        int line = 3 + lines(body.substring(0, body.indexOf("fail(")));
        game.failure("async function f() {\n  " + body + "\n}\nf();\nreturn 0;");

        assertThat(game.fault().place()).isEqualTo("drone.js:" + line);
    }

    @Test
    void areThoseOfEachCallOnTheStack() {
        game.save("lib.js", """
                // a library

                export class Gun {
                  shots = 0;
                  fire(target) {
                    return target.pos;
                  }
                }
                export const each = (xs, f) => {
                  for (const x of xs) {
                    f(x);
                  }
                };
                """, "drone.js", """
                import { each, Gun } from './lib.js';
                const gun = new Gun();

                function timer(self, name) {
                  each([null], target => {
                    gun.fire(target);
                  });
                }
                """);
        Drone drone = game.live(TestGame.DRONE);
        game.world.post(TestGame.TIMER, drone, "a");
        game.tick();

        assertThat(game.fault().stack().stream().map(frame -> frame.split(" ", -1)[0]))
                .containsExactly("lib.js:6", "drone.js:6", "lib.js:11", "drone.js:5");
    }

    @ParameterizedTest
    @CsvSource({"log, INFO", "warn, WARNING", "error, SEVERE"})
    void areThoseOfTheCallForTheConsole(String method, String level) {
        try (LogLines log = new LogLines("dev.downbeat.script", Level.ALL)) {
            game.run("for (const x of [1]) {\n  const f = () => x;\n  console." + method
                    + "(`n\\n${f()}`, { a: [f()] });\n}\nreturn 0;");

            assertThat(log.records())
                    .extracting(entry -> entry.getLevel() + " " + entry.getMessage())
                    .containsExactly(level + " drone.js:4: n\\n1 {\"a\":[1]}");
        }
    }

    @Test
    void areToldForEveryProblemOfEveryFileOfASave() {
        assertThat(problems(
                        "drone.js",
                        "var a = ;\nvar ok = 1;\nfunction f() { return ]; }\nvar b = ;",
                        "door.js",
                        "import { x } from './lib.js';\nx;",
                        "hunter.js",
                        "class A { #x }\nwith (a) {}",
                        "lib.js",
                        "export const y = 1;\nimport './none.js';"))
                .containsExactlyInAnyOrder(
                        "door.js:1:10 ERROR",
                        "drone.js:1:9 ERROR",
                        "drone.js:3:23 ERROR",
                        "drone.js:4:9 ERROR",
                        "hunter.js:1:11 ERROR",
                        "lib.js:2:8 ERROR");
    }

    @Test
    void areToldOnceForEachClusterOfErrors() {
        assertThat(problems("drone.js", "function f() {\n  if (x {\n    y();\n  }\n}\nfunction g() {}"))
                .containsExactly("drone.js:2:9 ERROR");
        assertThat(problems("drone.js", "let x = 1 2 3 4 5 ] ) };\nlet y = 1;")).containsExactly("drone.js:1:11 ERROR");
    }

    @Test
    void standBesideOneLineOfAtMost500Characters() {
        game.save("drone.js", "throw new Error('\\u001b[31m\\n' + 'x'.repeat(1000));")
                .tick();
        String top = game.scripts.problems().get(0).message();
        assertThat(top).startsWith("Error: \\u001b[31m\\nxxx").endsWith("x…").hasSize(501);

        game.save("drone.js", "let a\u0007b = 1;").tick();
        assertThat(game.scripts.problems().get(0).sourceLine()).isEqualTo("let a\\u0007b = 1;");

        game.save("drone.js", "let " + "x".repeat(2000) + " = 1; let " + "x".repeat(2000) + " = 2;")
                .tick();
        assertThat(game.scripts.problems().get(0).message()).hasSize(501);
    }
}
