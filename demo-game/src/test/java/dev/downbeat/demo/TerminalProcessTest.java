package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A headless game as a process of its own, with a console at a terminal. */
@Tag("slow")
@Timeout(240)
@EnabledOnOs(OS.LINUX)
class TerminalProcessTest {

    private static final String ENTER = "\r";
    private static final String TAB = "\t";
    private static final String UP = "\u001bOA"; // as a terminal sends it that was told of a program that edits;
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String MODES = "stty -a | tail -n +2"; // behind speed and size
    private static final String PROMPT = "\n> ";

    private static PseudoTerminal play() throws Exception {
        String game = PseudoTerminal.quoted(
                GameProcess.of("--headless", "--console", "--entities", "5").command());
        PseudoTerminal terminal = PseudoTerminal.run("trap : INT; before=$(" + MODES + "); echo begins; " + game
                + " 2>/dev/null; code=$?; [ \"$before\" = \"$(" + MODES + ")\" ] && echo given back; exit $code");
        terminal.await("begins");
        terminal.await(PROMPT);
        return terminal;
    }

    @Test
    void evaluatesRecallsAndCompletesWhatIsTyped() throws Exception {
        try (PseudoTerminal terminal = play()) {
            terminal.type("6 * 7" + ENTER);
            terminal.await("\n42\n");
            terminal.await("> ");

            terminal.type(UP);
            terminal.await("6 * 7");
            terminal.type("0" + ENTER);
            terminal.await("\n420\n");
            terminal.await("> ");

            terminal.type("typeof arena.pl" + TAB);
            terminal.await("typeof arena.player");
            terminal.type(ENTER);
            terminal.await("\n'function'\n");
            terminal.await("> ");

            terminal.type(CTRL_C);
            terminal.await("finished: ticks=");
            terminal.await("given back");
            assertThat(terminal.exitValue()).isZero();
        }
    }

    @Test
    void goesOnInALineBelowWhileSomethingIsOpenAndForgetsWhatIsInterrupted() throws Exception {
        try (PseudoTerminal terminal = play()) {
            terminal.type("(1 +" + ENTER);
            terminal.await("… ");
            terminal.type("2)" + ENTER);
            terminal.await("\n3\n");
            terminal.await("> ");

            terminal.type("6 *");
            terminal.await("6 *");
            terminal.type(CTRL_C);
            terminal.await("> ");
            terminal.type("5" + ENTER);
            terminal.await("\n5\n");
        }
    }

    @Test
    void theEndOfTheInputEndsTheConsoleAndAnInterruptTheGame() throws Exception {
        try (PseudoTerminal terminal = play()) {
            terminal.type(CTRL_D);
            terminal.await("the console is closed, and the game goes on: Ctrl-C ends it");
            terminal.type(CTRL_C);
            terminal.await("finished: ticks=");
            terminal.await("given back");
            assertThat(terminal.exitValue()).isZero();
        }
    }
}
