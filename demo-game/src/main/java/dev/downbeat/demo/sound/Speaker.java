package dev.downbeat.demo.sound;

/** Plays sounds. Belongs to the thread that opened it. */
public interface Speaker extends AutoCloseable {

    /** For a machine that cannot be heard. */
    Speaker SILENT = (timbre, pitch, volume) -> {};

    /**
     * Begins a sound, and does not wait for its end.
     *
     * @param pitch how many times as high as the timbre is made, more than 0
     * @param volume 0 to 1
     */
    void play(Timbre timbre, float pitch, float volume);

    @Override
    default void close() {}
}
