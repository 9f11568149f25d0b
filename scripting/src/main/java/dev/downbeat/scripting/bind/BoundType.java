package dev.downbeat.scripting.bind;

import dev.downbeat.entity.Entity;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Java class as scripts see it: its bound members by name. For any thread. */
public final class BoundType {

    /** What every entity has besides its bound members. */
    public static final Set<String> ENTITY_MEMBERS = Set.of("id", "kind", "live", "state");

    private final Class<?> type;
    private final String name;
    private final Map<String, BoundMember> members;
    private final MemberTable table;
    private final boolean vector;
    private final List<BoundMember.Field> fields;
    private final int methods;
    private final AtomicReferenceArray<Access> accesses; // by the field's number

    /**
     * What reads and writes a field where scripts name it.
     *
     * @param reader of the type that the linking of scripts has for reads
     * @param writer of the type that it has for writes
     */
    public record Access(MethodHandle reader, MethodHandle writer) {}

    BoundType(Class<?> type, String name, Map<String, BoundMember> members) {
        this.type = type;
        this.name = name;
        this.members = Map.copyOf(members);
        this.table = new MemberTable(members);
        this.vector = MemberReader.isJomlVector(type);
        this.fields = members.values().stream()
                .filter(BoundMember.Field.class::isInstance)
                .map(BoundMember.Field.class::cast)
                .toList();
        this.methods = members.size() - fields.size();
        this.accesses = new AtomicReferenceArray<>(fields.size());
    }

    /** The class. */
    public Class<?> type() {
        return type;
    }

    /** How messages call it: the kind of an entity, else the simple name of the class. */
    public String name() {
        return name;
    }

    /** Whether it is an entity's. */
    public boolean isEntity() {
        return Entity.class.isAssignableFrom(type);
    }

    /** Whether it is a JOML vector's: written by copying its components. */
    public boolean isVector() {
        return vector;
    }

    /** The member of a name, or null. */
    public @Nullable BoundMember member(String name) {
        return table.find(name);
    }

    /** All members, by name. */
    public Map<String, BoundMember> members() {
        return members;
    }

    /** The fields, in the order in which scripts list them: by name. */
    public List<BoundMember.Field> fields() {
        return fields;
    }

    /** How many methods there are. */
    public int methodCount() {
        return methods;
    }

    /**
     * What reads and writes a field: the same for all scripts, and as long as the type is there.
     *
     * @param maker makes it when it is asked for the first time, or twice, if two threads ask at once
     */
    public Access access(BoundMember.Field field, Function<BoundMember.Field, Access> maker) {
        Access known = accesses.get(field.number());
        if (known != null) {
            return known;
        }
        Access made = maker.apply(field);
        return accesses.compareAndSet(field.number(), null, made) ? made : accesses.get(field.number());
    }
}
