package dev.downbeat.scripting.reload;

import dev.downbeat.scripting.compile.Spelling;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;

/**
 * Another text for a whole file that is not saved.
 *
 * @param file path below the scripts folder
 */
public record FileDraft(String file, String text) {

    /** Puts the text into a snapshot. Whether it compiles, compiling the result will tell. */
    public Edited applyTo(Snapshot snapshot) {
        return snapshot.find(file).isPresent()
                ? new Edited.Done(snapshot.with(ScriptFile.of(file, text)))
                : Edited.Refused.of(file, "there is no such file to draft" + Spelling.hint(file, snapshot.paths()));
    }
}
