package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.LogLines;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.NotedFrontEnd;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.run.WorldScripts;
import dev.downbeat.scripting.source.MemoryFolder;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.ManualClock;
import dev.downbeat.world.Vocabulary;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import org.joml.Vector2d;
import org.joml.Vector2f;
import org.joml.Vector2i;
import org.joml.Vector3d;
import org.joml.Vector3f;
import org.joml.Vector3i;
import org.joml.Vector4d;
import org.joml.Vector4f;
import org.joml.Vector4i;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Where accesses to fields are linked; {@link WarmCallsTest} has what that is for. */
class LinkSiteTest {

    static final EntityKind<Body> BODY = new EntityKind<>("body", Body.class, Body::new);
    static final EventType HIT = EventType.of("hit", Parameter.of("damage", double.class));

    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(BODY), List.of(HIT));

    /** Public, because only public classes can be bound. */
    public static final class Body extends Entity {
        @Bound
        public double x;

        @Bound
        public double y;

        @Bound
        public double vx = 3;

        @Bound
        public double vy = 5;

        @Bound
        public void push(double by) {
            vx += by;
        }

        @Bound
        public final Vector2d a = new Vector2d();

        @Bound
        public final Vector2f b = new Vector2f();

        @Bound
        public final Vector2i c = new Vector2i();

        @Bound
        public final Vector3d d = new Vector3d();

        @Bound
        public final Vector3f e = new Vector3f();

        @Bound
        public final Vector3i f = new Vector3i();

        @Bound
        public final Vector4d g = new Vector4d();

        @Bound
        public final Vector4f h = new Vector4f();

        @Bound
        public final Vector4i i = new Vector4i();
    }

    /** A world whose script was rehearsed, as in a game: stand-ins have come to each place before the bodies. */
    static World world(String script) {
        World world = new World(WorldConfig.of(VOCABULARY));
        BoundTypes types = BoundTypes.of(Bindings.of(VOCABULARY));
        ScriptOptions options = ScriptOptions.DEFAULT;
        WorldScripts scripts = new WorldScripts(
                world,
                asker -> new RhinoRealm(world, types, Map.of(), asker, options),
                new ManualClock(),
                options,
                ScriptListener.NONE,
                closed -> {});
        world.behave(scripts);
        MemoryFolder folder = new MemoryFolder();
        folder.write("body.js", script);
        Snapshot snapshot = folder.read();
        SetCompiler compiler = new SetCompiler(new NotedFrontEnd(), new RhinoCompiler(), Bindings.of(VOCABULARY));
        SetOutcome outcome = compiler.compile(snapshot, 1);
        new RhinoRehearsal(types, new ManualClock()).rehearse(((SetOutcome.Ready) outcome).set());
        scripts.stage(new Attempt(1, new ReloadReport.Cause.Save(), snapshot, outcome, new Attempt.Times(0, 0, 0)));
        world.tick();
        return world;
    }

    @Test
    void nineTypesGoThroughOnePlace() {
        World world = world("""
                function bump(v) { v.x += 1; v.y = v.x * 2; }
                function tick(self) {
                  for (const v of [self.a, self.b, self.c, self.d, self.e, self.f, self.g, self.h, self.i]) bump(v);
                }
                """);
        Body body = world.spawn(BODY);
        for (int i = 0; i < 6; i++) {
            world.tick();
        }
        double x = body.a.x;

        assertThat(x).isGreaterThan(3);
        assertThat(List.of(body.b.x, body.e.x, body.h.x)).containsOnly((float) x);
        assertThat(List.of(body.d.x, body.g.x)).containsOnly(x);
        assertThat(List.of(body.c.x, body.f.x, body.i.x)).containsOnly((int) x);
        assertThat(List.of(body.a.y, body.d.y, body.g.y)).containsOnly(2 * x);
        assertThat(List.of(body.c.y, body.f.y, body.i.y)).containsOnly((int) (2 * x));
    }

    @Test
    void theRhinoIsTheOneWhoseCodeIsKnown() {
        Context cx = new ScriptContextFactory().newContext();

        assertThat(cx.getImplementationVersion()).contains("1.9.2");
    }

    @Test
    void accessesOfThisRhinoAreLinked() {
        try (LogLines log = new LogLines("dev.downbeat.scripting", Level.WARNING)) {
            Handle bootstrap = linked("PROP:GET:x", Linkage.RHINO, new AtomicBoolean());

            assertThat(bootstrap).isEqualTo(Linkage.BOOTSTRAP);
            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    void otherOperationsAreNot() {
        assertThat(linked("PROP:GETELEMENT", Linkage.RHINO, new AtomicBoolean()))
                .isNotEqualTo(Linkage.BOOTSTRAP);
    }

    @Test
    void accessesOfAnotherRhinoStayAsTheyAreAndThatIsToldOnce() {
        AtomicBoolean warned = new AtomicBoolean();
        try (LogLines log = new LogLines("dev.downbeat.scripting", Level.WARNING)) {
            linked("PROP:GET:x", "org/mozilla/Linker", warned);
            Handle bootstrap = linked("PROP:GET:x", "org/mozilla/Linker", warned);

            assertThat(bootstrap.getOwner()).isEqualTo("org/mozilla/Linker");
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .startsWith("this Rhino links its code in another way: fields are slower");
        }
    }

    /** What an access is linked by in the end, whose compiler had it linked by something of a given class. */
    private static Handle linked(String operation, String owner, AtomicBoolean warned) {
        Handle[] found = new Handle[1];
        MethodVisitor end = new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
                found[0] = bootstrap;
            }
        };
        Handle given = new Handle(
                Opcodes.H_INVOKESTATIC, owner, Linkage.BOOTSTRAP.getName(), Linkage.BOOTSTRAP.getDesc(), false);
        new LinkedAccesses(end, warned)
                .visitInvokeDynamicInsn(operation, LinkedFields.READ.toMethodDescriptorString(), given);
        return found[0];
    }
}
