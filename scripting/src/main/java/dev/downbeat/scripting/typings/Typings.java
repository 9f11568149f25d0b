package dev.downbeat.scripting.typings;

import dev.downbeat.scripting.bind.BoundTypes;

/** The declaration file of a game. The same bindings give the same text, everywhere. */
public final class Typings {

    private static final String HEADER = """
            // What scripts can reach, for editors and checkers. Generated from what the game binds: change it there.
            """;

    private Typings() {}

    /** The text of {@code downbeat.d.ts}. */
    public static String of(BoundTypes types) {
        String builtIn = Resources.text("world.d.ts")
                + '\n'
                + Resources.text("coroutines.d.ts")
                + '\n'
                + Resources.text("builtins.d.ts");
        TypeNames names = new TypeNames(types, Resources.declaredNames(builtIn));
        DeclarationText text = new DeclarationText();
        new GameTypes(types, names, text).write();
        new EventTypes(types.bindings().vocabulary(), names, text).write();
        return HEADER + text + '\n' + builtIn;
    }
}
