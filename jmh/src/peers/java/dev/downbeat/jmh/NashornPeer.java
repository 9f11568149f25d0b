package dev.downbeat.jmh;

import javax.script.Compilable;
import javax.script.Invocable;
import javax.script.ScriptEngine;
import javax.script.ScriptException;
import org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory;

/** Nashorn, its functions as methods of a Java interface, which is its fastest way in. */
final class NashornPeer implements ScriptPeer {

    /** The script's functions. */
    public interface Handlers {
        void tick(Object self, double dt);

        void hit(Object self, double amount);

        void nothing(Object self, double dt);

        double loop(int turns);
    }

    private final Body[] bodies = PeerBodies.make();
    private final ScriptEngine engine = new NashornScriptEngineFactory().getScriptEngine();
    private final Handlers handlers;

    NashornPeer() {
        try {
            engine.eval(PeerScripts.JAVASCRIPT);
        } catch (ScriptException e) {
            throw new IllegalStateException(e);
        }
        handlers = ((Invocable) engine).getInterface(Handlers.class);
    }

    @Override
    public void move() {
        for (Body body : bodies) {
            handlers.tick(body, PeerBodies.DT);
        }
    }

    @Override
    public void hit() {
        for (int i = 0; i < bodies.length; i++) {
            handlers.hit(bodies[PeerBodies.scattered(i)], PeerBodies.AMOUNT);
        }
    }

    @Override
    public void nothing() {
        for (Body body : bodies) {
            handlers.nothing(body, PeerBodies.DT);
        }
    }

    @Override
    public double loop(int turns) {
        return handlers.loop(turns);
    }

    @Override
    public Object compile(String text) {
        try {
            return ((Compilable) engine).compile(text);
        } catch (ScriptException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public double[] state(int body) {
        return PeerBodies.stateOf(bodies[body]);
    }
}
