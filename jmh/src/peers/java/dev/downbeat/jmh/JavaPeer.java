package dev.downbeat.jmh;

import java.util.List;
import java.util.stream.IntStream;

/** The work in Java, called directly, or through an interface of which four classes come in turn. */
final class JavaPeer implements Peer {

    /** What the JIT compiler can inline. */
    enum Call {
        DIRECT,
        MEGAMORPHIC
    }

    private interface Handler {
        void call(Body body, double value);
    }

    private final Body[] bodies = PeerBodies.make();
    private final Call call;

    // Four lambdas each, which are four classes.
    private final List<Handler> ticks =
            List.of((b, v) -> b.tick(v), (b, v) -> b.tick(v), (b, v) -> b.tick(v), (b, v) -> b.tick(v));
    private final List<Handler> hits =
            List.of((b, v) -> b.hit(v), (b, v) -> b.hit(v), (b, v) -> b.hit(v), (b, v) -> b.hit(v));
    private final List<Handler> nothings = List.of((b, v) -> {}, (b, v) -> {}, (b, v) -> {}, (b, v) -> {});

    private final Handler[] tickOf = spread(ticks);
    private final Handler[] hitOf = spread(hits);
    private final Handler[] nothingOf = spread(nothings);

    JavaPeer(Call call) {
        this.call = call;
    }

    private static Handler[] spread(List<Handler> handlers) {
        return IntStream.range(0, PeerBodies.COUNT)
                .mapToObj(i -> handlers.get(i % handlers.size()))
                .toArray(Handler[]::new);
    }

    @Override
    public void move() {
        for (int i = 0; i < bodies.length; i++) {
            if (call == Call.DIRECT) {
                bodies[i].tick(PeerBodies.DT);
            } else {
                tickOf[i].call(bodies[i], PeerBodies.DT);
            }
        }
    }

    @Override
    public void hit() {
        for (int i = 0; i < bodies.length; i++) {
            int body = PeerBodies.scattered(i);
            if (call == Call.DIRECT) {
                bodies[body].hit(PeerBodies.AMOUNT);
            } else {
                hitOf[body].call(bodies[body], PeerBodies.AMOUNT);
            }
        }
    }

    @Override
    public void nothing() {
        if (call == Call.MEGAMORPHIC) {
            for (int i = 0; i < bodies.length; i++) {
                nothingOf[i].call(bodies[i], PeerBodies.DT);
            }
        }
    }

    @Override
    public double loop(int turns) {
        return PeerBodies.loop(turns);
    }

    @Override
    public double[] state(int body) {
        return PeerBodies.stateOf(bodies[body]);
    }
}
