package dev.downbeat.jmh;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** GraalJS, bodies as its own objects, which is faster than Java's seen from it. */
final class GraalPeer implements ScriptPeer {

    private final Context context = Context.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private final Value[] bodies = new Value[PeerBodies.COUNT];
    private final Value tick;
    private final Value hit;
    private final Value nothing;
    private final Value loop;

    GraalPeer() {
        context.eval("js", PeerScripts.JAVASCRIPT);
        Value make = context.eval("js", "(x, y, vx, vy, hp) => ({ x, y, vx, vy, hp })");
        for (int i = 0; i < bodies.length; i++) {
            double[] values = PeerBodies.stateOf(Body.numbered(i));
            bodies[i] = make.execute(values[0], values[1], values[2], values[3], values[4]);
        }
        tick = function("tick");
        hit = function("hit");
        nothing = function("nothing");
        loop = function("loop");
    }

    private Value function(String name) {
        return context.getBindings("js").getMember(name);
    }

    @Override
    public void move() {
        for (Value body : bodies) {
            tick.executeVoid(body, PeerBodies.DT);
        }
    }

    @Override
    public void hit() {
        for (int i = 0; i < bodies.length; i++) {
            hit.executeVoid(bodies[PeerBodies.scattered(i)], PeerBodies.AMOUNT);
        }
    }

    @Override
    public void nothing() {
        for (Value body : bodies) {
            nothing.executeVoid(body, PeerBodies.DT);
        }
    }

    @Override
    public double loop(int turns) {
        return loop.execute(turns).asDouble();
    }

    @Override
    public Object compile(String text) {
        return context.parse(Source.create("js", text));
    }

    @Override
    public double[] state(int body) {
        return PeerBodies.read(field -> bodies[body].getMember(field).asDouble());
    }

    @Override
    public void close() {
        context.close();
    }
}
