package dev.downbeat.jmh;

import dev.downbeat.scripting.source.ScriptFile;
import java.util.List;

/** Downbeat as it is shipped: whole ticks of worlds, events through their queues, every safety feature on. */
final class DownbeatPeer implements ScriptPeer {

    private final ScriptedBodies moving = bodies(PeerBodies.COUNT, "tick", "tick");
    private final ScriptedBodies hit = bodies(PeerBodies.COUNT, "hit", "hit");
    private final ScriptedBodies idle = bodies(PeerBodies.COUNT, "nothing", "tick");
    private final ScriptedBodies looping = new ScriptedBodies(1);

    DownbeatPeer() {
        looping.behave(PeerScripts.JAVASCRIPT.replace("function hit", "function unused")
                + "export function hit(self, turns) { self.hp = loop(turns); }");
    }

    private static ScriptedBodies bodies(int count, String function, String event) {
        ScriptedBodies bodies = new ScriptedBodies(count);
        String text = PeerScripts.JAVASCRIPT;
        if (!function.equals(event)) {
            text = text.replace("function " + event, "function unused")
                    .replace("function " + function, "function " + event);
        }
        String other = event.equals("tick") ? "hit" : "tick"; // handlers of other events would be called too
        bodies.behave(text.replace("function " + other, "function other"));
        return bodies;
    }

    @Override
    public void move() {
        moving.world.tick();
    }

    @Override
    public void hit() {
        for (int i = 0; i < PeerBodies.COUNT; i++) {
            hit.world.post(ScriptedBodies.HIT, hit.bodies.get(PeerBodies.scattered(i)), PeerBodies.AMOUNT);
        }
        hit.world.tick();
    }

    @Override
    public void nothing() {
        idle.world.tick();
    }

    @Override
    public double loop(int turns) {
        Body body = looping.bodies.get(0);
        looping.world.post(ScriptedBodies.HIT, body, (double) turns);
        looping.world.tick();
        return body.hp;
    }

    @Override
    public Object compile(String text) {
        return moving.attempt(List.of(ScriptFile.of("body.js", text)));
    }

    @Override
    public double[] state(int body) {
        Body moved = moving.bodies.get(body);
        return new double[] {moved.x, moved.y, moved.vx, moved.vy, hit.bodies.get(body).hp};
    }
}
