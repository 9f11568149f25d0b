package dev.downbeat.jmh;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same handlers in Downbeat and elsewhere, per call, each peer in a JVM of its own: {@code move} reads nine fields and writes
 * two to four, {@code hit} reads one or two and writes one or two, {@code nothing} is empty, {@code loop} is one turn of a loop in
 * a script.
 *
 * <p>{@code mvn -q -Ppeers -pl jmh -am}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PeerBenchmark {

    private static final int TURNS = 100_000;
    private static final int CHECKED_TICKS = 300;

    @Param({
        "java",
        "java-megamorphic",
        "downbeat",
        "rhino-tutorial",
        "nashorn",
        "graaljs",
        "luaj",
        "luajit",
        "luajit-once",
        "v8",
        "v8-once"
    })
    public String peer = "java";

    private Peer subject = new JavaPeer(JavaPeer.Call.DIRECT);

    public PeerBenchmark() {}

    /** Also checks that the peer computes what Java does, to the last bit. */
    @Setup
    public void prepare() {
        subject = Peers.make(peer);
        Peer plain = new JavaPeer(JavaPeer.Call.DIRECT);
        for (int i = 0; i < CHECKED_TICKS; i++) {
            subject.move();
            subject.hit();
            plain.move();
            plain.hit();
        }
        for (int i = 0; i < PeerBodies.COUNT; i++) {
            if (!Arrays.equals(subject.state(i), plain.state(i))) {
                throw new IllegalStateException(peer + " and Java disagree: body=" + i + ", "
                        + Arrays.toString(subject.state(i)) + ", not " + Arrays.toString(plain.state(i)));
            }
        }
        if (subject.loop(TURNS) != plain.loop(TURNS)) {
            throw new IllegalStateException(peer + " and Java disagree: loop=" + subject.loop(TURNS));
        }
    }

    @TearDown
    public void close() {
        subject.close();
    }

    @Benchmark
    @OperationsPerInvocation(PeerBodies.COUNT)
    public void move() {
        subject.move();
    }

    @Benchmark
    @OperationsPerInvocation(PeerBodies.COUNT)
    public void hit() {
        subject.hit();
    }

    @Benchmark
    @OperationsPerInvocation(PeerBodies.COUNT)
    public void nothing() {
        subject.nothing();
    }

    @Benchmark
    @OperationsPerInvocation(TURNS)
    public double loop() {
        return subject.loop(TURNS);
    }
}
