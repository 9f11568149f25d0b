package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.source.DirectoryFolder;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Libraries from npm, copied into {@code vendor} as they are; {@code docs/libraries.md} tells of the same ones. */
@Tag("slow")
class LibrariesTest {

    /**
     * A library.
     *
     * @param copied the file or folder of the package that is copied
     * @param place where it is copied to, below the scripts folder
     * @param imports the line that an author writes
     * @param body of a function that uses it; what it returns is the result, which was computed with Node
     */
    record Library(
            String name,
            String version,
            String licence,
            String kind,
            String copied,
            String place,
            String imports,
            String body,
            Object result) {

        @Override
        public String toString() {
            return name + "@" + version;
        }
    }

    static final List<Library> LIBRARIES = List.of(
            new Library(
                    "alea",
                    "1.0.1",
                    "MIT",
                    "UMD",
                    "alea.js",
                    "vendor/alea.js",
                    "import Alea from './vendor/alea.js';",
                    "return new Alea('downbeat')();",
                    0.4139904414769262),
            new Library(
                    "bezier-easing",
                    "2.1.0",
                    "MIT",
                    "UMD bundle",
                    "dist/bezier-easing.min.js",
                    "vendor/bezier-easing.min.js",
                    "import BezierEasing from './vendor/bezier-easing.min.js';",
                    "return BezierEasing(0.25, 0.1, 0.25, 1)(0.5);",
                    0.802403387584857),
            new Library(
                    "eases",
                    "1.0.8",
                    "MIT",
                    "CommonJS, many files",
                    ".",
                    "vendor/eases",
                    "import eases from './vendor/eases/index.js';",
                    "return eases.bounceOut(0.5) + ' ' + eases.quadInOut(0.75);",
                    "0.7187499999999996 0.875"),
            new Library(
                    "easystarjs",
                    "0.4.4",
                    "MIT",
                    "plain script",
                    "bin/easystar-0.4.4.min.js",
                    "vendor/easystar-0.4.4.min.js",
                    "import { EasyStar } from './vendor/easystar-0.4.4.min.js';",
                    """
                    const finder = new EasyStar.js();
                    finder.setGrid([[0, 0, 0], [1, 1, 0], [0, 0, 0]]);
                    finder.setAcceptableTiles([0]);
                    finder.enableSync();
                    let way = '';
                    finder.findPath(0, 0, 0, 2, (path) => { way = path.map(({ x, y }) => `${x},${y}`).join(' '); });
                    finder.calculate();
                    return way;
                    """,
                    "0,0 1,0 2,0 2,1 2,2 1,2 0,2"),
            new Library(
                    "flatqueue",
                    "3.1.0",
                    "ISC",
                    "ES module",
                    "index.js",
                    "vendor/flatqueue.js",
                    "import FlatQueue from './vendor/flatqueue.js';",
                    """
                    const queue = new FlatQueue();
                    queue.push('far', 9);
                    queue.push('near', 1);
                    queue.push('middle', 4);
                    return [queue.pop(), queue.pop(), queue.peekValue()].join();
                    """,
                    "near,middle,9"),
            new Library(
                    "gl-matrix",
                    "3.4.4",
                    "MIT",
                    "ES modules, many files",
                    "esm",
                    "vendor/gl-matrix",
                    "import { mat4, vec2, vec3 } from './vendor/gl-matrix/index.js';",
                    """
                    const moved = vec3.transformMat4([], [1, 2, 3], mat4.fromTranslation([], [10, 20, 30]));
                    return vec2.length([3, 4]) + ' ' + moved;
                    """,
                    "5 11,22,33"),
            new Library(
                    "javascript-state-machine",
                    "3.1.0",
                    "MIT",
                    "UMD bundle",
                    "dist/state-machine.min.js",
                    "vendor/state-machine.min.js",
                    "import StateMachine from './vendor/state-machine.min.js';",
                    """
                    const guard = new StateMachine({
                      init: 'idle',
                      transitions: [
                        { name: 'see', from: 'idle', to: 'chase' },
                        { name: 'lose', from: 'chase', to: 'idle' },
                      ],
                      methods: { onSee() { this.seen = true; } },
                    });
                    guard.see();
                    return [guard.state, guard.seen, guard.can('see'), guard.can('lose')].join();
                    """,
                    "chase,true,false,true"),
            new Library(
                    "kdbush",
                    "4.1.0",
                    "ISC",
                    "ES module",
                    "index.js",
                    "vendor/kdbush.js",
                    "import KDBush from './vendor/kdbush.js';",
                    """
                    const index = new KDBush(4);
                    for (const [x, y] of [[1, 1], [5, 5], [2, 2], [9, 9]]) index.add(x, y);
                    index.finish();
                    return index.range(0, 0, 5, 5).sort().join() + ' ' + index.within(1, 1, 2).sort().join();
                    """,
                    "0,1,2 0,2"),
            new Library(
                    "mitt",
                    "3.0.1",
                    "MIT",
                    "ES module",
                    "dist/mitt.mjs",
                    "vendor/mitt.mjs",
                    "import mitt from './vendor/mitt.mjs';",
                    """
                    const events = mitt();
                    let sum = 0;
                    events.on('hit', (damage) => { sum += damage; });
                    events.on('*', (type, damage) => { sum += damage; });
                    events.emit('hit', 3);
                    return sum;
                    """,
                    6.0),
            new Library(
                    "nanoevents",
                    "10.0.0",
                    "MIT",
                    "ES module",
                    "index.js",
                    "vendor/nanoevents.js",
                    "import { createNanoEvents } from './vendor/nanoevents.js';",
                    """
                    const events = createNanoEvents();
                    let sum = 0;
                    const off = events.on('hit', (damage) => { sum += damage; });
                    events.emit('hit', 3);
                    off();
                    events.emit('hit', 3);
                    return sum;
                    """,
                    3.0),
            new Library(
                    "rbush",
                    "4.0.1",
                    "MIT",
                    "UMD bundle",
                    "rbush.js",
                    "vendor/rbush.js",
                    "import RBush from './vendor/rbush.js';",
                    """
                    const tree = new RBush();
                    tree.load([1, 5, 9].map((n) => ({ minX: n, minY: n, maxX: n + 1, maxY: n + 1, n })));
                    return tree.search({ minX: 0, minY: 0, maxX: 6, maxY: 6 }).map(({ n }) => n).join();
                    """,
                    "1,5"),
            new Library(
                    "robot3",
                    "1.4.0",
                    "BSD-2-Clause",
                    "ES module",
                    "machine.js",
                    "vendor/robot3.js",
                    "import { createMachine, interpret, state, transition } from './vendor/robot3.js';",
                    """
                    const machine = createMachine({
                      idle: state(transition('see', 'chase')),
                      chase: state(transition('lose', 'idle')),
                    });
                    const service = interpret(machine, () => {});
                    service.send('see');
                    return service.machine.current;
                    """,
                    "chase"),
            new Library(
                    "seedrandom",
                    "3.0.5",
                    "MIT",
                    "UMD",
                    "seedrandom.js",
                    "vendor/seedrandom.js",
                    "import seedrandom from './vendor/seedrandom.js';",
                    "return seedrandom('downbeat')();",
                    0.7192746292982403),
            new Library(
                    "simplex-noise",
                    "4.0.3",
                    "MIT",
                    "ES module",
                    "dist/esm/simplex-noise.js",
                    "vendor/simplex-noise.js",
                    "import { createNoise2D } from './vendor/simplex-noise.js';",
                    "return createNoise2D(() => 0.5)(1.5, 2.25);",
                    0.611319112942822),
            new Library(
                    "tinycolor2",
                    "1.6.0",
                    "MIT",
                    "ES module",
                    "esm/tinycolor.js",
                    "vendor/tinycolor.js",
                    "import tinycolor from './vendor/tinycolor.js';",
                    "return tinycolor('red').lighten(20).toHexString();",
                    "#ff6666"));

