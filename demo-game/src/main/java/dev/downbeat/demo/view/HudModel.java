package dev.downbeat.demo.view;

import java.util.List;
import java.util.Optional;

/**
 * Everything that the display over the picture says. Numbers beyond their range are cut off, for a display must not end
 * a game.
 *
 * @param revision the script revision that runs
 * @param tickMillis how long a tick takes, typically (its median), in milliseconds
 * @param entities how many there are
 * @param health what is left of it, in percent
 * @param reloadLines what the last reload changed, such as {@code drone.js: tick patched}; seen while it flashes
 * @param reloadFlash how fresh the reload is: 1 just now, fading to 0
 * @param problems what keeps the newest scripts from running; empty when all is well
 * @param faultCount run-time errors of handlers so far
 * @param hint what the player might try; may be empty
 * @param bench how time goes, and what the workbench shows
 */
public record HudModel(
        long revision,
        double tickMillis,
        int entities,
        int score,
        int wave,
        int health,
        List<String> reloadLines,
        float reloadFlash,
        List<ProblemView> problems,
        int faultCount,
        String hint,
        BenchView bench) {

    public HudModel {
        health = Math.max(0, Math.min(100, health));
        reloadFlash = Math.max(0, Math.min(1, reloadFlash));
        reloadLines = List.copyOf(reloadLines);
        problems = List.copyOf(problems);
    }

    /** The same with what the workbench shows. */
    public HudModel with(BenchView other) {
        return new HudModel(
                revision,
                tickMillis,
                entities,
                score,
                wave,
                health,
                reloadLines,
                reloadFlash,
                problems,
                faultCount,
                hint,
                other);
    }

    /** Whether the open panel of the workbench covers a place, in window units. */
    public boolean panelCovers(SurfaceSize size, float x, float y) {
        return HudLayout.of(this, size).panel().contains(x, y);
    }

    /** What lies at a place, in window units, also where the open panel does not reach; empty if none is open. */
    public Optional<PanelHit> panelHit(SurfaceSize size, float x, float y) {
        return bench.panel()
                .map(panel ->
                        PanelLayout.of(panel, HudLayout.of(this, size).panel()).at(x, y));
    }

    /** Which rows of the open panel have room; empty if none is open. */
    public Optional<PanelSpan> panelSpan(SurfaceSize size) {
        return bench.panel()
                .map(panel ->
                        PanelLayout.of(panel, HudLayout.of(this, size).panel()).span());
    }

    boolean showsReload() {
        return reloadFlash > 0 && !reloadLines.isEmpty();
    }
}
