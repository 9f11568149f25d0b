package dev.downbeat.demo.workbench;

import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.PanelRow.Line;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.Tone;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Inspection;
import dev.downbeat.scripting.Quarantine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one entity holds, as it changes, and what has become of its behaviour. Loop thread. */
final class InspectorPanel implements Panel {

    private static final String FOOTER = "click or arrows: look at another · P: pause";
    private static final int MOST_FAULTS = 5;

    private final Game game;
    private final Choice choice = new Choice();
    private @Nullable Body chosen; // owned by the loop thread

    InspectorPanel(Game game) {
        this.game = game;
    }

    @Override
    public void opened() {
        if (chosen != null && !chosen.live()) {
            choose(null);
        }
    }

    /** Where nothing is chosen, the ship, as soon as there is one. */
    private @Nullable Body looksAt() {
        return chosen == null ? game.arena().player() : chosen;
    }

    private void choose(@Nullable Body body) {
        chosen = body;
        choice.choose(0);
    }

    @Override
    public Optional<Body> chosen() {
        return Optional.ofNullable(looksAt());
    }

    @Override
    public boolean picks() {
        return true;
    }

    /** What is nearest by its edge; of those that are equally near, the first. */
    @Override
    public void pick(float x, float y) {
        Body nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Body body : bodies()) {
            double distance = Math.max(0, body.pos.distance(x, y) - body.radius);
            if (distance < least) {
                least = distance;
                nearest = body;
            }
        }
        choose(nearest);
    }

    private List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        game.world().forEachEntity(entity -> {
            if (entity instanceof Body body) {
                bodies.add(body);
            }
        });
        return bodies;
    }

    @Override
    public boolean takesArrows() {
        return true;
    }

    @Override
    public void press(Key key) {
        choice.press(key);
        List<Body> bodies = bodies();
        if ((key == Key.LESS || key == Key.MORE) && !bodies.isEmpty()) {
            int step = key == Key.LESS ? -1 : 1;
            choose(bodies.get(Math.floorMod(placeIn(bodies, step) + step, bodies.size())));
        }
    }

    /** Where the chosen one is; if it is gone, where it would be if it were not. */
    private int placeIn(List<Body> bodies, int step) {
        Body body = looksAt();
        long id = body == null ? -1 : body.id();
        int before = (int) bodies.stream().filter(each -> each.id() < id).count();
        boolean there = body != null && body.live();
        return there || step < 0 ? before : before - 1;
    }

    @Override
    public PanelView view() {
        Body body = looksAt();
        if (body == null) {
            List<PanelRow> nothing = List.of(Line.of(Tone.PLAIN, "Click on something in the arena."));
            return PanelView.of("INSPECTOR", Neon.CYAN, nothing, FOOTER);
        }
        List<PanelRow> rows = rows(body);
        int row = choice.of(rows.size());
        return new PanelView("INSPECTOR", Neon.CYAN, rows, row, row, FOOTER);
    }

    private List<PanelRow> rows(Body body) {
        Inspection inspection = game.scripted().inspect(body);
        String kind = body.kind().name();
        List<PanelRow> rows = new ArrayList<>();
        rows.add(Line.of(Tone.PLACE, body.toString())
                .and(0.36f, body.live() ? Tone.GOOD : Tone.BAD, body.live() ? "live" : "gone")
                .and(0.5f, Tone.CODE, inspection.file().isEmpty() ? "no behaviour" : inspection.file()));
        for (Quarantine quarantine : game.scripted().quarantines()) {
            if (quarantine.kind().equals(kind)) {
                rows.addAll(ProblemsPanel.message(
                        "quarantined",
                        "until its file is mended: " + quarantine.fault().message()));
            }
        }
        rows.add(Line.of(Tone.HEADING, "FIELDS"));
        rows.addAll(InspectedRows.of(inspection.fields()));
        rows.add(Line.of(Tone.HEADING, "SELF.STATE"));
        rows.addAll(InspectedRows.of(inspection.state()));
        List<Fault> faults = game.scripted().faults().stream()
                .filter(fault -> fault.kind().equals(kind))
                .limit(MOST_FAULTS)
                .toList();
        if (!faults.isEmpty()) {
            rows.add(Line.of(Tone.HEADING, "FAULTS OF ITS KIND"));
            faults.forEach(fault -> rows.addAll(ProblemsPanel.rows(fault)));
        }
        return rows;
    }
}
