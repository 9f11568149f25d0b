package dev.downbeat.demo.workbench;

import dev.downbeat.demo.view.Key;
import java.util.Locale;

/** The pages of the workbench. */
public enum PanelName {
    HELP(Key.HELP, "F1", "this page"),
    PROBLEMS(Key.PROBLEMS, "F2", "problems, faults and quarantines of the scripts"),
    HISTORY(Key.HISTORY, "F3", "what reloads changed, and the way back"),
    TICKS(Key.TICKS, "F4", "how long ticks take, where scripts went live, what was put off"),
    PROFILE(Key.PROFILE, "F5", "which handlers take how much of a tick"),
    INSPECTOR(Key.INSPECTOR, "F6", "what the entity that is clicked holds, and its faults"),
    TUNABLES(Key.TUNABLES, "F7", "the numbers of config.json as sliders"),
    CONSOLE(Key.CONSOLE, "F8", "a console: what is typed in is evaluated among the scripts");

    private final Key key;
    private final String keyName;
    private final String purpose;

    PanelName(Key key, String keyName, String purpose) {
        this.key = key;
        this.keyName = keyName;
        this.purpose = purpose;
    }

    Key key() {
        return key;
    }

    /** What is written on the key. */
    String keyName() {
        return keyName;
    }

    /** What it is for, in a few words. */
    String purpose() {
        return purpose;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
