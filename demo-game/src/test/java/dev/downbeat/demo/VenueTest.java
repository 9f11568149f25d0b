package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.Options.Display;
import dev.downbeat.demo.Options.Pace;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.time.ManualClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VenueTest {

    private final InputStream standardInput = System.in;
    private final List<Boolean> watched = new ArrayList<>();
    private final Drive drive = (game, lastTick) -> watched.add(canBeWatched());

    @AfterEach
    void giveTheInputBack() {
        System.setIn(standardInput);
    }

    @Test
    void aGameWithoutAWindowCanBeWatchedWhileItIsPlayed() {
        try (Game game = venue(new Display.Headless()).play(drive)) {
            assertThat(game.world().tickNumber()).isZero();
        }

        assertThat(watched).containsExactly(true);
        assertThat(canBeWatched()).isFalse();
    }

    @Test
    void soCanOneWithAConsoleOnTheTerminal() {
        System.setIn(new ByteArrayInputStream(new byte[0]));

        try (Game game =
                venue(new Display.Terminal()).playAtTerminal(drive, new PrintStream(OutputStream.nullOutputStream()))) {
            assertThat(game.world().tickNumber()).isZero();
        }

        assertThat(watched).containsExactly(true);
        assertThat(canBeWatched()).isFalse();
    }

    private static Venue venue(Display display) {
        Options options = new Options(
                GameConfig.DEFAULT, ShippedScripts.FOLDER, display, Pace.UNPACED, OptionalLong.of(1), Optional.empty());
        FakeScripts scripts = new FakeScripts();
        ManualClock clock = new ManualClock();
        return new Venue(options, clock, scripts, effects -> new Game(options.game(), scripts, clock, effects));
    }

    private static boolean canBeWatched() {
        try {
            ObjectName name = ObjectName.getInstance("dev.downbeat:type=Scripts,name=\"demo-game\"");
            return ManagementFactory.getPlatformMBeanServer().isRegistered(name);
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }
}
