package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.source.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The real front end, which notes what it is given. */
public final class NotedFrontEnd implements FrontEnd {

    /** The path of each script that was lowered, whenever it was. */
    public final List<String> lowered = new ArrayList<>();

    private final FrontEnd closure = new ClosureFrontEnd();

    @Override
    public Outcome lower(ScriptFile file, Set<String> globals) {
        lowered.add(file.path());
        return closure.lower(file, globals);
    }
}
