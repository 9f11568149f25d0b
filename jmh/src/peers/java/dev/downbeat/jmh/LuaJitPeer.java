package dev.downbeat.jmh;

import party.iroiro.luajava.luajit.LuaJit;

/** LuaJIT in the JVM's process, through luajava; bodies are Lua's tables. */
final class LuaJitPeer implements ScriptPeer {

    private static final String ALL = """
            local bodies, order = {}, {}
            function add(body, place)
              bodies[#bodies + 1] = body
              order[#order + 1] = place
            end
            function tickAll(dt) for i = 1, #bodies do tick(bodies[i], dt) end end
            function hitAll(amount) for i = 1, #bodies do hit(bodies[order[i]], amount) end end
            function nothingAll(dt) for i = 1, #bodies do nothing(bodies[i], dt) end end
            """;

    private final LuaJit lua = new LuaJit();
    private final Calls calls;
    private final int[] bodies = new int[PeerBodies.COUNT];
    private final int tick;
    private final int hit;
    private final int nothing;

    LuaJitPeer(Calls calls) {
        this.calls = calls;
        lua.openLibraries();
        lua.run(PeerScripts.LUA);
        lua.run(ALL);
        for (int i = 0; i < bodies.length; i++) {
            lua.createTable(0, PeerBodies.FIELDS.length);
            PeerBodies.fill(i, (field, value) -> {
                lua.push((Number) value);
                lua.setField(-2, field);
            });
            bodies[i] = lua.ref();
            lua.getGlobal("add");
            lua.refGet(bodies[i]);
            lua.push((Number) (PeerBodies.scattered(i) + 1.0));
            lua.pCall(2, 0);
        }
        String suffix = calls == Calls.EACH ? "" : "All";
        tick = function("tick" + suffix);
        hit = function("hit" + suffix);
        nothing = function("nothing" + suffix);
    }

    private int function(String name) {
        lua.getGlobal(name);
        return lua.ref();
    }

    private void call(int function, int body, double value) {
        lua.refGet(function);
        lua.refGet(bodies[body]);
        lua.push((Number) value);
        lua.pCall(2, 0);
    }

    private void callAll(int function, double value) {
        lua.refGet(function);
        lua.push((Number) value);
        lua.pCall(1, 0);
    }

    @Override
    public void move() {
        if (calls == Calls.ONCE) {
            callAll(tick, PeerBodies.DT);
            return;
        }
        for (int i = 0; i < bodies.length; i++) {
            call(tick, i, PeerBodies.DT);
        }
    }

    @Override
    public void hit() {
        if (calls == Calls.ONCE) {
            callAll(hit, PeerBodies.AMOUNT);
            return;
        }
        for (int i = 0; i < bodies.length; i++) {
            call(hit, PeerBodies.scattered(i), PeerBodies.AMOUNT);
        }
    }

    @Override
    public void nothing() {
        if (calls == Calls.ONCE) {
            callAll(nothing, PeerBodies.DT);
            return;
        }
        for (int i = 0; i < bodies.length; i++) {
            call(nothing, i, PeerBodies.DT);
        }
    }

    @Override
    public double loop(int turns) {
        lua.getGlobal("loop");
        lua.push((Number) turns);
        lua.pCall(1, 1);
        double result = lua.toNumber(-1);
        lua.pop(1);
        return result;
    }

    @Override
    public Object compile(String text) {
        lua.load(text);
        lua.pop(1);
        return text;
    }

    @Override
    public PeerScripts.Language language() {
        return PeerScripts.Language.LUA;
    }

    @Override
    public double[] state(int body) {
        return PeerBodies.read(field -> {
            lua.refGet(bodies[body]);
            lua.getField(-1, field);
            double value = lua.toNumber(-1);
            lua.pop(2);
            return value;
        });
    }

    @Override
    public void close() {
        lua.close();
    }
}
