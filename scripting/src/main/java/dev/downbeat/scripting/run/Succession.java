package dev.downbeat.scripting.run;

/** A script before and after a commit. */
public record Succession(ScriptInstance before, ScriptInstance after) {

    /** Its path after the commit. */
    public String path() {
        return after.script().path();
    }
}
