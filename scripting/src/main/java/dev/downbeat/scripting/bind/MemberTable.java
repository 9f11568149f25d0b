package dev.downbeat.scripting.bind;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Members by name, for the hot path: a script's compiled code passes one and the same string for a name every time, so that a
 * mask finds the place, and the first thing that {@code equals} compares, identity, mostly ends the search. Immutable.
 */
final class MemberTable {

    private final @Nullable String[] names;
    private final @Nullable BoundMember[] members;

    MemberTable(Map<String, BoundMember> byName) {
        int places = Integer.highestOneBit(Math.max(1, byName.size())) * 4; // at most half full
        names = new String[places];
        members = new BoundMember[places];
        byName.forEach((name, member) -> {
            int place = place(name);
            names[place] = name.intern();
            members[place] = member;
        });
    }

    @Nullable
    BoundMember find(String name) {
        return members[place(name)];
    }

    /** Where a name stands, or the empty place where it would. */
    private int place(String name) {
        int place = name.hashCode() & (names.length - 1);
        for (String there = names[place]; there != null; there = names[place]) {
            if (there.equals(name)) {
                return place;
            }
            place = (place + 1) & (names.length - 1);
        }
        return place;
    }
}
