package dev.downbeat.jmh;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.V8Host;
import com.caoccao.javet.interop.V8Runtime;
import com.caoccao.javet.values.V8Value;
import com.caoccao.javet.values.reference.V8Script;
import com.caoccao.javet.values.reference.V8ValueFunction;
import com.caoccao.javet.values.reference.V8ValueObject;

/** V8 in the JVM's process, through Javet; bodies are V8's objects. */
final class JavetPeer implements ScriptPeer {

    private static final String ALL = """
            const bodies = [], order = [];
            function add(x, y, vx, vy, hp, place) {
              bodies.push({ x, y, vx, vy, hp });
              order.push(place);
            }
            function bodyAt(i) { return bodies[i]; }
            function tickAll(dt) { for (const body of bodies) tick(body, dt); }
            function hitAll(amount) { for (const place of order) hit(bodies[place], amount); }
            function nothingAll(dt) { for (const body of bodies) nothing(body, dt); }
            """;

    private interface Call<T> {
        T run() throws JavetException;
    }

    private final Calls calls;
    private final V8Runtime v8;
    private final V8ValueObject[] bodies = new V8ValueObject[PeerBodies.COUNT];
    private final V8ValueFunction tick;
    private final V8ValueFunction hit;
    private final V8ValueFunction nothing;
    private final V8ValueFunction loop;

    JavetPeer(Calls calls) {
        this.calls = calls;
        v8 = told(() -> V8Host.getV8Instance().createV8Runtime());
        told(() -> {
            v8.getExecutor(PeerScripts.JAVASCRIPT + ALL).executeVoid();
            return v8;
        });
        V8ValueFunction add = function("add");
        V8ValueFunction bodyAt = function("bodyAt");
        for (int i = 0; i < bodies.length; i++) {
            int body = i;
            double[] values = PeerBodies.stateOf(Body.numbered(body));
            bodies[i] = told(() -> {
                add.callVoid(null, values[0], values[1], values[2], values[3], values[4], PeerBodies.scattered(body));
                return bodyAt.call(null, body);
            });
        }
        String suffix = calls == Calls.EACH ? "" : "All";
        tick = function("tick" + suffix);
        hit = function("hit" + suffix);
        nothing = function("nothing" + suffix);
        loop = function("loop");
    }

    private static <T> T told(Call<T> call) {
        try {
            return call.run();
        } catch (JavetException e) {
            throw new IllegalStateException(e);
        }
    }

    private V8ValueFunction function(String name) {
        return told(() -> v8.getGlobalObject().get(name));
    }

    private void call(V8ValueFunction function, double value) {
        try {
            if (calls == Calls.ONCE) {
                function.callVoid(null, value);
                return;
            }
            for (int i = 0; i < bodies.length; i++) {
                function.callVoid(null, bodies[i], value);
            }
        } catch (JavetException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void move() {
        call(tick, PeerBodies.DT);
    }

    @Override
    public void hit() {
        if (calls == Calls.ONCE) {
            call(hit, PeerBodies.AMOUNT);
            return;
        }
        try {
            for (int i = 0; i < bodies.length; i++) {
                hit.callVoid(null, bodies[PeerBodies.scattered(i)], PeerBodies.AMOUNT);
            }
        } catch (JavetException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void nothing() {
        call(nothing, PeerBodies.DT);
    }

    @Override
    public double loop(int turns) {
        return told(() -> loop.callDouble(null, turns));
    }

    @Override
    public Object compile(String text) {
        return told(() -> {
            try (V8Script script = v8.getExecutor(text).compileV8Script()) {
                return script.getResourceName();
            }
        });
    }

    @Override
    public double[] state(int body) {
        return PeerBodies.read(field -> told(() -> bodies[body].getDouble(field)));
    }

    @Override
    public void close() {
        for (V8Value body : bodies) {
            told(() -> {
                body.close();
                return body;
            });
        }
        told(() -> {
            v8.close(true);
            return v8;
        });
    }
}
