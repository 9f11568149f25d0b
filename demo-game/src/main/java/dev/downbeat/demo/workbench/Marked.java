package dev.downbeat.demo.workbench;

import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.view.ArenaView;
import dev.downbeat.demo.view.MarkView;
import dev.downbeat.demo.view.MarkView.Sort;
import dev.downbeat.scripting.Quarantine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is marked in the arena: all whose behaviour is off, and what a page looks at. Loop thread. */
final class Marked {

    /** More marks than this would hide the arena and slow the picture down. */
    private static final int MOST = 400;

    private final Game game;

    Marked(Game game) {
        this.game = game;
    }

    /** @param chosen what a page looks at */
    List<MarkView> view(Optional<Body> chosen, ArenaView view, double alpha) {
        Set<String> kinds =
                game.scripted().quarantines().stream().map(Quarantine::kind).collect(Collectors.toSet());
        List<MarkView> marks = new ArrayList<>();
        if (!kinds.isEmpty()) {
            game.world().forEachEntity(entity -> {
                if (entity instanceof Body body && kinds.contains(body.kind().name()) && marks.size() < MOST) {
                    marks.add(mark(Sort.OFF, body, view, alpha));
                }
            });
        }
        chosen.filter(Body::live).ifPresent(body -> marks.add(mark(Sort.CHOSEN, body, view, alpha)));
        return marks;
    }

    private static MarkView mark(Sort sort, Body body, ArenaView view, double alpha) {
        return new MarkView(
                sort,
                view.windowX((float) body.drawX(alpha)),
                view.windowY((float) body.drawY(alpha)),
                (float) body.radius * view.scale());
    }
}
