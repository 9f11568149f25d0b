package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.AnotherJvm;
import dev.downbeat.scripting.rhino.LinkSiteTest.Body;
import dev.downbeat.world.Behaviours;
import dev.downbeat.world.World;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What calls cost that the JVM has warmed up. In a JVM each: what the JIT compiler does in this one depends on all that ran before.
 * Bytes are exact; of times only the best of many are compared, and only to find out a blunder.
 */
class WarmCallsTest {

    /** Per call: the rest of a tick, and of the measuring, is shared by a thousand. */
    private static final double NEXT_TO_NOTHING = 8;

    /** The JIT compiler comes to one of several machine codes, by when it compiles what: the best of these is what counts. */
    private static final int JVMS = 5;

    /** Of the same work in Java behind the same interface; {@code docs/performance.md} has some nine. */
    private static final double BLUNDER = 60;

    /** What is called in each tick for each of a thousand bodies. */
    enum Work {
        NOTHING("function tick(self, dt) {}"),
        /** As the benchmarks have it: nine reads, and two to four writes. */
        MOVE("""
                function tick(self, dt) {
                  self.x += self.vx * dt;
                  self.y += self.vy * dt;
                  if (self.x < -100 || self.x > 100) self.vx = -self.vx;
                  if (self.y < -100 || self.y > 100) self.vy = -self.vy;
                }
                """),
        MOVE_ALL("""
                function tickAll(selves, dt) {
                  for (const self of selves) {
                    self.x += self.vx * dt;
                    self.y += self.vy * dt;
                  }
                }
                """),
        VECTOR("function tick(self, dt) { self.a.x += self.b.x * dt; }"),
        METHOD("function tick(self, dt) { self.push(dt); }"),
        /** The number that the event brings may become an object for the script. */
        EVENT("function hit(self, damage) { self.x -= damage; if (self.x <= 0) self.x = 100; }");

        private static final double NUMBER_BYTES = 24;

        private final String script;

        Work(String script) {
            this.script = script;
        }

        double mostBytes() {
            return this == EVENT ? NUMBER_BYTES + NEXT_TO_NOTHING : NEXT_TO_NOTHING;
        }
    }

    @ParameterizedTest
    @EnumSource
    void allocateNothingButWhatAnEventBrings(Work work) throws IOException, InterruptedException {
        double bytes = Double.MAX_VALUE;
        for (int jvm = 0; jvm < JVMS && bytes >= work.mostBytes(); jvm++) {
            bytes = measured(Bytes.class, work);
        }

        assertThat(bytes).isLessThan(work.mostBytes());
    }

    @Test
    void takeNoMoreThanSomeTensOfWhatJavaTakes() throws IOException, InterruptedException {
        assertThat(measured(Times.class, Work.MOVE)).isLessThan(BLUNDER);
    }

    private static double measured(Class<?> program, Work work) throws IOException, InterruptedException {
        return Double.parseDouble(
                AnotherJvm.run(program, List.of(), work.name()).get(0));
    }

    /** A thousand bodies at work. */
    private static final class Bodies {

        private static final int COUNT = 1_000;
        private static final int TICKS = 200;

        private final World world;
        private final List<Body> all = new ArrayList<>();
        private final Object[] damage = {1.5}; // made once: what Java makes of an event is not asked
        private final boolean posting;

        Bodies(World world, Work work) {
            this.world = world;
            this.posting = work == Work.EVENT;
            for (int i = 0; i < COUNT; i++) {
                all.add(world.spawn(LinkSiteTest.BODY));
            }
        }

        void tickOften() {
            for (int i = 0; i < TICKS; i++) {
                for (int body = 0; posting && body < COUNT; body++) {
                    world.post(LinkSiteTest.HIT, all.get(body), damage);
                }
                world.tick();
            }
        }
    }

    /** Prints how many bytes a call allocates in the end. */
    static final class Bytes {

        private static final int ROUNDS = 200;

        private Bytes() {}

        public static void main(String[] arguments) {
            Work work = Work.valueOf(arguments[0]);
            Bodies bodies = new Bodies(LinkSiteTest.world(work.script), work);
            double bytes = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS && bytes >= work.mostBytes(); round++) {
                bytes = bytesPerCall(bodies);
            }
            System.out.print(bytes);
        }

        private static double bytesPerCall(Bodies bodies) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            bodies.tickOften();
            return (threads.getCurrentThreadAllocatedBytes() - before) / ((double) Bodies.TICKS * Bodies.COUNT);
        }
    }

    /** Prints how many times as long as Java the script takes in the end. */
    static final class Times {

        private static final int ROUNDS = 100;

        private Times() {}

        public static void main(String[] arguments) {
            Work work = Work.valueOf(arguments[0]);
            double script = bestNanos(new Bodies(LinkSiteTest.world(work.script), work));
            World world = LinkSiteTest.world(Work.NOTHING.script);
            world.behave(new Moves());
            System.out.print(script / bestNanos(new Bodies(world, work)));
        }

        private static double bestNanos(Bodies bodies) {
            long best = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long startNanos = System.nanoTime();
                bodies.tickOften();
                best = Math.min(best, System.nanoTime() - startNanos);
            }
            return best;
        }
    }

    /** {@link Work#MOVE} in Java. */
    private static final class Moves implements Behaviours {

        @Override
        public void tick(Entity entity, double dt) {
            Body self = (Body) entity;
            self.x += self.vx * dt;
            self.y += self.vy * dt;
            if (self.x < -100 || self.x > 100) {
                self.vx = -self.vx;
            }
            if (self.y < -100 || self.y > 100) {
                self.vy = -self.vy;
            }
        }
    }
}
