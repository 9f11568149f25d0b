package dev.downbeat.scripting;

import java.util.List;

/**
 * How a text that is being typed may go on.
 *
 * @param start where the word begins that is being typed, in UTF-16 units from the start of the text; its end if none is
 * @param words what may stand in the place of that word, in alphabetical order
 */
public record Completion(int start, List<String> words) {

    public Completion {
        words = List.copyOf(words);
    }
}
