package dev.downbeat.scripting.bind;

import dev.downbeat.entity.Entity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Java class as scripts see it: its bound members by name. Immutable. */
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
}
