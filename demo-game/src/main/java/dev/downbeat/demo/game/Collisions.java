package dev.downbeat.demo.game;

import dev.downbeat.world.GameSystem;
import dev.downbeat.world.World;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells bodies that they touch: {@code collide} is posted to both, the one with the lower id first, always in the same
 * order of pairs. What comes of it is for their scripts. Has no state.
 */
final class Collisions implements GameSystem {

    private final Grid grid;
    private final Consumer<Body> meet = this::meet;
    private @Nullable Body current; // these two only while running
    private @Nullable World world;

    /** @param grid rebuilt before each run */
    Collisions(Grid grid) {
        this.grid = grid;
    }

    @Override
    public void run(World world) {
        this.world = world;
        List<Body> bodies = grid.bodies();
        for (int i = 0; i < bodies.size(); i++) {
            Body body = bodies.get(i);
            current = body;
            grid.visit(body.pos.x, body.pos.y, body.radius + grid.largestRadius(), meet);
        }
        this.world = null;
        current = null;
    }

    private void meet(Body other) {
        Body body = current;
        if (body == null || world == null || other.gridIndex <= body.gridIndex) {
            return;
        }
        double reach = body.radius + other.radius;
        if (body.pos.distanceSquared(other.pos) <= reach * reach && Team.collide(body.team, other.team)) {
            world.post(Language.COLLIDE, body, other);
            world.post(Language.COLLIDE, other, body);
        }
    }
}
