package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How scripts import from each other: what is refused, what a name stands for, and how changes travel. */
class ModuleTest {

    private static final String STEERING = """
            export function seek(a) { return 'seek ' + a; }
            export function flee(a) { return 'flee ' + a; }
            export const wander = (a) => 'wander ' + a;
            """;

    private final ScriptedGame game = new ScriptedGame();

    /** What is wrong with scripts that are saved together. */
    private List<String> problems(String... pathsAndTexts) {
        game.save(pathsAndTexts).tick();
        return game.scripts.problems().stream().map(Problem::toString).toList();
    }

    /** What the drone answers once these are live. */
    private Object probe(String... pathsAndTexts) {
        game.save(pathsAndTexts).tick();
        assertThat(game.scripts.problems()).noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return game.ask(game.self(), TestGame.PROBE);
    }

    private Object probe() {
        return game.ask(game.self(), TestGame.PROBE);
    }

    private static String answer(String expression) {
        return "\nfunction probe(self) { return " + expression + "; }";
    }

    @Test
    void aWrongNameIsToldWithBothSides() {
        String importer = "'use strict';\n\nimport { seekk } from './lib/steering.js';\nseekk;";

        assertThat(problems("drone.js", importer, "lib/steering.js", STEERING))
                .containsExactly(
                        "drone.js:3:10: './lib/steering.js' has no export 'seekk'; it exports: flee, seek, wander");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            import { seek, fle as run } from './lib/steering.js'; seek, run;  | drone.js:1:16: './lib/steering.js' has no export 'fle'; it exports: flee, seek, wander
            import steering from './lib/steering'; steering;                  | drone.js:1:8: './lib/steering' has no export 'default'; it exports: flee, seek, wander
            export { seekk } from './lib/steering.js';                        | drone.js:1:10: './lib/steering.js' has no export 'seekk'; it exports: flee, seek, wander
            export { seekk as find } from './lib/steering.js';                | drone.js:1:10: './lib/steering.js' has no export 'seekk'; it exports: flee, seek, wander
            import { a } from './lib/nothing.js'; a;                          | drone.js:1:10: './lib/nothing.js' has no export 'a'; it exports nothing
            import { speed } from './lib/config.json'; speed;                 | drone.js:1:10: './lib/config.json' has no export 'speed'; a JSON file is one value: write import name from …
            import * as config from './lib/config.json'; config;              | drone.js:1:13: './lib/config.json' has no exports by name; a JSON file is one value: write import name from …
            import { x } from './lib/both.js'; x;                             | drone.js:1:10: './lib/both.js' has no export 'x'; several scripts that it passes on have one: export it by name
            import { x } from './lib/circle1.js'; x;                          | drone.js:1:10: './lib/circle1.js' has no export 'x'; it is passed on in a circle: lib/circle1.js → lib/circle2.js → lib/circle1.js
            import { seek } from './lib/stering.js'; seek;                    | drone.js:1:22: './lib/stering.js' does not exist; did you mean './lib/steering.js'?
            import { seek } from './steering.js'; seek;                       | drone.js:1:22: './steering.js' does not exist; did you mean './lib/steering.js'?
            import { seek } from './lib/steering.mjs'; seek;                  | drone.js:1:22: './lib/steering.mjs' does not exist; did you mean './lib/steering.js'?
            import './nowhere/to/be/found.js';                                | drone.js:1:8: './nowhere/to/be/found.js' does not exist
            export * from './gone.js';                                        | drone.js:1:15: './gone.js' does not exist
            import { seek } from '../lib/steering.js'; seek;                  | drone.js:1:22: '../lib/steering.js' leads out of the scripts folder; copy the file into it
            import { seek } from './lib/../../x.js'; seek;                    | drone.js:1:22: './lib/../../x.js' leads out of the scripts folder; copy the file into it
            import { seek } from '/lib/steering.js'; seek;                    | drone.js:1:22: '/lib/steering.js' is not a relative path; copy the file into the scripts folder and write './…'
            import { seek } from 'lib/steering.js'; seek;                     | drone.js:1:22: 'lib/steering.js' is not a relative path; copy the file into the scripts folder and write './…'
            import fs from 'fs'; fs;                                          | drone.js:1:16: 'fs' is not a relative path; copy the file into the scripts folder and write './…'
            import { probe } from './drone.js';                               | drone.js:1:23: a script cannot import itself: './drone.js'
            import { probe } from './drone';                                  | drone.js:1:23: a script cannot import itself: './drone'
            import { seek } from './lib/steering.js'; let seek = 1;           | drone.js:1:10: 'seek' is declared twice; import it as another name
            import { seek } from './lib/steering.js'; function f() { seek = 1; } | drone.js:1:58: 'seek' is imported and cannot be assigned; export a function that sets it
            import { seek } from './lib/steering.js'; function f() { seek++; }   | drone.js:1:58: 'seek' is imported and cannot be assigned; export a function that sets it
            export { nothing };                                               | drone.js:1:10: 'nothing' is exported and not declared
            let a = 1; export { a, a };                                       | drone.js:1:24: 'a' is exported twice
            export default 1; export default 2;                               | drone.js:1:34: 'default' is exported twice
            """)
    void eachMistakeHasAMessageOfItsOwn(String text, String problem) {
        List<String> all = problems(
                "drone.js", text,
                "lib/steering.js", STEERING,
                "lib/nothing.js", "",
                "lib/config.json", "{}",
                "lib/both.js", "export * from './x1.js'; export * from './x2.js';",
                "lib/x1.js", "export const x = 1;",
                "lib/x2.js", "export const x = 2;",
                "lib/circle1.js", "export { x } from './circle2.js';",
                "lib/circle2.js", "export { x } from './circle1.js';");

        assertThat(all.stream().filter(each -> each.startsWith("drone.js"))).containsExactly(problem);
    }

    @Test
    void aScriptThatReadsABindingBeforeItExistsIsToldWhichAndWhy() {
        String first = "import { b } from './b.js';\nexport const a = b + 1;";
        String second = "import { a } from './a.js';\nexport const b = a + 1;";

        assertThat(problems("drone.js", "import { a } from './a.js'; a;", "a.js", first, "b.js", second))
                .containsExactly("b.js:2: ReferenceError: 'a' of a.js is read before it exists: the two scripts import"
                        + " each other, and this one runs first; read it in a function that is called later");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export class A {}",
                "export let A = class {};",
                "class A {} export { A };",
                "export default class A {} export { A };"
            })
    void aClassCannotExtendOneThatDoesNotExistYet(String declaration) {
        String base = "import { B } from './b.js'; " + declaration + " B;";
        String derived = "import { A } from './a.js';\nexport class B extends A {}";

        assertThat(problems("drone.js", "import { A } from './a.js'; A;", "a.js", base, "b.js", derived))
                .containsExactly("b.js:2: ReferenceError: 'A' of a.js is read before it exists: the two scripts import"
                        + " each other, and this one runs first; read it in a function that is called later");
    }

    @Test
    void aNamespaceToldApartFromItsExportsInTheSameCircle() {
        String first = "import * as b from './b.js';\nexport const a = b.b + 1;";
        String second = "import * as a from './a.js';\nexport const b = a.a + 1;";

        assertThat(problems("drone.js", "import { a } from './a.js'; a;", "a.js", first, "b.js", second))
                .containsExactly("b.js:2: ReferenceError: 'a' of a.js is read before it exists: the two scripts import"
                        + " each other, and this one runs first; read it in a function that is called later");
    }

    @Test
    void aKindHasOneBehaviour() {
        assertThat(problems("drone.js", "", "drone.mjs", ""))
                .containsExactly("drone.mjs: 'drone.js' is the behaviour of this kind already; delete one of them");
    }

    @Test
    void anErrorInAModuleIsToldOnceAndNotAgainByItsImporters() {
        String chain = "export * from './broken.js'; export { y } from './broken.js';";
        String importer = "import { x, y } from './chain.js'; import { z } from './broken.js'; x, y, z;";

        assertThat(problems("drone.js", importer, "chain.js", chain, "broken.js", "export const x = ;"))
                .containsExactly("broken.js:1:18: an expression is expected here");
    }

    @Test
    void aModuleThatFailsWhileLoadingIsToldOnceAndNotAgainByItsImporters() {
        String importer = "import { x } from './chain.js'; x.y.z;";

        assertThat(problems(
                        "drone.js", importer,
                        "chain.js", "export * from './broken.js';",
                        "broken.js", "export const x = null.y;"))
                .containsExactly("broken.js:1: TypeError: Cannot read property \"y\" from null");
    }

    @Test
    void aMistakeLeavesTheLastGoodScriptsRunning() {
        probe("drone.js", "import { seek } from './lib/steering.js';" + answer("seek(1)"), "lib/steering.js", STEERING);
        problems("lib/steering.js", "export function flee() {}");

        assertThat(probe()).isEqualTo("seek 1");
        assertThat(probe("lib/steering.js", STEERING)).isEqualTo("seek 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            import { seek, flee as run } from './lib/steering.js'; | seek(1) + ', ' + run(2)     | seek 1, flee 2
            import { seek } from './lib/steering';                 | seek(1)                     | seek 1
            import * as cfg from './config.js';                    | cfg.speed + cfg.names[1]    | 4b
            import cfg from './config.js';                         | cfg.all + ''                | true
            import cfg, { speed as v } from './config.js';         | cfg.all + ' ' + v           | true 4
            import cfg, * as all from './config.js';               | cfg === all.default         | true
            import { default as cfg } from './config.js';          | cfg.all                     | true
            import * as steering from './lib/index.js';            | steering.seek(1)            | seek 1
            import { seek } from './lib';                          | seek(1)                     | seek 1
            import { go } from './lib/index.js';                   | go(1)                       | wander 1
            import { seek } from './lib/deep/chain.mjs';           | seek(1)                     | seek 1
            import everything from './lib/deep/chain.mjs';         | everything.flee(1)          | flee 1
            import { seek } from './lib/deep/../steering.js';      | seek(1)                     | seek 1
            import './config.js';                                  | 'loaded'                    | loaded
            import data from './data.json';                        | data.list[1].x + data.name  | 7é
            import data from './data';                             | data.list.length            | 2.0
            import { data } from './lib/deep/chain.mjs';           | data.name                   | é
            import f from './defaults/function.js';                | f() + f.name                | function f
            import f from './defaults/anonymous-function.js';      | f()                         | anonymous function
            import f from './defaults/generator.js';               | f().next().value            | generator
            import f from './defaults/async.js';                   | typeof f().then             | function
            import C from './defaults/class.js';                   | new C().name() + C.name     | class C
            import C from './defaults/anonymous-class.js';         | new C().name()              | anonymous class
            import f from './defaults/arrow.js';                   | f()                         | arrow
            import x from './defaults/expression.js';              | x                           | 42.0
            import x from './defaults/named.js';                   | x                           | named
            import x from './defaults/object.js';                  | x.a + x.b()                 | 3.0
            """)
    void eachFormOfImportGivesWhatWasExported(String statement, String expression, String expected) {
        Object answer = probe(
                "drone.js", statement + answer(expression),
                "lib/steering.js", STEERING,
                "config.js", "export const speed = 4; export let names = ['a', 'b']; export default { all: true };",
                "lib/index.js", "export * from './steering.js'; export { wander as go } from './steering.js';",
                "lib/deep/chain.mjs",
                        "export * from '../'; import * as all from '../index'; export default all;"
                                + " export { default as data } from '../../data.json';",
                "data.json", "{ \"name\": \"é\", \"list\": [null, { \"x\": 7 }] }",
                "defaults/function.js", "export default function f() { return 'function '; }",
                "defaults/anonymous-function.js", "export default function () { return 'anonymous function'; }",
                "defaults/generator.js", "export default function* () { yield 'generator'; }",
                "defaults/async.js", "export default async function () { return 1; }",
                "defaults/class.js", "export default class C { name() { return 'class '; } }",
                "defaults/anonymous-class.js", "export default class { name() { return 'anonymous class'; } }",
                "defaults/arrow.js", "export default () => 'arrow';",
                "defaults/expression.js", "export default 6 * 7;",
                "defaults/named.js", "const name = 'named'; export { name as default };",
                "defaults/object.js", "export default { a: 1, b() { return this.a + 1; } };");

        assertThat(String.valueOf(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Object.keys(all).join()                                  | default,flee,seek,wander
            all.seek(1)                                              | seek 1
            all.nothing === undefined                                | true
            'seek' in all && !('nothing' in all)                     | true
            String(all)                                              | [module lib/steering.js]
            Object.getPrototypeOf(all) === null                      | true
            typeof all                                               | object
            Object.entries(all).length + Object.values(all).length   | 8.0
            Object.keys({ ...all }).join()                           | default,flee,seek,wander
            Object.prototype.hasOwnProperty.call(all, 'seek')        | true
            Object.getOwnPropertyDescriptor(all, 'seek').value(1)    | seek 1
            JSON.stringify(all)                                      | {"default":1}
            """)
    void aNamespaceHoldsTheExportsInTheOrderOfTheirNames(String expression, String expected) {
        String importer = "import * as all from './lib/steering.js';" + answer(expression);

        Object answer = probe("drone.js", importer, "lib/steering.js", STEERING + "export default 1;");

        assertThat(String.valueOf(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all.seek = 1                                     | TypeError: 'seek' of lib/steering.js is imported and cannot be assigned
            all.more = 1                                     | TypeError: 'more' of lib/steering.js is imported and cannot be assigned
            all[0] = 1                                       | TypeError: '0' of lib/steering.js is imported and cannot be assigned
            delete all.seek                                  | TypeError: 'seek' of lib/steering.js is imported and cannot be assigned
            Object.defineProperty(all, 'seek', { value: 1 }) | TypeError: Object.defineProperty: this object belongs to the game and cannot be changed
            Object.assign(all, { seek: 1 })                  | Cannot modify a property of a sealed object: seek.
            """)
    void aNamespaceCannotBeChanged(String change, String message) {
        game.save("lib/steering.js", STEERING, "drone.js", "import * as all from './lib/steering.js';" + answer(change))
                .tick();

        Answer answer = game.scripts.ask(game.self(), TestGame.PROBE);

        assertThat(((Answer.Failed) answer).fault().message()).isEqualTo(message);
    }

    @Test
    void starsPassOverDefaultsAndWhatTwoOfThemHave() {
        Object answer = probe(
                "drone.js", "import * as all from './all.js';" + answer("Object.keys(all).join() + all.x + all.d"),
                "all.js", "export * from './x1.js'; export * from './x2.js'; export const d = 'own';",
                "x1.js", "export const a = 1, x = 1, d = 1; export default 1; export { same } from './same.js';",
                "x2.js", "export const b = 1, x = 2; export { same } from './same.js';",
                "same.js", "export const same = 1;");

        assertThat(answer).isEqualTo("a,b,d,sameundefinedown");
    }

    @Test
    void starsInACircleEnd() {
        Object answer = probe(
                "drone.js", "import { a, b, c } from './a.js';" + answer("a + b + c"),
                "a.js", "export * from './b.js'; export const a = 'a';",
                "b.js", "export * from './c.js'; export const b = 'b';",
                "c.js", "export * from './a.js'; export const c = 'c';");

        assertThat(answer).isEqualTo("abc");
    }

    @Test
    void functionsOfScriptsThatImportEachOtherCallEachOther() {
        Object answer = probe(
                "drone.js", "import { even } from './even.js';" + answer("even(10) + ' ' + even(7)"),
                "even.js", "import { odd } from './odd.js'; export function even(n) { return n === 0 || odd(n - 1); }",
                "odd.js",
                        "import { even } from './even.js'; export function odd(n) { return n !== 0 && even(n - 1); }"
                                + " export const seven = even(7);");

        assertThat(answer).isEqualTo("true false");
    }

    @Test
    void classesOfScriptsThatImportEachOtherMakeEachOther() {
        Object answer = probe(
                "drone.js", "import { Nest } from './nest.js';" + answer("new Nest().hatch().home instanceof Nest"),
                "nest.js", "import { Bird } from './bird.js'; export class Nest { hatch() { return new Bird(); } }",
                "bird.js",
                        "import { Nest } from './nest.js';"
                                + " export class Bird { constructor() { this.home = new Nest(); } }");

        assertThat(answer).isEqualTo(true);
    }

    @Test
    void exportedVariablesAreSeenAsTheyAreNow() {
        String counter = "export let n = 0; export function add() { n++; } export { n as default };";
        String importer = "import { n, add } from './counter.js'; import * as all from './counter.js';"
                + " import again from './passed.js';" + answer("(add(), n) + ' ' + all.n + ' ' + again");

        assertThat(probe(
                        "counter.js",
                        counter,
                        "passed.js",
                        "export { default } from './counter.js';",
                        "drone.js",
                        importer))
                .isEqualTo("1 1 1");
        assertThat(probe()).isEqualTo("2 2 2");
    }

    @Test
    void aBehaviourMayEndInMjsAndBeImportedByAnother() {
        assertThat(probe(
                        "drone.mjs", "export { probe } from './hunter.mjs';",
                        "hunter.mjs", "export function probe() { return 'hunter'; }"))
                .isEqualTo("hunter");
    }

    @Test
    void twoScriptsThatImportAModuleShareItsState() {
        String importer = "import { next } from './lib/counter.js';" + answer("next()");

        assertThat(probe(
                        "drone.js", importer,
                        "hunter.js", importer,
                        "lib/counter.js", "let n = 0; export function next() { return ++n; }"))
                .isEqualTo(1.0);
        assertThat(game.ask(game.live(TestGame.HUNTER), TestGame.PROBE)).isEqualTo(2.0);
        assertThat(probe()).isEqualTo(3.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export { hit } from './lib/combat.js';",
                "import { hit } from './lib/combat.js';",
                "import { strike as hit } from './lib/combat.js';",
                "export { strike as hit } from './lib/combat.js';",
                "export * from './lib/combat.js';",
                "import { strike } from './lib/combat.js'; export { strike as hit };",
                "export { default as hit } from './lib/combat.js';",
            })
    void aHandlerMayComeFromAModuleAndFollowsItsChanges(String statement) {
        String combat =
                "export function hit(self, by, damage) { self.hp -= damage; } export { hit as strike, hit as default };";
        game.save("drone.js", statement, "lib/combat.js", combat).tick();
        Drone drone = game.live(TestGame.DRONE);
        game.world.post(TestGame.HIT, drone, drone, 3.0);
        game.tick();
        assertThat(drone.hp).isEqualTo(7);

        game.frontEnd.lowered.clear();
        game.save("lib/combat.js", combat.replace("damage;", "2 * damage;")).tick();
        game.world.post(TestGame.HIT, drone, drone, 3.0);
        game.tick();

        assertThat(drone.hp).isEqualTo(1);
        assertThat(game.frontEnd.lowered).containsExactly("lib/combat.js");
        assertThat(game.scripts.faults()).isEmpty();
    }

    @Test
    void everyImporterCallsTheNewFunctionWithoutBeingCompiledOrLoadedAgain() {
        String importer = "import { seek } from './lib/steering.js'; import * as all from './lib/steering.js';"
                + " let calls = 0;" + answer("`${seek(++calls)} ${all.seek(calls)}`");
        assertThat(probe("drone.js", importer, "lib/steering.js", STEERING)).isEqualTo("seek 1 seek 1");

        game.frontEnd.lowered.clear();
        assertThat(probe("lib/steering.js", STEERING.replace("'seek '", "'find '")))
                .isEqualTo("find 2 find 2");

        assertThat(game.frontEnd.lowered).containsExactly("lib/steering.js");
    }

    @Test
    void aRevertedModuleIsNotCompiledAgain() {
        String importer = "import { seek } from './lib/steering.js';" + answer("seek(1)");
        probe("drone.js", importer, "lib/steering.js", STEERING);
        probe("lib/steering.js", STEERING.replace("'seek '", "'find '"));
        game.frontEnd.lowered.clear();

        assertThat(probe("lib/steering.js", STEERING)).isEqualTo("seek 1");
        assertThat(game.frontEnd.lowered).isEmpty();
    }

    @Test
    void aModuleThatIsSavedAndRevertedBeforeATickKeepsItsState() {
        String counter = "let n = 0; export function next() { return ++n; }";
        probe("drone.js", "import { next } from './counter.js';" + answer("next()"), "counter.js", counter);
        game.save("counter.js", counter + " // changed");

        assertThat(probe("counter.js", counter)).isEqualTo(2.0);
    }

    @Test
    void aPassedOnNameFollowsItsScript() {
        String importer = "import { seek } from './lib/index.js'; let calls = 0;" + answer("seek(++calls)");
        probe("drone.js", importer, "lib/index.js", "export * from './steering.js';", "lib/steering.js", STEERING);

        assertThat(probe("lib/steering.js", STEERING.replace("'seek '", "'find '")))
                .isEqualTo("find 2");
        assertThat(probe("lib/index.js", "export { flee as seek } from './steering.js';"))
                .isEqualTo("flee 3");
    }

    @Test
    void anImporterWhoseTopLevelUsedAModuleIsLoadedWithIt() {
        String importer = "import { speed } from './config.js'; const twice = 2 * speed; let calls = 0;"
                + answer("twice + '/' + ++calls");
        assertThat(probe("drone.js", importer, "config.js", "export const speed = 4;"))
                .isEqualTo("8/1");
        assertThat(probe()).isEqualTo("8/2");

        assertThat(probe("config.js", "export const speed = 5;")).isEqualTo("10/3");
    }

    @Test
    void anImporterOfAnImporterWhoseTopLevelUsedItIsLoadedToo() {
        assertThat(probe(
                        "drone.js", "import { twice } from './middle.js'; const all = twice + 1;" + answer("all"),
                        "middle.js", "import { speed } from './config.js'; export const twice = 2 * speed;",
                        "config.js", "export const speed = 4;"))
                .isEqualTo(9.0);

        assertThat(probe("config.js", "export const speed = 5;")).isEqualTo(11.0);
    }

    @Test
    void aModuleWhoseStateATopLevelUsedIsLoadedAgainWithIt() {
        String registry = "const names = []; export function add(name) { names.push(name); }"
                + " export function all() { return names.join(); }";
        String importer = "import { add, all } from './registry.js'; add('drone');" + answer("all()");
        String other = "import { add } from './registry.js'; add('hunter');";
        assertThat(probe("drone.js", importer, "hunter.js", other, "registry.js", registry))
                .isEqualTo("drone,hunter");

        assertThat(probe("drone.js", importer.replace("'drone'", "'DRONE'"))).isEqualTo("DRONE,hunter");
    }

    @Test
    void aModuleThatIsOnlyUsedInFunctionsKeepsItsStateWhenAnImporterChanges() {
        String counter = "let n = 0; export function next() { return ++n; }";
        String importer = "import { next } from './counter.js';" + answer("next()");
        probe("drone.js", importer, "counter.js", counter);

        assertThat(probe("drone.js", importer + " // changed")).isEqualTo(2.0);
    }

    @Test
    void objectsOfAClassStayItsObjectsWhenItsModuleAndTheirMakerAreLoadedAgain() {
        String shape = "export class Shape { area() { return 1; } }";
        String maker = "import { Shape } from './shape.js'; export class Square extends Shape {}"
                + " export const unit = new Square();";
        String importer = "import { Shape } from './shape.js'; import { Square, unit } from './maker.js';"
                + answer("[unit instanceof Shape, unit instanceof Square, unit.area()].join()");
        assertThat(probe("drone.js", importer, "shape.js", shape, "maker.js", maker))
                .isEqualTo("true,true,1");

        assertThat(probe("shape.js", shape.replace("1", "2"))).isEqualTo("true,true,2");
        assertThat(probe("maker.js", maker + " // changed")).isEqualTo("true,true,2");
        assertThat(probe("drone.js", importer + " // changed")).isEqualTo("true,true,2");
    }

    @Test
    void aNameThatAModuleNoLongerHasIsToldAndComesBack() {
        probe("drone.js", "import { seek } from './lib/steering.js';" + answer("seek(1)"), "lib/steering.js", STEERING);
        game.delete("lib/steering.js");
        game.tick();

        assertThat(game.scripts.problems())
                .extracting(Problem::toString)
                .containsExactly("drone.js:1:22: './lib/steering.js' does not exist");
        assertThat(probe()).isEqualTo("seek 1");
        assertThat(probe(
                        "lib/steering.mjs",
                        STEERING,
                        "drone.js",
                        "import { seek } from './lib/steering';" + answer("seek(2)")))
                .isEqualTo("seek 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    { "speed": 4,⏎  "hp" 5 }      | config.json:2:8: ':' is expected here, not '5'
                    { "speed": 4⏎  "hp": 5 }      | config.json:2:3: ',' is expected here, not '"'
                    { "speed": 4,⏎  }             | config.json:2:3: a name in double quotes is expected here, not '}'
                    { speed: 4 }                  | config.json:1:3: a name in double quotes is expected here, not 's'
                    [1,⏎ ]                        | config.json:2:2: a value is expected here, not ']'
                    ['a']                         | config.json:1:2: a value is expected here, not '''
                    { "speed": 4,⏎ "speed": 5 }   | config.json:2:9: 'speed' stands twice in this object; delete one of them
                    { "speed": 4 }⏎⏎  5           | config.json:3:3: nothing may follow the one value of a JSON file
                    ``                            | config.json: an empty file is no JSON; write {} at least
                    // speed⏎4                    | config.json:1:1: JSON has no comments; delete it
                    [true, tru]                   | config.json:1:11: 'tru' is no JSON value; texts stand in double quotes
                    [NaN]                         | config.json:1:5: 'NaN' is no JSON value; texts stand in double quotes
                    [1.]                          | config.json:1:3: this is no JSON number; write it as 10, -1, 0.5 or 1e3
                    [01]                          | config.json:1:3: this is no JSON number; write it as 10, -1, 0.5 or 1e3
                    ["a⏎b"]                       | config.json:1:4: a text goes over the end of a line, or has a tab; write \\n or \\t
                    ["\\q"]                       | config.json:1:4: \\q is no escape; a backslash is written \\\\
                    ["a]                          | config.json:1:5: this text has no closing quote
                    [1, {                         | config.json:1:6: the file ends, and something is still open
                    [1, 2}                        | config.json:1:6: ']' is expected here, not '}'
                    }                             | config.json:1:1: '}' closes nothing that is open
                    """)
    void aMistakeInAJsonFileIsToldByLineAndColumn(String text, String problem) {
        assertThat(problems(
                        "drone.js", "import cfg from './config.json'; cfg;", "config.json", text.replace('⏎', '\n')))
                .containsExactly(problem);
    }

    @Test
    void aChangedJsonFileIsSeenWithoutLoadingWhoReadsItInFunctions() {
        String importer = "import cfg from './config.json'; let calls = 0;" + answer("cfg.speed + '/' + ++calls");
        assertThat(probe("drone.js", importer, "config.json", "{ \"speed\": 4 }"))
                .isEqualTo("4/1");

        assertThat(probe("config.json", "{ \"speed\": 5 }")).isEqualTo("5/2");
    }

    @Test
    void aChangedJsonFileLoadsAgainOnlyWhoseTopLevelReadIt() {
        String reader = "import cfg from './config.json'; const speed = cfg.speed; let calls = 0;"
                + answer("speed + '/' + ++calls");
        String other = "import cfg from './config.json'; let calls = 0;" + answer("cfg.speed + '/' + ++calls");
        Drone hunter = game.live(TestGame.HUNTER);
        probe("drone.js", reader, "hunter.js", other, "config.json", "{ \"speed\": 4 }");
        game.ask(hunter, TestGame.PROBE);

        assertThat(probe("config.json", "{ \"speed\": 5 }")).isEqualTo("5/2");
        assertThat(game.ask(hunter, TestGame.PROBE)).isEqualTo("5/2");
    }

    @Test
    void whatComesFromAJsonFileCannotBeChanged() {
        String importer = "'use strict'; import cfg from './config.json';" + answer("cfg.list.push(1)");
        game.save("drone.js", importer, "config.json", "{ \"list\": [] }").tick();

        assertThat(game.scripts.ask(game.self(), TestGame.PROBE)).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void aJsonFileThatNobodyImportsIsNotRead() {
        assertThat(problems("drone.js", "", "package.json", "{ // a comment")).isEmpty();
    }
}
