package dev.downbeat.demo;

import dev.downbeat.Downbeat;
import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.game.GameListener;
import dev.downbeat.demo.game.Language;
import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.time.NanoClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A whole game over a real folder of scripts, for tests. */
final class LiveGame implements GameListener, AutoCloseable {

    /** So that a save is never taken for two, on the busiest machine. */
    private static final ScriptOptions PATIENT = ScriptOptions.DEFAULT.withSettle(Duration.ofMillis(200));

    /** Only a hung machine takes this long. */
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);

    final List<ReloadReport> reloads = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    final Game game;
    private final Path folder;
    final Scripts scripts;

    LiveGame(Path folder, int drones) throws IOException {
        this.folder = folder;
        scripts = Downbeat.watch(folder, Language.BINDINGS, PATIENT);
        game = new Game(GameConfig.DEFAULT.withDrones(drones), scripts, NanoClock.system(), Effects.NONE);
        game.listen(this);
    }

    @Override
    public void reloaded(Game reloaded, ReloadReport report) {
        reloads.add(report);
    }

    @Override
    public void faulted(Fault fault) {
        faults.add(fault);
    }

    void save(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    void ticks(int count) {
        for (int i = 0; i < count; i++) {
            game.tick();
        }
    }

    /** Ticks until the attempt of that number (from 1) has ended, and returns what became of it. */
    ReloadReport awaitReload(int number) {
        tickUntil(() -> reloads.size() >= number);
        return reloads.get(number - 1);
    }

    void tickUntil(BooleanSupplier condition) {
        until(condition, game::tick);
    }

    /** What becomes of an input at a console while the world stands still. */
    Evaluation evaluate(String input) {
        List<Evaluation> told = new ArrayList<>();
        scripts.evaluate(game.world(), input, told::add);
        until(() -> !told.isEmpty(), game.scripted()::evaluateNext);
        return told.get(0);
    }

    private void until(BooleanSupplier condition, Runnable step) {
        NanoClock clock = NanoClock.system();
        long startNanos = clock.nanoTime();
        while (!condition.getAsBoolean()) {
            if (clock.nanoTime() - startNanos > LIMIT_NANOS) {
                throw new AssertionError(
                        "waited too long: ticks=" + game.world().tickNumber() + ", reloads=" + reloads);
            }
            step.run();
        }
    }

    @Override
    public void close() {
        game.close();
        scripts.close();
    }
}
