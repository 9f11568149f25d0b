package dev.downbeat.demo;

import dev.downbeat.demo.Options.Display;
import dev.downbeat.demo.Options.Pace;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.workbench.PanelName;
import dev.downbeat.time.Timestep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line as it was typed. Picocli fills it; {@link #check} makes sense of it. */
@Command(
        name = "demo-game",
        description = "A small arena game whose whole behaviour is in scripts. Edit them while it runs.",
        sortOptions = false)
final class Arguments {

    @Option(names = "--headless", description = "Play without a window.")
    boolean headless;

    @Option(
            names = "--console",
            description = "Evaluate what is typed on the terminal, or comes through a pipe; needs --headless.")
    boolean console;

    @Option(names = "--ticks", paramLabel = "N", description = "Stop after N ticks.")
    @Nullable
    Long ticks;

    @Option(names = "--hz", paramLabel = "N", description = "Ticks a second (default: ${DEFAULT-VALUE}).")
    double hz = 60;

    @Option(names = "--seed", paramLabel = "N", description = "Where chance starts (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(
            names = "--entities",
            paramLabel = "N",
            description = "How many drones there are at the start (default: ${DEFAULT-VALUE}).")
    int entities = GameConfig.DEFAULT_DRONES;

    @Option(
            names = "--scripts",
            paramLabel = "DIR",
            description = "The folder of the behaviour scripts (default: ${DEFAULT-VALUE}).")
    Path scripts = Assets.folder("scripts");

    @Option(
            names = "--screenshot",
            paramLabel = "FILE",
            description = "Write a picture (PNG) and end; needs --at-tick, and no display.")
    @Nullable
    Path screenshot;

    @Option(names = "--at-tick", paramLabel = "N", description = "After which tick to take the picture.")
    @Nullable
    Long atTick;

    @Option(
            names = "--panel",
            paramLabel = "NAME",
            description = "Which page of the workbench the picture shows: ${COMPLETION-CANDIDATES}.")
    @Nullable
    PanelName panel;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "How large the window is at first, or the picture (default: ${DEFAULT-VALUE}).")
    String size = "1280x720";

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "How much larger the picture shows everything, as a HiDPI display does, 1 to 4.")
    @Nullable
    Float scale;

    @Option(names = "--mute", description = "Begin without sound; M in the window turns it on.")
    boolean mute;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what happens as JSON Lines; - for the standard output.")
    @Nullable
    String report;

    @Option(
            names = "--typings",
            paramLabel = "FILE",
            description = "Write what scripts can reach as TypeScript declarations (.d.ts), for editors, and end.")
    @Nullable
    Path typings;

    @Option(
            names = "--unpaced",
            description = "Run as fast as it can, for measuring; needs --headless or --screenshot.")
    boolean unpaced;

    @Option(names = "--help", usageHelp = true, description = "Show this and end.")
    boolean help;

    /** @throws IllegalArgumentException if a value makes no sense; the message is one line that names it */
    Options check() {
        require(ticks == null || ticks >= 1, "--ticks must be 1 or more: --ticks=" + ticks);
        require(hz >= 0.1 && hz <= 10_000, "--hz must be between 0.1 and 10000: --hz=" + hz);
        require(
                entities >= 0 && entities <= GameConfig.MOST_DRONES,
                "--entities must be between 0 and " + GameConfig.MOST_DRONES + ": --entities=" + entities);
        require(Files.isDirectory(scripts), "--scripts must be a folder: --scripts=" + scripts);
        return new Options(
                new GameConfig(Timestep.ofHz(hz), seed, entities),
                scripts,
                display(),
                unpaced ? Pace.UNPACED : Pace.REAL_TIME,
                ticks == null ? OptionalLong.empty() : OptionalLong.of(ticks),
                Optional.ofNullable(report));
    }

    private Display display() {
        require(
                !console || (headless && screenshot == null),
                "--console needs --headless, and no --screenshot: a window has a console of its own, at F8");
        require(!console || !"-".equals(report), "--console and --report - both want the standard output");
        if (screenshot != null) {
            require(atTick != null, "--screenshot needs --at-tick N: the number of a tick, 1 or more");
            long tick = atTick == null ? 0 : atTick;
            require(tick >= 1, "--at-tick must be 1 or more: --at-tick=" + tick);
            require(
                    ticks == null || tick <= ticks,
                    "--at-tick must not come after the last tick: --at-tick=" + tick + ", --ticks=" + ticks);
            return new Display.Picture(
                    screenshot, tick, Optional.ofNullable(panel), Display.Size.of(size), scale == null ? 1 : scale);
        }
        require(atTick == null, "--at-tick needs --screenshot FILE: --at-tick=" + atTick);
        require(panel == null, "--panel needs --screenshot FILE: --panel=" + panel);
        require(
                scale == null,
                "--scale needs --screenshot FILE: --scale=" + scale + "; a window is scaled by its display");
        require(headless || !unpaced, "--unpaced needs --headless or --screenshot: a window shows real time");
        if (console) {
            return new Display.Terminal();
        }
        return headless ? new Display.Headless() : window();
    }

    private Display window() {
        return new Display.Window(Display.Size.of(size), mute ? Display.Sound.MUTED : Display.Sound.ON);
    }

    private static void require(boolean rule, String message) {
        if (!rule) {
            throw new IllegalArgumentException(message);
        }
    }
}
