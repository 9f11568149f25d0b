package dev.downbeat.scripting;

/** Classes whose ranges are wrong. Public, because only public classes can be bound. */
public final class Misranged {

    private Misranged() {}

    public static final class Text {
        @Bound
        @Clamped(min = 0)
        public String x = "";
    }

    public static final class Endless {
        @Bound
        @Clamped(max = Double.POSITIVE_INFINITY)
        public double x;
    }

    public static final class Broken {
        @Bound
        @Clamped(min = 0.5)
        public int x;
    }

    public static final class Empty {
        @Bound
        @Clamped(min = 2, max = 1)
        public double x;
    }
}
