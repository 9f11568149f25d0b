package dev.downbeat.ordinary;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.Adler32;

/** What each of the ordinary scripts is to answer after so many ticks, computed in Java. */
final class Expected {

    private static final Map<String, IntFunction<String>> BY_KIND = Map.ofEntries(
            Map.entry("bigints", Expected::bigints),
            Map.entry("classes", ticks -> ticks + ticks / 10 + " " + (ticks + ticks / 10 >= 100) + " true"),
            Map.entry("closures", ticks -> ticks + "," + 2 * ticks + "," + 3 * ticks + "," + 4 * ticks),
            Map.entry("collections", Expected::collections),
            Map.entry("destructuring", Expected::destructuring),
            Map.entry("functional", Expected::functional),
            Map.entry("generators", ticks -> "10 true"),
            Map.entry("grid", ticks -> String.valueOf(shortestPath())),
            Map.entry("library", Expected::library),
            Map.entry("machine", Expected::machine),
            Map.entry("modules", ticks -> (ticks + 1) / 2 + " false true"),
            Map.entry("pingpong", ticks -> ticks + " false"),
            Map.entry("promises", Expected::promises),
            Map.entry("recursion", Expected::recursion),
            Map.entry("texts", Expected::texts));

    private Expected() {}

    static String of(String kind, int ticks) {
        return Objects.requireNonNull(BY_KIND.get(kind)).apply(ticks);
    }

    private static String bigints(int ticks) {
        BigInteger modulus = BigInteger.TWO.pow(89).subtract(BigInteger.ONE);
        BigInteger n = BigInteger.ONE;
        for (int i = 0; i < ticks; i++) {
            n = n.multiply(new BigInteger("6364136223846793005"))
                    .add(new BigInteger("1442695040888963407"))
                    .mod(modulus);
        }
        return n + " " + n.mod(BigInteger.valueOf(65_536));
    }

    private static String collections(int ticks) {
        TreeSet<String> seen = new TreeSet<>();
        for (int i = 0; i < ticks; i++) {
            String key = "k" + i % 7;
            if (!seen.remove(key)) {
                seen.add(key);
            }
        }
        return "7 " + ticks + " " + String.join("", seen) + " 7";
    }

    private static String destructuring(int ticks) {
        long a = 0;
        long b = 1;
        for (int i = 0; i < ticks; i++) {
            long sum = (a + b) % 1_000_007;
            a = b;
            b = sum;
        }
        return a + " 3 false";
    }

    private static String functional(int ticks) {
        long total = 0;
        for (int i = 0; i < ticks; i++) {
            total += IntStream.range(0, i % 20)
                    .filter(n -> n % 2 == 0)
                    .map(n -> n * n)
                    .sum();
        }
        int last = (ticks - 1) % 20;
        List<Integer> sizes = new ArrayList<>();
        for (int rest = 0; rest < Math.min(3, last); rest++) {
            int of = rest;
            sizes.add((int) IntStream.range(0, last).filter(n -> n % 3 == of).count());
        }
        sizes.sort(Comparator.reverseOrder());
        return total + " "
                + String.join("+", sizes.stream().limit(2).map(String::valueOf).toList());
    }

    private static String library(int ticks) {
        long sum = 1;
        for (int i = 0; i < ticks; i++) {
            Adler32 adler = new Adler32();
            adler.update(("tick " + i).getBytes(StandardCharsets.US_ASCII));
            sum = (sum * 31 + adler.getValue()) % 4_294_967_296L;
        }
        return sum + " 1.0.0";
    }

    private static String machine(int ticks) {
        List<String> names = List.of("idle", "walk", "rest");
        int[] durations = {3, 5, 2};
        int[] visits = new int[3];
        int at = 0;
        int left = durations[0];
        for (int i = 0; i < ticks; i++) {
            if (--left == 0) {
                visits[at]++;
                at = (at + 1) % 3;
                left = durations[at];
            }
        }
        return names.get(at) + " " + left + " " + visits[0] + "," + visits[1] + "," + visits[2];
    }

    private static String promises(int ticks) {
        long halves = 0;
        long odd = 0;
        for (int i = 1; i <= ticks; i++) {
            if (i % 10 % 2 == 0) {
                halves += i % 10 / 2;
            } else {
                odd++;
            }
        }
        return halves + " " + odd + " " + 3L * ticks;
    }

    private static String recursion(int ticks) {
        long moves = 0;
        for (int i = 0; i < ticks; i++) {
            moves += (1 << i % 6) - 1;
        }
        int last = (ticks - 1) % 6;
        int[] sorted = {5, last, 3, 9, last + 1};
        Arrays.sort(sorted);
        return moves + " "
                + String.join(
                        ",", IntStream.of(sorted).mapToObj(String::valueOf).toList()) + ",6," + last;
    }

    private static String texts(int ticks) {
        List<String> words = List.of("Alpha", "Beta", "Gamma", "Delta");
        long letters = 0;
        List<String> last = List.of();
        for (int i = 0; i < ticks; i++) {
            last = words.subList(0, 1 + i % 4);
            letters += last.stream().mapToInt(String::length).sum();
        }
        List<String> reversed = new ArrayList<>(last);
        Collections.reverse(reversed);
        String text = String.join("|", reversed);
        return letters + " " + text + ".".repeat(Math.max(0, 12 - text.length()));
    }

    /** Breadth first, over the same walls. */
    private static int shortestPath() {
        int size = 64;
        int[] distance = new int[size * size];
        Arrays.fill(distance, -1);
        distance[0] = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int cell = open.remove();
            int x = cell % size;
            int y = cell / size;
            for (int[] step : new int[][] {{x + 1, y}, {x - 1, y}, {x, y + 1}, {x, y - 1}}) {
                boolean inside = step[0] >= 0 && step[0] < size && step[1] >= 0 && step[1] < size;
                if (inside && !wall(step[0], step[1]) && distance[step[1] * size + step[0]] < 0) {
                    distance[step[1] * size + step[0]] = distance[cell] + 1;
                    open.add(step[1] * size + step[0]);
                }
            }
        }
        return distance[size * size - 1];
    }

    private static boolean wall(int x, int y) {
        return x > 0 && x % 8 == 0 && y != (x % 16 == 0 ? 1 : 62);
    }
}
