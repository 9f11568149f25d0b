package dev.downbeat.demo.view;

import java.util.List;
import java.util.Optional;

/**
 * What the workbench shows over the game.
 *
 * @param panel the one that is open
 * @param marks in the arena, below all panels
 * @param muted whether the sound is off
 */
public record BenchView(TimeView time, Optional<PanelView> panel, List<MarkView> marks, boolean muted) {

    /** Nothing to show. */
    public static final BenchView NONE = new BenchView(TimeView.NORMAL, Optional.empty(), List.of(), false);

    public BenchView {
        marks = List.copyOf(marks);
    }
}
