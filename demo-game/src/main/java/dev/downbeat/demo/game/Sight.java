package dev.downbeat.demo.game;

import dev.downbeat.entity.Entity;
import dev.downbeat.world.Vocabulary;
import dev.downbeat.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is where, as of the end of the last tick's movement: what scripts look around with. Derived from the bodies and
 * taken anew each tick, hence no state. Used by the loop thread.
 */
final class Sight {

    /** The width of a grid cell: about as far as a drone looks, so that a look visits nine cells. */
    private static final double CELL = 64;

    private final Vocabulary vocabulary;
    private final Grid grid;
    private final List<List<Body>> byKind = new ArrayList<>();
    private final List<Body> solid = new ArrayList<>();
    private final Nearest nearest = new Nearest();

    Sight(Vocabulary vocabulary, double width, double height) {
        this.vocabulary = vocabulary;
        grid = new Grid(width, height, CELL);
        vocabulary.kinds().forEach(kind -> byKind.add(new ArrayList<>()));
    }

    /** Looks at all live bodies. */
    void update(World world) {
        byKind.forEach(List::clear);
        solid.clear();
        world.forEachEntity(this::note);
        grid.rebuild(solid);
    }

    private void note(Entity entity) {
        if (entity instanceof Body body) {
            byKind.get(body.kindIndex()).add(body);
            if (body.radius > 0) {
                solid.add(body);
            }
        }
    }

    Grid grid() {
        return grid;
    }

    /** The bodies of a kind, in the order of their ids. */
    List<Body> all(String kind) {
        return byKind.get(kindIndex(kind));
    }

    /** Up to {@link Nearest#LIMIT} others of a kind within {@code radius}, nearest first. */
    List<Body> near(Body self, double radius, String kind) {
        nearest.begin(self, radius, kindIndex(kind));
        grid.visit(self.pos.x, self.pos.y, radius, nearest);
        return nearest.found();
    }

    /** The nearest other of a kind, however far, or null. */
    @Nullable
    Body nearest(Body self, String kind) {
        Body best = null;
        double bestSquared = Double.POSITIVE_INFINITY;
        List<Body> candidates = all(kind);
        for (int i = 0; i < candidates.size(); i++) {
            Body candidate = candidates.get(i);
            double squared = candidate.pos.distanceSquared(self.pos);
            if (squared < bestSquared && candidate != self && candidate.live()) {
                best = candidate;
                bestSquared = squared;
            }
        }
        return best;
    }

    private int kindIndex(String kind) {
        return vocabulary
                .kind(kind)
                .map(vocabulary::numberOf)
                .orElseThrow(() -> new IllegalArgumentException("no such kind: kind=" + kind));
    }
}
