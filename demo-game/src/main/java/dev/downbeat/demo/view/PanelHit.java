package dev.downbeat.demo.view;

import java.util.Optional;

/**
 * What lies under the mouse in a panel.
 *
 * @param row the index of the row; -1 beside all rows
 * @param across how far along the row's width, 0 to 1
 */
public record PanelHit(int row, float across) {

    /** What lies at a place of the display, in window units; empty if no panel does. */
    public static Optional<PanelHit> at(HudModel model, SurfaceSize size, float x, float y) {
        Box box = HudLayout.of(model, size).panel();
        return model.bench()
                .panel()
                .filter(panel -> box.contains(x, y))
                .map(panel -> PanelLayout.of(panel, box).at(x, y).orElse(new PanelHit(-1, 0)));
    }
}
