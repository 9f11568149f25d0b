package dev.downbeat.demo.sound;

import static org.lwjgl.openal.AL10.*;
import static org.lwjgl.openal.ALC10.*;
import static org.lwjgl.openal.ALC11.ALC_ALL_DEVICES_SPECIFIER;
import static org.lwjgl.system.MemoryUtil.NULL;

import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lwjgl.openal.AL;
import org.lwjgl.openal.ALC;
import org.lwjgl.openal.ALUtil;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Library;
import org.lwjgl.system.Platform;

/** What the system plays sound with, by OpenAL. All samples are made and handed over at the start; playing allocates nothing. */
public final class OpenAlSpeaker implements Speaker {

    private static final System.Logger LOG = System.getLogger(OpenAlSpeaker.class.getName());

    /** How many sounds are heard at once; one more ends the one that began first. */
    static final int SOURCES = 24;

    private static final String LIBRARY = Platform.get() == Platform.WINDOWS ? "OpenAL" : "openal";

    private final long device;
    private final long context;
    private final Map<Timbre, Integer> buffers = new EnumMap<>(Timbre.class);
    private final int[] sources = new int[SOURCES];
    private int next; // owned by the thread that opened it

    private OpenAlSpeaker(long device, long context) {
        this.device = device;
        this.context = context;
        for (Timbre timbre : Timbre.values()) {
            int buffer = alGenBuffers();
            alBufferData(buffer, AL_FORMAT_MONO16, Synth.samples(timbre), Synth.RATE);
            buffers.put(timbre, buffer);
        }
        alGenSources(sources);
        for (int source : sources) {
            alSourcei(source, AL_SOURCE_RELATIVE, AL_TRUE); // no places: everything is as near
        }
    }

    /** Opens the system's own device; on a machine without one, or without OpenAL, says nothing and is silent. */
    public static Speaker open() {
        try {
            requireLibrary();
            List<String> devices = ALUtil.getStringList(NULL, ALC_ALL_DEVICES_SPECIFIER);
            return SoundHardware.ofThisMachine().mayPlay(devices == null ? List.of() : devices)
                    ? open(alcOpenDevice((ByteBuffer) null))
                    : silent("no device");
        } catch (LinkageError | RuntimeException e) { // no natives for this machine, or ones that do not fit
            return silent(e.toString());
        }
    }

    /** LWJGL writes to the standard error if it finds no library: so that is found out before it looks for one. */
    private static void requireLibrary() {
        if (Configuration.OPENAL_LIBRARY_NAME.get() == null && !isBundled()) {
            Library.loadNative(
                            ALC.class,
                            "org.lwjgl.openal",
                            Configuration.OPENAL_LIBRARY_NAME,
                            () -> {
                                throw new UnsatisfiedLinkError("no library of OpenAL");
                            },
                            LIBRARY)
                    .free(); // OpenAL loads it once more
        }
    }

    /** Whether there is one for this machine among LWJGL's own natives. */
    private static boolean isBundled() {
        String system =
                Platform.get() == Platform.MACOSX ? "macos" : Platform.get().getName();
        String folder = system + "/" + Platform.getArchitecture() + "/org/lwjgl/openal/";
        String file = folder.toLowerCase(Locale.ROOT) + System.mapLibraryName(LIBRARY);
        return ALC.class.getClassLoader().getResource(file) != null;
    }

    private static Speaker open(long device) {
        if (device == NULL) {
            return silent("the device cannot be opened");
        }
        long context = alcCreateContext(device, (IntBuffer) null);
        if (context == NULL || !alcMakeContextCurrent(context)) {
            alcCloseDevice(device);
            return silent("the device has no context");
        }
        try {
            AL.createCapabilities(ALC.createCapabilities(device));
            return new OpenAlSpeaker(device, context);
        } catch (LinkageError | RuntimeException e) {
            alcMakeContextCurrent(NULL);
            alcDestroyContext(context);
            alcCloseDevice(device);
            throw e;
        }
    }

    private static Speaker silent(String why) {
        LOG.log(Level.DEBUG, "no sound: {0}", why);
        return SILENT;
    }

    @Override
    public void play(Timbre timbre, float pitch, float volume) {
        Integer buffer = buffers.get(timbre);
        if (buffer == null) {
            return;
        }
        int source = sources[next];
        next = (next + 1) % SOURCES;
        alSourceStop(source);
        alSourcei(source, AL_BUFFER, buffer);
        alSourcef(source, AL_PITCH, pitch);
        alSourcef(source, AL_GAIN, volume);
        alSourcePlay(source);
    }

    @Override
    public void close() {
        alDeleteSources(sources);
        buffers.values().forEach(buffer -> alDeleteBuffers(buffer));
        alcMakeContextCurrent(NULL);
        alcDestroyContext(context);
        alcCloseDevice(device);
        AL.setCurrentProcess(null);
    }
}