    @TempDir
    Path scripts;

    @BeforeEach
    void install() throws Exception {
        NpmPackages.install(LIBRARIES.stream().map(Library::toString).toList());
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void worksAsItIs(Library library) throws IOException {
        NpmPackages.copy(library.name() + "/" + library.copied(), scripts.resolve(library.place()));
        Snapshot snapshot = new DirectoryFolder(scripts).read();
        ScriptedGame game = new ScriptedGame();
        for (ScriptFile file : snapshot.files()) {
            game.folder.write(file.path(), file.text());
        }

        game.save("drone.js", library.imports() + "\nfunction probe(self) {\n" + library.body() + "\n}")
                .tick();

        assertThat(snapshot.problems()).isEmpty();
        assertThat(game.scripts.problems()).isEmpty();
        assertThat(game.ask(game.self(), TestGame.PROBE)).isEqualTo(library.result());
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void isToldInTheDocumentWithItsLicence(Library library) throws IOException {
        String row = "| " + String.join(" | ", library.name(), library.version(), library.licence(), library.kind())
                + " | `" + library.imports() + "` |";

        assertThat(Files.readAllLines(Path.of("..", "docs", "libraries.md"))).contains(row);
        assertThat(NpmPackages.description(library.name())).contains("\"license\": \"" + library.licence() + "\"");
    }
}
