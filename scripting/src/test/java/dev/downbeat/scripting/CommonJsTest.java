package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Libraries that were written for Node's {@code require}, or for a page, and copied into a folder {@code vendor}. */
class CommonJsTest {

    private static final String USER = "import lib from './vendor/lib.js';\nfunction probe(self) { return lib(); }";

    private final ScriptedGame game = new ScriptedGame();

    private List<String> problems(String... pathsAndTexts) {
        game.save(pathsAndTexts).tick();
        return game.scripts.problems().stream().map(Problem::toString).toList();
    }

    private Object probe(String... pathsAndTexts) {
        assertThat(problems(pathsAndTexts)).isEmpty();
        return game.ask(game.self(), TestGame.PROBE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            module.exports = require('./help.js');              | vendor/lib.js:1:26: './help.js' does not exist
            module.exports = require('../../help.js');          | vendor/lib.js:1:26: '../../help.js' leads out of the scripts folder; copy the file into it
            module.exports = require('./lib');                  | vendor/lib.js:1:26: a script cannot import itself: './lib'
            module.exports = require('heap');                   | vendor/lib.js:1: Error: 'vendor/lib.js' requires 'heap', which is not there: a library that it needs is copied in beside it, and required by a relative path; Node's own modules are not to be had
            var name = './help'; module.exports = require(name); | vendor/lib.js:1: Error: 'vendor/lib.js' requires './help', which is not there, or not written out
            module.exports = window.lib;                        | vendor/lib.js:1: ReferenceError: 'window' is not there; there is no browser here; use what the game binds
            module.exports = process.env.LIB;                   | vendor/lib.js:1: ReferenceError: 'process' is not there; there is no Node here; use what the game binds
            module.exports = new Date();                        | vendor/lib.js:1: ReferenceError: 'Date' is not there; the world knows no other clock than its own: world.time
            module.exports = nothing;                           | vendor/lib.js:1: ReferenceError: "nothing" is not defined.
            module.exports = ;                                  | vendor/lib.js:1:18: an expression is expected here
            """)
    void tellsWhatALibraryMisses(String text, String problem) {
        assertThat(problems("drone.js", USER, "vendor/lib.js", text)).containsExactly(problem);
    }

    @Test
    void tellsANameThatALibraryDoesNotExport() {
        assertThat(problems(
                        "drone.js", "import { seekk } from './vendor/lib.js';\nseekk;",
                        "vendor/lib.js", "exports.seek = 1; exports.flee = 2;"))
                .containsExactly("drone.js:1:10: './vendor/lib.js' has no export 'seekk'; it exports: flee, seek");
        assertThat(problems("vendor/lib.js", "module.exports = 5;"))
                .containsExactly("drone.js:1:10: './vendor/lib.js' has no export 'seekk';"
                        + " import it as a whole: import name from …");
    }

    @Test
    void tellsANameThatALibraryDoesNotExportWhenOnlyItsUserChanges() {
        String library = "exports.seek = function () { return 1; }; exports.flee = 2;";
        probe(
                "drone.js",
                "import { seek } from './vendor/lib.js';\nfunction probe() { return seek(); }",
                "vendor/lib.js",
                library);

        assertThat(problems("drone.js", "import { flea } from './vendor/lib.js';\nfunction probe() { return flea; }"))
                .containsExactly("drone.js:1:10: './vendor/lib.js' has no export 'flea'; it exports: flee, seek");
    }

    @Test
    void tellsWhatALibraryMissesWhenItIsCalled() {
        game.save("drone.js", USER, "vendor/lib.js", "module.exports = function () { setTimeout(f, 1); };")
                .tick();
        game.scripts.ask(game.self(), TestGame.PROBE);

        assertThat(game.fault().message())
                .isEqualTo(
                        "ReferenceError: 'setTimeout' is not there; use world.time, start() with wait(seconds), or an event"
                                + " of the game");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            module.exports = function () { return 'one function'; };                       | one function
            exports = module.exports = () => 'twice assigned';                             | twice assigned
            try { require('crypto'); } catch (e) { module.exports = () => 'without Node'; } | without Node
            if (typeof window === 'undefined') module.exports = () => 'without a browser'; | without a browser
            (function (root) { module.exports = () => typeof root; })(this);               | object
            exports.__esModule = true; exports.default = () => 'was a module';             | was a module
            module.exports = function () { return this === undefined ? 'strict' : 'sloppy'; }; | sloppy
            function module() {} exports = 5; this.default = () => 'renamed'; this.__esModule = true; | renamed
            const { f } = require('./lib/f.js'); module.exports = f;                       | of another file
            const { x } = require('./lib/data'); module.exports = () => x;                 | of data
            module.exports = (function (require) { return require('./packed'); })(() => () => 'packed');  | packed
            """)
    void aLibraryIsWhatItExports(String text, String expected) {
        assertThat(probe(
                        "drone.js",
                        USER,
                        "vendor/lib.js",
                        text,
                        "vendor/lib/f.js",
                        "this.f = function () { return 'of another file'; };",
                        "vendor/lib/data.json",
                        "{ \"x\": \"of data\" }"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            import { seek, name } from './vendor/lib.js'; | seek() + name            | 1lib
            import lib from './vendor/lib.js';            | lib.seek() + lib.name    | 1lib
            import * as lib from './vendor/lib';          | lib.seek() + lib.name    | 1lib
            import { seek } from './vendor/passed.mjs';   | seek() + 'passed on'     | 1passed on
            import { speed } from './vendor/data.js';     | speed                    | 4.0
            import { go } from './vendor/made.js';        | go()                     | gone
            import { seek } from './vendor/module.js';    | seek()                   | 1.0
            import { sum } from './vendor/old.cjs';       | sum(1, 2) + ' of a cjs'  | 3 of a cjs
            import { Grid, cells } from './vendor/page.min.js';  | new Grid().cells() + ' ' + cells | 14 14
            """)
    void aLibraryIsImportedByNameOrAsAWhole(String statement, String expression, String expected) {
        assertThat(String.valueOf(probe(
                        "drone.js", statement + "\nfunction probe(self) { return " + expression + "; }",
                        "vendor/passed.mjs", "export { seek } from './lib.js';",
                        "vendor/lib.js", "exports.seek = () => 1; exports.name = 'lib';",
                        "vendor/old.cjs", "module.exports = { sum: function (a, b) { return a + b; } };",
                        "vendor/page.min.js", "var cells = 14; function Grid() {} Grid.prototype.cells = () => cells;",
                        "vendor/data.js", "module.exports = require('./data.json');",
                        "vendor/data.json", "{ \"speed\": 4 }",
                        "vendor/made.js",
                                "function Made() {} Made.prototype.go = () => 'gone'; module.exports = new Made();",
                        "vendor/module.js", "module.exports = require('./passed.mjs');")))
                .isEqualTo(expected);
    }

    @Test
    void aHandlerMayComeFromALibrary() {
        String library = "function strike(self, by, damage) { self.hp -= damage; } exports.hit = strike;";
        game.save("drone.js", "export { hit } from './vendor/lib.js';", "vendor/lib.js", library)
                .tick();
        Drone drone = game.live(TestGame.DRONE);
        game.world.post(TestGame.HIT, drone, drone, 3.0);
        game.tick();

        assertThat(drone.hp).isEqualTo(7);
    }

    @Test
    void filesThatRequireEachOtherSeeWhatIsThereWhenTheyAreCalled() {
        assertThat(probe(
                        "drone.js", USER,
                        "vendor/lib.js", "var b = require('./b'); module.exports = function () { return b.f(3); };",
                        "vendor/b.js", "var c = require('./c'); exports.f = (n) => n === 0 ? 'end' : c.g(n - 1);",
                        "vendor/c.js", "var b = require('./b'); exports.g = (n) => b.f(n);"))
                .isEqualTo("end");
    }

    @Test
    void filesOfALibraryThatNobodyImportsAreLeftAlone() {
        assertThat(problems("drone.js", "", "vendor/lib/test.js", "describe(", "vendor/lib/demo.mjs", "window.x;"))
                .isEmpty();
    }

    @Test
    void aChangedLibraryIsSeenByWhoImportsIt() {
        String user =
                "import { n } from './vendor/lib.js';\nlet calls = 0;\nfunction probe() { return ++calls * 10 + n; }";
        probe("drone.js", user, "vendor/lib.js", "exports.n = 1;");

        assertThat(probe("vendor/lib.js", "exports.n = 2;")).isEqualTo(22.0);
    }
}
