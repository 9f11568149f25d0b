package dev.downbeat.jmh;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Rhino as tutorials show it: enter, wrap, look up, call, exit, for each call. */
final class TutorialRhinoPeer implements ScriptPeer {

    private final Body[] bodies = PeerBodies.make();
    private final Scriptable scope;

    TutorialRhinoPeer() {
        try (Context cx = Context.enter()) {
            scope = cx.initStandardObjects();
            cx.evaluateString(scope, PeerScripts.JAVASCRIPT, "peers.js", 1, null);
        }
    }

    private Object call(String function, Object first, Object... second) {
        try (Context cx = Context.enter()) {
            Object[] arguments = new Object[1 + second.length];
            arguments[0] = Context.javaToJS(first, scope);
            System.arraycopy(second, 0, arguments, 1, second.length);
            return ((Function) ScriptableObject.getProperty(scope, function)).call(cx, scope, scope, arguments);
        }
    }

    @Override
    public void move() {
        for (Body body : bodies) {
            call("tick", body, PeerBodies.DT);
        }
    }

    @Override
    public void hit() {
        for (int i = 0; i < bodies.length; i++) {
            call("hit", bodies[PeerBodies.scattered(i)], PeerBodies.AMOUNT);
        }
    }

    @Override
    public void nothing() {
        for (Body body : bodies) {
            call("nothing", body, PeerBodies.DT);
        }
    }

    @Override
    public double loop(int turns) {
        return ((Number) call("loop", turns)).doubleValue();
    }

    @Override
    public Object compile(String text) {
        try (Context cx = Context.enter()) {
            return cx.compileString(text, "peers.js", 1, null);
        }
    }

    @Override
    public double[] state(int body) {
        return PeerBodies.stateOf(bodies[body]);
    }
}
