package dev.downbeat.demo.workbench;

import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.tuning.ConfigFile;
import dev.downbeat.demo.view.ArenaView;
import dev.downbeat.demo.view.BenchView;
import dev.downbeat.demo.view.HudModel;
import dev.downbeat.demo.view.Input;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.MouseButton;
import dev.downbeat.demo.view.Typed;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.time.NanoClock;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets a designer see and change what the scripts of a game do: one page at a time, over the running game. Loop thread. */
public final class Workbench {

    private final Game game;
    private final GameClock clock;
    private final Marked marked;
    private final Map<PanelName, Panel> panels = new EnumMap<>(PanelName.class);
    private @Nullable PanelName open;
    private boolean holding; // the mouse button went down on a panel and is not up again
    private boolean buttonHeld;
    private boolean over; // the mouse is over a panel
    private boolean ended;
    private boolean muted;

    /**
     * A workbench on which no page is open.
     *
     * @param scripts those of the game
     * @param folder that of the scripts
     * @param clock the real one
     * @param clipboard takes what is copied
     */
    public Workbench(Game game, Scripts scripts, Path folder, NanoClock clock, Consumer<String> clipboard) {
        this.game = game;
        this.clock = new GameClock(clock, game.world().config().timestep());
        this.marked = new Marked(game);
        panels.put(PanelName.HELP, new HelpPanel());
        panels.put(PanelName.PROBLEMS, new ProblemsPanel(game, clipboard));
        panels.put(PanelName.HISTORY, new HistoryPanel(game, scripts));
        TicksPanel ticks = new TicksPanel(1e3 * game.world().config().timestep().seconds());
        game.listen(ticks);
        panels.put(PanelName.TICKS, ticks);
        panels.put(PanelName.PROFILE, new ProfilePanel(game));
        panels.put(PanelName.INSPECTOR, new InspectorPanel(game));
        TunablesPanel tunables = new TunablesPanel(scripts, new ConfigFile(folder));
        game.listen(tunables);
        panels.put(PanelName.TUNABLES, tunables);
        panels.put(PanelName.CONSOLE, new ConsolePanel(game, scripts));
    }

    /** The clock that the game's loop is to run by. */
    public NanoClock clock() {
        return clock;
    }

    /** Opens a page. */
    public void open(PanelName name) {
        close();
        open = name;
        panel(name).opened();
    }

    private void close() {
        openPanel().ifPresent(Panel::closed);
        open = null;
        holding = false;
    }

    private Panel panel(PanelName name) {
        return Objects.requireNonNull(panels.get(name));
    }

    private Optional<Panel> openPanel() {
        return Optional.ofNullable(open).map(this::panel);
    }

    /**
     * Takes what the player's hands did since the last frame.
     *
     * @param shown what the display showed in that frame
     */
    public void take(Input input, HudModel shown, ArenaView view) {
        shown.panelSpan(view.surface()).ifPresent(span -> openPanel().ifPresent(panel -> panel.shown(span)));
        input.takePressed().forEach(this::press);
        List<Typed> typed = input.takeTyped();
        openPanel().ifPresent(panel -> typed.forEach(panel::type));
        if (clock.paused()) { // no tick boundary comes by
            game.scripted().evaluateNext();
        }
        over = shown.panelCovers(view.surface(), input.mouseX(), input.mouseY());
        boolean held = input.held(MouseButton.LEFT);
        boolean down = held && !buttonHeld;
        buttonHeld = held;
        holding = held && (holding || (down && over));
        if (down && !over) {
            openPanel().ifPresent(panel -> panel.pick(view.worldX(input.mouseX()), view.worldY(input.mouseY())));
        }
        if (holding) {
            shown.panelHit(view.surface(), input.mouseX(), input.mouseY())
                    .ifPresent(hit -> openPanel().ifPresent(panel -> panel.hold(hit)));
        } else if (!input.held(Key.LESS) && !input.held(Key.MORE)) {
            openPanel().ifPresent(Panel::release);
        }
    }

    private void press(Key key) {
        for (PanelName name : PanelName.values()) {
            if (name.key() == key) {
                toggle(name);
                return;
            }
        }
        if (key == Key.CLOSE) {
            ended = open == null;
            close();
        } else {
            command(key);
        }
    }

    private void toggle(PanelName name) {
        if (name == open) {
            close();
        } else {
            open(name);
        }
    }

    private void command(Key key) {
        if (keepsKeys()) {
            openPanel().ifPresent(panel -> panel.press(key));
            return;
        }
        switch (key) {
            case PAUSE -> clock.togglePause();
            case STEP -> clock.step();
            case SLOWER -> clock.slower();
            case FASTER -> clock.faster();
            case MUTE -> muted = !muted;
            default -> openPanel().ifPresent(panel -> panel.press(key));
        }
    }

    /** Whether the arrows to the left and to the right belong to a page, not to the ship. */
    public boolean keepsArrows() {
        return openPanel().map(Panel::takesArrows).orElse(false);
    }

    /** Whether the mouse button belongs to a page, not to the ship. */
    public boolean keepsMouse() {
        return over || holding || openPanel().map(Panel::picks).orElse(false);
    }

    /** Whether what is typed belongs to a page, not to the ship. */
    public boolean keepsKeys() {
        return openPanel().filter(Panel::takesText).isPresent();
    }

    /** Turns the sound off, until the player turns it on. */
    public void mute() {
        muted = true;
    }

    /** Whether the sound is off. */
    public boolean muted() {
        return muted;
    }

    /** Whether the player wants to end the game. */
    public boolean ended() {
        return ended;
    }

    /**
     * What it shows now.
     *
     * @param alpha how far the present lies between the last tick and the next
     */
    public BenchView view(ArenaView view, double alpha) {
        return new BenchView(
                clock.view(),
                openPanel().map(Panel::view),
                marked.view(openPanel().flatMap(Panel::chosen), view, alpha),
                muted);
    }
}
