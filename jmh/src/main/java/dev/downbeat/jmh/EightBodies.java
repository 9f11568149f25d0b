package dev.downbeat.jmh;

import dev.downbeat.entity.EntityKind;
import java.util.List;

/** Eight classes of bodies, each a bound type of its own. */
public final class EightBodies {

    /** A kind of each. */
    static final List<EntityKind<? extends Body>> KINDS = List.of(
            new EntityKind<>("kind0", B0.class, B0::new),
            new EntityKind<>("kind1", B1.class, B1::new),
            new EntityKind<>("kind2", B2.class, B2::new),
            new EntityKind<>("kind3", B3.class, B3::new),
            new EntityKind<>("kind4", B4.class, B4::new),
            new EntityKind<>("kind5", B5.class, B5::new),
            new EntityKind<>("kind6", B6.class, B6::new),
            new EntityKind<>("kind7", B7.class, B7::new));

    private EightBodies() {}

    public static final class B0 extends Body {}

    public static final class B1 extends Body {}

    public static final class B2 extends Body {}

    public static final class B3 extends Body {}

    public static final class B4 extends Body {}

    public static final class B5 extends Body {}

    public static final class B6 extends Body {}

    public static final class B7 extends Body {}
}
