package dev.downbeat.demo.game;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Picks the few nearest of the bodies that it is shown. Made once and used again for each question; loop thread. */
final class Nearest implements Consumer<Body> {

    /** As many as real starlings mind (Ballerini and others, 2008: six to seven), and few enough to loop over in a script. */
    static final int LIMIT = 7;

    private final @Nullable Body[] bodies = new Body[LIMIT];
    private final double[] squares = new double[LIMIT];
    private int count;
    private @Nullable Body self;
    private double limitSquared;
    private int kindIndex;

    /** Starts a question. */
    void begin(Body self, double radius, int kindIndex) {
        this.self = self;
        this.kindIndex = kindIndex;
        limitSquared = radius * radius;
        count = 0;
    }

    @Override
    public void accept(Body body) {
        if (self == null || body.kindIndex() != kindIndex || body == self || !body.live()) {
            return;
        }
        double squared = body.pos.distanceSquared(self.pos);
        if (!(squared <= limitSquared) || (count == LIMIT && !before(squared, body, LIMIT - 1))) {
            return;
        }
        int place = count < LIMIT ? count++ : LIMIT - 1;
        while (place > 0 && before(squared, body, place - 1)) {
            bodies[place] = bodies[place - 1];
            squares[place] = squares[place - 1];
            place--;
        }
        bodies[place] = body;
        squares[place] = squared;
    }

    /** Nearer comes first; of two equally near ones, the one with the lower id. */
    private boolean before(double squared, Body body, int place) {
        Body other = bodies[place];
        return squared < squares[place] || (squared == squares[place] && other != null && body.id() < other.id());
    }

    /** The answer: nearest first. */
    List<Body> found() {
        List<Body> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Body body = bodies[i];
            if (body != null) {
                found.add(body);
            }
            bodies[i] = null;
        }
        return found;
    }
}
