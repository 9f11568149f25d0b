package dev.downbeat.fuzz;

import dev.downbeat.random.SeededRandom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Breaks a text in one to four ways. Works on bytes, as a text in which each character is one. */
final class Mutator {

    /** Words, blanks, and single other bytes: near enough to tokens, whatever the text is. */
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]");

    private static final List<Growth> GROWTHS = List.of(Growth.values());

    private static final int LONGEST_RANGE = 40; // of bytes, or of tokens

    private final SeededRandom random;
    private final Corpus corpus;
    private final List<UnaryOperator<String>> ways;

    Mutator(SeededRandom random, Corpus corpus) {
        this.random = random;
        this.corpus = corpus;
        this.ways = List.of(
                this::cut,
                this::flipBits,
                this::overwrite,
                this::deleteBytes,
                this::splice,
                this::duplicateTokens,
                this::deleteTokens,
                this::swapTokens,
                this::insertWord,
                this::insertWord,
                this::replaceToken,
                this::replaceToken,
                this::insertGrowth);
    }

    byte[] mutate(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int times = random.nextInt(1, 5); times > 0; times--) {
            text = ways.get(random.nextInt(ways.size())).apply(text);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String cut(String text) {
        return text.substring(0, place(text));
    }

    private String flipBits(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int times = random.nextInt(1, 4); times > 0 && !text.isEmpty(); times--) {
            int at = random.nextInt(text.length());
            changed.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(8))));
        }
        return changed.toString();
    }

    private String overwrite(String text) {
        int at = place(text);
        int end = Math.min(text.length(), at + random.nextInt(4));
        StringBuilder bytes = new StringBuilder();
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            bytes.append((char) random.nextInt(256));
        }
        return text.substring(0, at) + bytes + text.substring(end);
    }

    private String deleteBytes(String text) {
        int at = place(text);
        return text.substring(0, at) + text.substring(Math.min(text.length(), at + random.nextInt(LONGEST_RANGE)));
    }

    private String splice(String text) {
        String other = otherText();
        return text.substring(0, place(text)) + other.substring(place(other));
    }

    private String duplicateTokens(String text) {
        List<String> tokens = tokensOf(text);
        int from = random.nextInt(tokens.size());
        int to = rangeEnd(tokens, from);
        return join(tokens.subList(0, to)) + join(tokens.subList(from, tokens.size()));
    }

    private String deleteTokens(String text) {
        List<String> tokens = tokensOf(text);
        int from = random.nextInt(tokens.size());
        return join(tokens.subList(0, from)) + join(tokens.subList(rangeEnd(tokens, from), tokens.size()));
    }

    private String swapTokens(String text) {
        List<String> tokens = tokensOf(text);
        int first = random.nextInt(tokens.size());
        int second = rangeEnd(tokens, first);
        int third = Math.min(tokens.size(), second + random.nextInt(LONGEST_RANGE));
        int fourth = Math.min(tokens.size(), third + random.nextInt(LONGEST_RANGE));
        return join(tokens.subList(0, first))
                + join(tokens.subList(third, fourth))
                + join(tokens.subList(second, third))
                + join(tokens.subList(first, second))
                + join(tokens.subList(fourth, tokens.size()));
    }

    private String insertWord(String text) {
        List<String> tokens = tokensOf(text);
        int at = random.nextInt(tokens.size());
        return join(tokens.subList(0, at)) + word() + join(tokens.subList(at, tokens.size()));
    }

    private String replaceToken(String text) {
        List<String> tokens = tokensOf(text);
        int at = random.nextInt(tokens.size());
        return join(tokens.subList(0, at)) + word() + join(tokens.subList(at + 1, tokens.size()));
    }

    private String insertGrowth(String text) {
        List<String> tokens = tokensOf(text);
        int at = random.nextInt(tokens.size());
        String growth = GROWTHS.get(random.nextInt(GROWTHS.size())).text(size());
        return join(tokens.subList(0, at)) + growth + join(tokens.subList(at, tokens.size()));
    }

    /** Small ones as often as large ones. */
    private int size() {
        return 1 << random.nextInt(11);
    }

    /** Of the dictionary, or a token of another file. */
    private String word() {
        if (random.nextInt(3) > 0) {
            return bytesOf(Dictionary.WORDS.get(random.nextInt(Dictionary.WORDS.size())));
        }
        List<String> tokens = tokensOf(otherText());
        int at = random.nextInt(tokens.size());
        return join(tokens.subList(at, Math.min(tokens.size(), at + random.nextInt(1, 8))));
    }

    private static String bytesOf(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private String otherText() {
        Corpus.Seed other = corpus.all().get(random.nextInt(corpus.all().size()));
        return new String(other.bytes(), StandardCharsets.ISO_8859_1);
    }

    private int place(String text) {
        return random.nextInt(text.length() + 1);
    }

    private int rangeEnd(List<String> tokens, int from) {
        return Math.min(tokens.size(), from + 1 + random.nextInt(LONGEST_RANGE));
    }

    /** At least one, if only an empty one. */
    private static List<String> tokensOf(String text) {
        List<String> tokens =
                TOKEN.matcher(text).results().map(match -> match.group()).toList();
        return tokens.isEmpty() ? List.of("") : tokens;
    }

    private static String join(List<String> tokens) {
        return String.join("", tokens);
    }
}
