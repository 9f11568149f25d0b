package dev.downbeat.jmh;

import org.luaj.vm2.Globals;
import org.luaj.vm2.LuaTable;
import org.luaj.vm2.LuaValue;
import org.luaj.vm2.lib.jse.JsePlatform;
import org.luaj.vm2.luajc.LuaJC;

/** LuaJ, its code compiled to Java's, bodies as tables. */
final class LuaJPeer implements ScriptPeer {

    private final Globals globals = JsePlatform.standardGlobals();
    private final LuaTable[] bodies = new LuaTable[PeerBodies.COUNT];
    private final LuaValue tick;
    private final LuaValue hit;
    private final LuaValue nothing;
    private final LuaValue loop;
    private final LuaValue dt = LuaValue.valueOf(PeerBodies.DT);
    private final LuaValue amount = LuaValue.valueOf(PeerBodies.AMOUNT);

    LuaJPeer() {
        LuaJC.install(globals);
        globals.load(PeerScripts.LUA, "peers").call();
        for (int i = 0; i < bodies.length; i++) {
            LuaTable body = new LuaTable();
            PeerBodies.fill(i, (field, value) -> body.set(field, LuaValue.valueOf(value)));
            bodies[i] = body;
        }
        tick = globals.get("tick");
        hit = globals.get("hit");
        nothing = globals.get("nothing");
        loop = globals.get("loop");
    }

    @Override
    public void move() {
        for (LuaTable body : bodies) {
            tick.call(body, dt);
        }
    }

    @Override
    public void hit() {
        for (int i = 0; i < bodies.length; i++) {
            hit.call(bodies[PeerBodies.scattered(i)], amount);
        }
    }

    @Override
    public void nothing() {
        for (LuaTable body : bodies) {
            nothing.call(body, dt);
        }
    }

    @Override
    public double loop(int turns) {
        return loop.call(LuaValue.valueOf(turns)).todouble();
    }

    @Override
    public Object compile(String text) {
        return globals.load(text, "sixty");
    }

    @Override
    public PeerScripts.Language language() {
        return PeerScripts.Language.LUA;
    }

    @Override
    public double[] state(int body) {
        return PeerBodies.read(field -> bodies[body].get(field).todouble());
    }
}
