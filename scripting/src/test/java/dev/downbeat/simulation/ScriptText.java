package dev.downbeat.simulation;

/**
 * The text of a version. Its functions note who they are, and what they find in variables of every sort: {@code n} with the
 * same initialiser in all versions, {@code m} with one that may differ, {@code box} whose identity tells, and {@code calls} with
 * state in a closure, which a patch keeps and a reload cannot.
 */
final class ScriptText {

    private static final String VARIABLES = """
            let n = 0;
            let m = %d;
            let box = { count: 0 };
            const calls = (() => { let made = 0; return () => ++made; })();
            """;

    private static final String SHARED_FUNCTION = """
            export function mark() {
              n++; m++; box.count++;
              return ['%s', n, m, box.count, calls()].join(' ');
            }
            """;

    private static final String TICK = """
            function tick(self) {
              n++; m++; box.count++;
              const same = self.state.box === box;
              self.state.box = box;
              self.state.ticks = (self.state.ticks || 0) + 1;
              arena.note(['%s', n, m, box.count, calls(), same, self.state.ticks, %s].join(' '));
            %s}
            """;

    private static final String TIMER = """
            function timer(self, name) {
              arena.note('%s timer');
            }
            """;

    private static final String MIGRATION = """
            export function reloaded(previous) {
              throw new Error('cannot migrate');
            }
            """;

    private ScriptText() {}

    static String of(Version version) {
        String head = head(version);
        return switch (version.flaw()) {
            case EMPTY -> "";
            case CUT -> head.substring(0, 7);
            case HEAD -> head;
            case SYNTAX -> head + functions(version) + "function (\n";
            case THROWS -> head + functions(version) + "throw new Error('cannot be loaded');\n";
            case MIGRATION -> head + functions(version) + MIGRATION;
            case NONE, LINK, FAULT -> head + functions(version);
        };
    }

    private static String head(Version version) {
        return imports(version) + VARIABLES.formatted(version.startOfM()) + constants(version);
    }

    private static String imports(Version version) {
        String lost = version.flaw() == Flaw.LINK ? ", lost" : "";
        return switch (version.path()) {
            case Version.DRONE -> "import { mark" + lost + " } from './shared.js';\n";
            case Version.HUNTER -> "import { mark, base" + lost + " } from './shared.js';\n";
            default -> lost.isEmpty() ? "" : "import { lost } from './shared.js';\n";
        };
    }

    private static String constants(Version version) {
        String salt = version.salt() + ";\n";
        return switch (version.path()) {
            case Version.SHARED -> "export const base = " + salt;
            case Version.HUNTER -> "const salt = " + salt + "const speed = base;\n";
            default -> "const salt = " + salt;
        };
    }

    private static String functions(Version version) {
        if (version.path().equals(Version.SHARED)) {
            return SHARED_FUNCTION.formatted(version.id());
        }
        String more = switch (version.path()) {
            case Version.DRONE -> "salt, mark()";
            case Version.HUNTER -> "salt, speed, mark()";
            default -> "salt";
        };
        String fault = version.flaw() == Flaw.FAULT ? "  throw new Error('" + version.id() + "');\n" : "";
        return TICK.formatted(version.id(), more, fault) + (version.hasTimer() ? TIMER.formatted(version.id()) : "");
    }
}
