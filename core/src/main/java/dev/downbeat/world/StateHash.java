package dev.downbeat.world;

/**
 * A running 64-bit hash over the state of a world. The same values in the same order give the same hash on every JVM.
 * Not cryptographic: it compares runs, it does not prove anything. After MurmurHash3's 64-bit finalizer (Appleby, 2011).
 */
public final class StateHash {

    private long value = 0x243F6A8885A308D3L; // any non-zero start will do: digits of pi

    /** The hash of nothing yet. */
    public StateHash() {}

    /** Adds a whole number. */
    public StateHash add(long number) {
        long mixed = value * 31 + number;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        value = mixed ^ (mixed >>> 33);
        return this;
    }

    /** Adds a number by its bits: 0.0 and -0.0 differ, all NaN are one. */
    public StateHash add(double number) {
        return add(Double.doubleToLongBits(number));
    }

    /** Adds a text. */
    public StateHash add(CharSequence text) {
        add((long) text.length());
        for (int i = 0; i < text.length(); i++) {
            add((long) text.charAt(i));
        }
        return this;
    }

    /** The hash of all that was added so far. */
    public long value() {
        return value;
    }
}
