package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.Downbeat;
import dev.downbeat.demo.Options.Display;
import dev.downbeat.demo.Options.Pace;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.game.Language;
import dev.downbeat.demo.view.NoScreenException;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.time.NanoClock;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The picture of the README shows a save that went live a moment before. If the game has come to look another way, this test
 * fails and leaves the new picture in target/pictures/demo-game.png: look at it, and copy it to docs.
 */
@Tag("slow")
class ReadmePictureTest {

    private static final Path SHOWN = Assets.folder("scripts").resolveSibling("../docs/demo-game.png");
    private static final long SAVED_AT = 3541;
    private static final long DRAWN_AT = 3569;
    private static final Display.Size SIZE = new Display.Size(1280, 720);

    /** Only a hung machine takes this long. */
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final long PAUSE_NANOS = 1_000_000; // between two looks

    @TempDir
    private Path folder;

    @Test
    void showsTheGameAMomentAfterASave() throws IOException {
        BufferedImage shown = ImageIO.read(SHOWN.toFile());

        BufferedImage drawn = draw();

        assertThat(Likeness.difference(shown, drawn)).isLessThan(0.02);
        assertThat(List.of(tellsOfAReload(shown), tellsOfAReload(drawn))).containsOnly(true);
        assertThat(Likeness.difference(shown, DrawnGame.draw("game-3-1280")))
                .as("of another moment")
                .isGreaterThan(0.01);
    }

    /** By the green edge of what is told of it. */
    private static boolean tellsOfAReload(BufferedImage picture) {
        Color edge = new Color(picture.getRGB(190, 84));
        return edge.getGreen() > 150 && edge.getGreen() > edge.getRed() + 50 && edge.getGreen() > edge.getBlue() + 50;
    }

    private BufferedImage draw() throws IOException {
        ShippedScripts.copyTo(folder);
        Path file = DrawnGame.file("demo-game");
        GameConfig config = GameConfig.DEFAULT.withSeed(2);
        NanoClock clock = NanoClock.system();
        Display.Picture picture = new Display.Picture(file, DRAWN_AT, Optional.empty(), SIZE, 1);
        Options options = new Options(config, folder, picture, Pace.UNPACED, OptionalLong.empty(), Optional.empty());
        try (Scripts scripts = Downbeat.watch(folder, Language.BINDINGS)) {
            Venue venue = new Venue(options, clock, scripts, effects -> new Game(config, scripts, clock, effects));
            Drive saving = (game, lastTick) -> {
                Drive.UNPACED.run(game, Math.min(SAVED_AT, lastTick));
                if (scripts.latestRevision() == 1) {
                    save(scripts, game);
                }
                Drive.UNPACED.run(game, lastTick);
            };
            try (Game game = venue.playForPicture(picture, saving)) {
                assertThat(game.scripted().revision()).isEqualTo(2);
            }
        } catch (NoScreenException e) {
            throw Desk.lacks("CI draws its pictures", e.getMessage());
        }
        return ImageIO.read(file.toFile());
    }

    /** Lets the next tick be the one in which it goes live, however long that takes. */
    private void save(Scripts scripts, Game game) {
        Path drone = folder.resolve("drone.js");
        String pull = "ATTACK / Math.sqrt(squared)";
        try {
            String shipped = Files.readString(drone);
            assertThat(shipped).contains(pull);
            Path other = Files.writeString(folder.resolve(".drone.js.new"), shipped.replace(pull, "-" + pull));
            Files.move(other, drone, StandardCopyOption.ATOMIC_MOVE); // nothing in between can be taken for a save
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await(() -> scripts.latestRevision() == 2);
        AtomicBoolean staged = new AtomicBoolean(); // what is typed in is compiled behind it
        scripts.evaluate(game.world(), "0", evaluation -> staged.set(true));
        await(() -> {
            game.scripted().evaluateNext();
            return staged.get();
        });
    }

    private static void await(BooleanSupplier condition) {
        long startNanos = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - startNanos).as("the wait for a save").isLessThan(LIMIT_NANOS);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
