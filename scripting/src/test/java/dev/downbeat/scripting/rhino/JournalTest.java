package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.run.ThreadUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    private final Journal journal = new Journal();

    /** Something with named numbers, each noted whenever it changes. */
    private final class Box implements Journal.Changed {
        private final Map<Integer, Double> numbers = new HashMap<>();

        void set(String key, double value) {
            set(part(key), value);
        }

        void set(int part, double value) {
            double now = numbers.getOrDefault(part, 0.0);
            if (!journal.noteAnother(this, part, now)) {
                journal.noteNumber(this, part, now);
            }
            numbers.put(part, value);
        }

        double get(String key) {
            return numbers.getOrDefault(part(key), 0.0);
        }

        private static int part(String key) {
            return key.charAt(0) - 'a';
        }

        @Override
        public void putBack(Object key, @Nullable Object old, double number) {
            numbers.put((Integer) key, number);
        }
    }

    private final Box box = new Box();
    private final List<Box> boxes = Stream.generate(Box::new).limit(7).toList();

    /** A call begins that is for the box. */
    private void begin() {
        journal.begin(new Object[] {box});
    }

    @Test
    void notesNothingOutsideOfCalls() {
        box.set("x", 1);

        assertThat(journal.call()).isZero();
        assertThat(journal.size()).isZero();
    }

    @Test
    void holdsNothingAfterTheOutermostCall() {
        begin();
        box.set("x", 1);
        begin();
        box.set("x", 2);
        journal.end();
        assertThat(journal.size()).isEqualTo(2);
        journal.end();

        assertThat(journal.size()).isZero();
        assertThat(journal.notedLately(box, "x", 10)).isFalse();
    }

    @Test
    void doesNotGrowWithWhatACallWritesOverAndOver() {
        Box other = new Box();
        begin();
        for (int i = 1; i <= 100_000; i++) {
            box.set("x", i);
            other.set("x", i);
            journal.notePart(box, 70, "old");
        }
        assertThat(journal.size()).isLessThan(100);
        journal.rollBack();
        journal.end();

        assertThat(box.get("x")).isZero();
        assertThat(other.get("x")).isZero();
    }

    @Test
    void doesNotGrowWithWhatACallWritesOfManyObjectsInTurns() {
        List<Box> many = Stream.generate(Box::new).limit(20).toList();
        begin();
        for (int i = 1; i <= 100_000; i++) {
            many.get(i % 20).set(i % 3, i);
        }
        assertThat(journal.size()).isLessThan(1_000);
        journal.rollBack();
        journal.end();

        assertThat(many).allSatisfy(each -> assertThat(each.numbers.values()).containsOnly(0.0));
    }

    @Test
    void undoesInTurnWhatTwoObjectsNotedOfOneAndTheSameThing() {
        double[] numbers = {0, 0};
        Journal.Changed one = (key, old, number) -> numbers[(Integer) key] = number;
        Journal.Changed other = (key, old, number) -> numbers[(Integer) key] = number;
        begin();
        journal.noteNumber(one, 0, numbers[0]);
        numbers[0] = 1;
        for (int i = 1; i < 1_000; i++) { // so that repeated notes are thrown out
            Journal.Changed writer = i % 2 == 0 ? one : other;
            if (!journal.noteAnother(writer, 1, numbers[1])) {
                journal.noteNumber(writer, 1, numbers[1]);
            }
            numbers[1] = i;
        }
        journal.rollBack();
        journal.end();

        assertThat(numbers).containsExactly(0, 0);
    }

    @Test
    void undoesNumbersAndOtherPartsOfOneObject() {
        List<Object> back = new ArrayList<>();
        Journal.Changed mixed = (key, old, number) -> back.add(key + "=" + old + "," + number);
        begin();
        journal.noteNumber(mixed, 1, 11);
        journal.notePart(mixed, 2, "two");
        journal.notePart(mixed, 3, null);
        journal.notePart(mixed, 2, "again");
        journal.notePart(mixed, 70, "seventy");
        journal.noteNumber(mixed, 71, 71);
        journal.rollBack();
        journal.end();

        assertThat(back)
                .containsExactlyInAnyOrder("1=null,11.0", "2=two,0.0", "3=null,0.0", "70=seventy,0.0", "71=71.0,71.0");
    }

    @Test
    void takesNothingForNotedAfterACallThatFailed() {
        Box other = new Box();
        begin();
        other.set("x", 1);
        journal.note((key, old, number) -> {}, "name", "before");
        journal.rollBack();
        assertThat(journal.noteAnother(other, 1, 5)).isFalse();
        assertThat(journal.noteAnother(box, 1, 5)).isFalse();
        journal.end();
        begin();
        journal.note(other, "name", "before");
        assertThat(journal.noteAnother(other, 1, 5)).isFalse();
        journal.next();
        assertThat(journal.noteAnother(other, 1, 5)).isFalse();
        journal.end();
    }

    @Test
    void notesAtOnceWhomAnOutermostCallIsFor() {
        begin();
        assertThat(journal.noteAnother(box, 1, 5)).isTrue();
        assertThat(journal.size()).isEqualTo(1);
        begin();
        assertThat(journal.noteAnother(box, 1, 6)).isFalse();
        journal.end();
        assertThat(journal.noteAnother(box, 2, 7))
                .as("after what an inner call may have noted")
                .isFalse();
        journal.rollBack();
        journal.end();

        assertThat(box.numbers).isEqualTo(Map.of(1, 5.0));
        assertThat(journal.noteAnother(box, 1, 5)).as("outside of calls").isFalse();
    }

    @Test
    void undoesOfSeveralCallsOnlyTheOneThatFails() {
        Box other = new Box();
        Object[] whom = {box};
        journal.begin(whom);
        long call = journal.call();
        box.set("x", 1);
        other.set("x", 1);
        journal.next();
        assertThat(journal.size()).isZero();
        assertThat(journal.call()).isGreaterThan(call);
        whom[0] = other;
        other.set("x", 2);
        box.set("y", 2);
        journal.rollBack();
        journal.end();

        assertThat(box.numbers).isEqualTo(Map.of(23, 1.0, 24, 0.0));
        assertThat(other.numbers).isEqualTo(Map.of(23, 1.0));
    }

    @Test
    void refusesToNoteMoreThanCanBeUndoneAndUndoesTheRest() {
        begin();
        assertThatThrownBy(() -> {
                    for (int i = 0; i <= Journal.MAX_NOTES + Note.PARTS; i++) {
                        journal.noteNumber(box, i, 0.5); // the first of them share a note
                    }
                })
                .isInstanceOf(OutOfBudget.class);
        journal.rollBack();
        journal.end();

        assertThat(box.numbers)
                .hasSize(Journal.MAX_NOTES - 1 + Note.PARTS)
                .containsEntry(0, 0.5)
                .containsEntry(Journal.MAX_NOTES - 2 + Note.PARTS, 0.5);
    }

    @Test
    void tellsAnObjectsPartsFromThoseOfAnotherAndFromWhatHasAKey() {
        Box other = new Box();
        List<Object> keyed = new ArrayList<>();
        begin();
        journal.noteNumber(box, 1, 11);
        journal.noteNumber(box, 2, 12);
        journal.note((key, old, number) -> keyed.add(key + "=" + old), "name", "before");
        journal.noteNumber(box, 3, 13);
        journal.noteNumber(other, 3, 23);
        journal.noteNumber(box, 70, 17);
        journal.rollBack();
        journal.end();

        assertThat(box.numbers).isEqualTo(Map.of(1, 11.0, 2, 12.0, 3, 13.0, 70, 17.0));
        assertThat(other.numbers).isEqualTo(Map.of(3, 23.0));
        assertThat(keyed).isEqualTo(List.of("name=before"));
    }

    @Test
    void letsGoOfNothingWithinACall() {
        begin();
        box.set("x", 1);
        journal.letGo();
        journal.rollBack();
        journal.end();
        journal.letGo();

        assertThat(box.get("x")).isZero();
    }

    /** Notes a number of each of many things in one call, at the end of a tick; gives how many bytes that made. */
    private long noteMany(List<Box> many) {
        long before = ThreadUse.bytes();
        begin();
        for (Box each : many) {
            journal.noteNumber(each, 1, 0.5);
        }
        journal.end();
        journal.letGo();
        return ThreadUse.bytes() - before;
    }

    @Test
    void keepsTheRoomFromTickToTickThatCallsNeed() {
        List<Box> many = Stream.generate(Box::new).limit(10_000).toList();
        assertThat(noteMany(many)).as("the first").isGreaterThan(200_000);
        assertThat(noteMany(many)).as("the next").isLessThan(20_000);

        noteMany(many);
        for (int i = 0; i < 300; i++) {
            journal.letGo();
        }
        assertThat(noteMany(many)).as("after a long time").isGreaterThan(200_000);
    }

    @Test
    void undoesAnInnerCallToItsOwnMark() {
        begin();
        box.set("x", 1);
        begin();
        box.set("x", 2);
        box.set("y", 2);
        journal.rollBack();
        journal.end();

        assertThat(box.get("x")).isEqualTo(1);
        assertThat(box.get("y")).isZero();

        journal.rollBack();
        assertThat(box.get("x")).isZero();
        journal.end();
    }

    @Test
    void undoesInnerCallsThatEndedWellAlongWithTheOuterOne() {
        begin();
        begin();
        box.set("x", 2);
        journal.end();
        box.set("x", 3);
        journal.rollBack();
        journal.end();

        assertThat(box.get("x")).isZero();
    }

    @Test
    void givesEveryCallANumberOfItsOwn() {
        begin();
        long outer = journal.call();
        begin();
        long inner = journal.call();
        journal.end();
        assertThat(journal.call()).isEqualTo(outer);
        journal.end();
        begin();

        assertThat(List.of(outer, inner, journal.call()))
                .doesNotHaveDuplicates()
                .doesNotContain(0L);
        journal.end();
    }

    @Test
    void goesOnWhereAChangeCannotBeUndone() {
        begin();
        box.set("x", 1);
        journal.note(
                (key, old, number) -> {
                    throw new IllegalStateException("cannot");
                },
                "z",
                "old");
        journal.rollBack();
        journal.end();

        assertThat(box.get("x")).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isRightForAnyNestingOfCalls(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            nest(random, 0);
        }

        assertThat(journal.call()).as("seed " + seed).isZero();
    }

    private void nest(Random random, int depth) {
        List<Map<Integer, Double>> before =
                boxes.stream().map(each -> Map.copyOf(each.numbers)).toList();
        journal.begin(new Object[] {random.nextBoolean() ? boxes.get(random.nextInt(boxes.size())) : null});
        for (int i = random.nextInt(6); i > 0; i--) {
            if (depth < 5 && random.nextInt(3) == 0) {
                nest(random, depth + 1);
            } else {
                boxes.get(random.nextInt(boxes.size())).set(random.nextInt(3), random.nextInt(100));
            }
        }
        if (random.nextBoolean()) {
            journal.rollBack();
            for (int i = 0; i < boxes.size(); i++) {
                Map<Integer, Double> was = before.get(i);
                boxes.get(i)
                        .numbers
                        .forEach((part, number) -> assertThat(number).isEqualTo(was.getOrDefault(part, 0.0)));
            }
        }
        journal.end();
    }
}
