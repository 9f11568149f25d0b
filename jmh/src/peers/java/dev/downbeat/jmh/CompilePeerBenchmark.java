package dev.downbeat.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the peers take to make code of sixty lines that they have not seen before, each in a JVM of its own. Java is none
 * of them, for it is compiled before it runs. The command of {@link PeerBenchmark} runs this too.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompilePeerBenchmark {

    @Param({"downbeat", "rhino-tutorial", "nashorn", "graaljs", "luaj", "luajit", "luajit-once", "v8", "v8-once"})
    public String engine = "downbeat"; // no choice of peers is to ask for Java here

    private ScriptPeer subject = new TutorialRhinoPeer();
    private int texts;

    public CompilePeerBenchmark() {}

    @Setup
    public void prepare() {
        subject = Peers.makeScripted(engine);
    }

    @TearDown
    public void close() {
        subject.close();
    }

    @Benchmark
    public Object compile() {
        return subject.compile(PeerScripts.sixtyLines(subject.language(), texts++));
    }
}
