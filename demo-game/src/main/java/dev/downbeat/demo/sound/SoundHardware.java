package dev.downbeat.demo.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lwjgl.system.Platform;

/**
 * Whether the kernel has a sound card. ALSA writes a page of complaints to the standard error when a device is opened on a machine
 * without one, and cannot be told not to; so it is not tried there.
 *
 * @param cards what the kernel says of its cards, empty if it says nothing
 * @param alsa whether this is a system with ALSA
 */
record SoundHardware(Alsa alsa, String cards) {

    /** Whether a system plays sound by ALSA. */
    enum Alsa {
        THERE,
        NOT_THERE
    }

    private static final Path CARDS = Path.of("/proc/asound/cards");

    static SoundHardware ofThisMachine() {
        if (Platform.get() != Platform.LINUX) {
            return new SoundHardware(Alsa.NOT_THERE, "");
        }
        try {
            return new SoundHardware(Alsa.THERE, Files.readString(CARDS));
        } catch (IOException | SecurityException e) {
            return new SoundHardware(Alsa.THERE, "");
        }
    }

    /**
     * Whether opening a device may come to something.
     *
     * @param devices the names of those that OpenAL offers
     */
    boolean mayPlay(List<String> devices) {
        boolean onlyAlsa = devices.stream().allMatch(name -> name.startsWith("ALSA"));
        return !devices.isEmpty() && !(alsa == Alsa.THERE && onlyAlsa && hasNoCard());
    }

    /** A card is a line like {@code " 0 [PCH            ]: HDA-Intel - HDA Intel PCH"}. */
    private boolean hasNoCard() {
        return cards.lines().noneMatch(line -> line.matches("\\s*[0-9]+ \\[.*"));
    }
}
