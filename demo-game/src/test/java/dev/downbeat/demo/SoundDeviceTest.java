package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.sound.OpenAlSpeaker;
import dev.downbeat.demo.sound.Speaker;
import dev.downbeat.demo.sound.Timbre;
import dev.downbeat.time.NanoClock;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real OpenAL in processes of their own, which its environment tells what it plays on: nothing, a file, or what is there. */
@Tag("slow")
class SoundDeviceTest {

    private static final String HEARD = "OpenAlSpeaker";
    private static final int WAVE_HEADER = 100; // bytes, at the most

    @TempDir
    private Path folder;

    @Test
    void aMachineWithoutADeviceIsSilentAndSaysNothing() throws Exception {
        String speaker = probe(Map.of("ALSOFT_DRIVERS", "nosuch"), GameProcess.ofClass(Probe.class, "0"));

        assertThat(speaker).isNotEmpty().isNotEqualTo(HEARD);
        assertThat(errors()).isEmpty();
    }

    @Test
    void thisMachineIsToldNothingWhateverItHas() throws Exception {
        String speaker = probe(Map.of(), GameProcess.ofClass(Probe.class, "0"));

        assertThat(speaker).isNotEmpty();
        assertThat(errors()).isEmpty();
    }

    @Test
    void aMachineWithoutNativesIsSilentAndSaysNothing() throws Exception {
        ProcessBuilder builder = GameProcess.ofClass(Probe.class, "0");
        List<String> command = builder.command();
        int path = command.indexOf("-classpath") + 1;
        command.set(
                path,
                Stream.of(command.get(path).split(File.pathSeparator, -1))
                        .filter(entry -> !entry.matches(".*lwjgl-openal-.*natives.*"))
                        .collect(Collectors.joining(File.pathSeparator)));

        String speaker = probe(Map.of("ALSOFT_DRIVERS", "null"), builder);

        assertThat(speaker).isNotEmpty().isNotEqualTo(HEARD);
        assertThat(errors()).isEmpty();
    }

    @Test
    void playsMoreSoundsThanItHasSources() throws Exception {
        String speaker = probe(Map.of("ALSOFT_DRIVERS", "null"), GameProcess.ofClass(Probe.class, "100"));

        assertThat(speaker).isEqualTo(HEARD);
        assertThat(errors()).isEmpty();
    }

    @Test
    void isHeardInAFileOfWhatItPlayed() throws Exception {
        Path wave = folder.resolve("heard.wav");
        Path config = Files.writeString(
                folder.resolve("alsoft.conf"),
                "[general]\ndrivers = wave\nchannels = mono\nsample-type = int16\n[wave]\nfile = " + wave + "\n");

        String speaker = probe(
                Map.of("ALSOFT_CONF", config.toString(), "ALSOFT_DRIVERS", "wave"),
                GameProcess.ofClass(Probe.class, "1", wave.toString()));

        assertThat(speaker).isEqualTo(HEARD);
        assertThat(errors()).isEmpty();
        assertThat(loudest(wave)).as("of what 16 bits hold").isBetween(0.1, 1.0);
    }

    @Test
    void aGameInAWindowPlaysOnWithoutADevice() throws Exception {
        try (VirtualDisplay display = VirtualDisplay.open("1280x720")) {
            ProcessBuilder builder = GameProcess.of("--ticks", "60", "--entities", "20")
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(folder.resolve("err").toFile());
            builder.environment().put("ALSOFT_DRIVERS", "nosuch");

            Process game = display.start(builder);

            assertThat(game.waitFor(VirtualDisplay.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(game.exitValue()).isZero();
            assertThat(errors().lines())
                    .as("the line of the log")
                    .singleElement()
                    .asString()
                    .contains("revision 1 is live");
        }
    }

    private String probe(Map<String, String> environment, ProcessBuilder builder) throws Exception {
        builder.environment().keySet().removeIf(name -> name.startsWith("ALSOFT_"));
        builder.environment().putAll(environment);
        // Not where others before may have left what this one must find by itself.
        builder.command().add(1, "-Dorg.lwjgl.system.SharedLibraryExtractPath=" + folder.resolve("natives"));
        Path out = folder.resolve("out");
        Process probe = builder.redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(probe.waitFor(VirtualDisplay.PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
        assertThat(probe.exitValue()).as(errors()).isZero();
        return Files.readString(out).strip();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private static double loudest(Path wave) throws IOException {
        byte[] bytes = Files.readAllBytes(wave);
        ShortBuffer samples = ByteBuffer.wrap(bytes, WAVE_HEADER, bytes.length - WAVE_HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        double loudest = 0;
        while (samples.hasRemaining()) {
            loudest = Math.max(loudest, Math.abs(samples.get()) / (double) Short.MAX_VALUE);
        }
        return loudest;
    }

    /** Opens the system's speaker, plays so many sounds, says which speaker it was, and waits until a file has some of it. */
    static final class Probe {

        private static final long ENOUGH = 40_000; // bytes: about half a second

        private Probe() {}

        public static void main(String[] args) throws IOException {
            try (Speaker speaker = OpenAlSpeaker.open()) {
                for (int i = 0; i < Integer.parseInt(args[0]); i++) {
                    speaker.play(Timbre.BLAST, 1, 0.8f);
                }
                System.out.println(speaker.getClass().getSimpleName());
                if (args.length > 1) {
                    awaitSize(Path.of(args[1]));
                }
            }
        }

        private static void awaitSize(Path file) throws IOException {
            NanoClock clock = NanoClock.system();
            long endNanos = clock.nanoTime() + TimeUnit.SECONDS.toNanos(VirtualDisplay.PATIENCE_SECONDS / 2);
            while (clock.nanoTime() < endNanos && Files.size(file) < ENOUGH) {
                Thread.onSpinWait();
            }
        }
    }
}
