package dev.downbeat;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Completion;
import dev.downbeat.scripting.bind.BoundType;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.CompileOutcome;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.Declaration;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows how what is typed in at a console may go on: by names alone, nothing is evaluated for it. Any thread. */
final class Completions {

    private static final List<String> LANGUAGE = List.of(
            "const",
            "false",
            "for",
            "function",
            "let",
            "new",
            "null",
            "return",
            "true",
            "typeof",
            "undefined",
            "while");
    private static final List<String> CONSOLE = List.of("entities", "scripts");

    private static final Pattern PATH = Pattern.compile("\\bscripts\\s*\\[\\s*['\"]([^'\"]*)\\z");
    private static final Pattern TEXT = Pattern.compile("['\"](\\w*)\\z");
    private static final Pattern MEMBER = Pattern.compile("([\\w$]*)\\s*\\??\\.\\s*([\\w$]*)\\z");
    private static final Pattern NAME = Pattern.compile("([A-Za-z_$][\\w$]*)?\\z");

    private final BoundTypes types;
    private final Set<String> declared = new ConcurrentSkipListSet<>(); // at consoles
    private final Map<String, Set<String>> known;

    /** @param known the names that handlers can use, each with the members of what it stands for */
    Completions(BoundTypes types, Map<String, Set<String>> known) {
        this.types = types;
        this.known = known;
    }

    /** What an input declares can be completed from now on. */
    void learn(CompileOutcome input) {
        if (input instanceof CompileOutcome.Compiled compiled) {
            compiled.script().outline().declarations().stream()
                    .map(Declaration::name)
                    .forEach(declared::add);
        }
    }

    Completion of(String before, Attempt latest) {
        Matcher path = PATH.matcher(before);
        if (path.find()) {
            return completion(path, 1, () -> paths(latest));
        }
        Matcher text = TEXT.matcher(before);
        if (text.find()) {
            return completion(text, 1, this::kindsAndEvents);
        }
        Matcher member = MEMBER.matcher(before);
        if (member.find()) {
            return completion(member, 2, () -> members(member.group(1)));
        }
        Matcher name = NAME.matcher(before);
        return name.find() ? completion(name, 0, this::names) : new Completion(before.length(), List.of());
    }

    private static Completion completion(Matcher typed, int group, Supplier<? extends Collection<String>> words) {
        String begin = typed.group(group);
        return new Completion(
                typed.start(group),
                new TreeSet<>(words.get())
                        .stream().filter(word -> word.startsWith(begin)).toList());
    }

    private static List<String> paths(Attempt latest) {
        return latest.outcome() instanceof SetOutcome.Ready ready
                ? ready.set().scripts().stream().map(CompiledScript::path).toList()
                : List.of();
    }

    private Set<String> kindsAndEvents() {
        Set<String> names = new TreeSet<>();
        types.bindings().vocabulary().kinds().stream().map(EntityKind::name).forEach(names::add);
        types.bindings().vocabulary().events().stream().map(EventType::name).forEach(names::add);
        return names;
    }

    /** Of a global its own, of a number none, of anything else those that anything of the game has. */
    private Set<String> members(String owner) {
        if (owner.matches("\\d+")) {
            return Set.of();
        }
        Set<String> own = known.get(owner);
        if (own != null) {
            return own;
        }
        Set<String> all = new TreeSet<>(BoundType.ENTITY_MEMBERS);
        types.all().forEach(type -> all.addAll(type.members().keySet()));
        return all;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(known.keySet());
        names.addAll(LANGUAGE);
        names.addAll(CONSOLE);
        names.addAll(declared);
        return names;
    }
}
