package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;

/** Guards of what strings and regular expressions can do. What a regular expression does while it matches is observed. */
final class StringNatives {

    private static final String OWNER = "String.prototype";
    private static final String EXPRESSIONS = "RegExp.prototype";

    /** A character that is normalized is looked up in tables. */
    private static final int LOOKUPS = 8;

    /** Steps for a character that is put in order. */
    private static final int ORDERED = 32;

    private StringNatives() {}

    static void guard(Natives natives) {
        ScriptableObject prototype = natives.object(OWNER);
        guardSearches(natives, prototype);
        guardTransformations(natives, prototype);
        guardExtensions(natives, prototype);
        ScriptableObject type = natives.object("String");
        natives.guard(
                type, "String", Guard.before(call -> call.charge(2L * call.count())), "fromCharCode", "fromCodePoint");
        natives.guard(type, "String", StringNatives::raw, "raw");
        guardExpressions(natives, natives.object(EXPRESSIONS));
    }

    private static void guardSearches(Natives natives, ScriptableObject prototype) {
        natives.guard(
                prototype, OWNER, Guard.before(NativeCall::selfText), "charAt", "charCodeAt", "at", "codePointAt");
        natives.guard(
                prototype,
                OWNER,
                Guard.before(call -> chargeSearch(call, call.selfText(), call.argument(0))),
                "indexOf",
                "lastIndexOf",
                "includes");
        natives.guard(
                prototype,
                OWNER,
                Guard.before(call -> {
                    call.selfText();
                    call.charge(call.argument(0) instanceof CharSequence text ? Texts.steps(text) : 0);
                }),
                "startsWith",
                "endsWith");
        natives.guard(prototype, OWNER, StringNatives::split, "split");
        natives.guard(prototype, OWNER, Guard.before(StringNatives::chargePattern), "match", "matchAll", "search");
        natives.guard(prototype, OWNER, Replacement::replace, "replace");
        natives.guard(prototype, OWNER, Replacement::replaceAll, "replaceAll");
    }

    private static void guardTransformations(Natives natives, ScriptableObject prototype) {
        natives.guard(
                prototype,
                OWNER,
                Guard.before(call -> call.charge(2 * Texts.steps(call.selfText()))),
                "trim",
                "trimLeft",
                "trimStart",
                "trimRight",
                "trimEnd",
                "isWellFormed",
                "toWellFormed");
        natives.guard(
                prototype,
                OWNER,
                Guard.before(StringNatives::chargeCase),
                "toLowerCase",
                "toUpperCase",
                "toLocaleLowerCase",
                "toLocaleUpperCase");
        natives.guard(prototype, OWNER, StringNatives::part, "substring", "substr", "slice");
        natives.guard(prototype, OWNER, Guard.before(StringNatives::chargeNormalization), "normalize");
        natives.guard(
                prototype,
                OWNER,
                Guard.before(call -> call.charge(ORDERED
                        * ((long) call.selfText().length() + call.text(0).length()))),
                "localeCompare");
    }

    private static void guardExtensions(Natives natives, ScriptableObject prototype) {
        natives.guard(prototype, OWNER, Guard.before(StringNatives::requireRepetition), "repeat");
        natives.guard(prototype, OWNER, Guard.before(StringNatives::requirePadding), "padStart", "padEnd");
        natives.guard(
                prototype,
                OWNER,
                Guard.before(call -> {
                    long length = call.selfText().length();
                    for (int i = 0; i < call.count(); i++) {
                        length += call.text(i).length();
                        Texts.require(call.name(), length);
                    }
                    call.charge(length > Limits.FREE_TEXT ? length / Limits.CHARACTERS_PER_STEP : 0);
                }),
                "concat",
                "bold",
                "italics",
                "fixed",
                "strike",
                "small",
                "big",
                "blink",
                "sup",
                "sub",
                "fontsize",
                "fontcolor",
                "link",
                "anchor");
    }

    private static void guardExpressions(Natives natives, ScriptableObject prototype) {
        natives.guardConstructor("RegExp", Guard.before(StringNatives::chargeCompilation));
        natives.guard(prototype, EXPRESSIONS, Matching::match, "exec", "test");
        natives.guard(
                prototype,
                EXPRESSIONS,
                Guard.before(StringNatives::chargeSubject),
                SymbolKey.MATCH,
                SymbolKey.MATCH_ALL,
                SymbolKey.SEARCH);
        natives.guard(prototype, EXPRESSIONS, Guard.before(StringNatives::chargeSubject), SymbolKey.SPLIT);
        natives.guard(prototype, EXPRESSIONS, Replacement::replaceMatches, SymbolKey.REPLACE);
    }

    /** In the worst case, each place begins like what is looked for. */
    private static void chargeSearch(NativeCall call, CharSequence text, @Nullable Object sought) {
        long length = sought instanceof CharSequence given ? given.length() : 1;
        call.charge(Texts.steps(text) + Texts.steps(text) * Math.min(length, text.length()) / 2);
    }

    private static @Nullable Object split(NativeCall call) {
        chargeSearch(call, call.selfText(), call.argument(0));
        Object parts = call.proceed();
        call.charge(parts instanceof NativeArray array ? 3 * array.getLength() : 0);
        return parts;
    }

    private static void chargePattern(NativeCall call) {
        CharSequence text = call.selfText();
        if (call.isGiven(0) && !(call.argument(0) instanceof Scriptable)) {
            requirePattern(call, call.text(0));
        }
        call.charge(Texts.steps(text));
    }

    private static void chargeCompilation(NativeCall call) {
        if (call.isGiven(0) && !(call.argument(0) instanceof Scriptable)) {
            requirePattern(call, call.text(0));
        } else if (call.argument(0) instanceof Scriptable object
                && !object.getClassName().equals("RegExp")) {
            requirePattern(call, call.text(0));
        }
    }

    private static void requirePattern(NativeCall call, String pattern) {
        if (pattern.length() > Limits.PATTERN) {
            throw ScriptRuntime.rangeError(call.name() + ": a regular expression may have at most " + Limits.PATTERN
                    + " characters here, not " + pattern.length());
        }
        call.charge(50 + 10L * pattern.length());
    }

    private static void chargeSubject(NativeCall call) {
        call.charge(call.isGiven(0) ? Texts.steps(call.text(0)) : 0);
    }

    /** For each character that becomes two or three, the JVM makes more room and copies what it has. */
    private static void chargeCase(NativeCall call) {
        CharSequence text = call.selfText();
        long grown = text.chars().filter(StringNatives::grows).count();
        call.charge(2 * Texts.steps(text) + grown * (text.length() / 32));
    }

    private static boolean grows(int c) {
        return c == 0xDF
                || c == 0x130
                || c == 0x149
                || c == 0x1F0
                || c == 0x390
                || c == 0x3B0
                || c == 0x587
                || (c >= 0x1E96 && c <= 0x1E9A)
                || (c >= 0x1F50 && c <= 0x1FFC)
                || (c >= 0xFB00 && c <= 0xFB17);
    }

    private static @Nullable Object part(NativeCall call) {
        call.selfText();
        Object part = call.proceed();
        call.charge(part instanceof CharSequence text ? Texts.steps(text) : 0);
        return part;
    }

    /** One character can become eighteen. */
    private static void chargeNormalization(NativeCall call) {
        CharSequence text = call.selfText();
        Texts.require(call.name(), text.length() * 4L);
        call.charge(LOOKUPS * Texts.steps(text));
    }

    private static void requireRepetition(NativeCall call) {
        CharSequence text = call.selfText();
        double times = call.integer(0, 0);
        if (times > 0 && text.length() > 0) {
            requireAndCharge(call, times * text.length());
        }
    }

    private static void requirePadding(NativeCall call) {
        CharSequence text = call.selfText();
        double length = call.integer(0, 0);
        boolean fills = !call.isGiven(1) || !call.text(1).isEmpty();
        if (length > text.length() && fills) {
            requireAndCharge(call, length);
        }
    }

    private static void requireAndCharge(NativeCall call, double length) {
        Texts.require(call.name(), (long) length);
        call.charge((long) length / Limits.CHARACTERS_PER_STEP);
    }

    /** The pieces of a template, one after the other. */
    private static String raw(NativeCall call) {
        Scriptable cooked = ScriptRuntime.toObject(call.cx(), call.realm(), call.argument(0));
        Scriptable raw = ScriptRuntime.toObject(call.cx(), call.realm(), ScriptableObject.getProperty(cooked, "raw"));
        long pieces = Lengths.of(raw, call.name());
        call.charge(4 * pieces);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            append(call, text, ScriptableObject.getProperty(raw, i));
            if (i + 1 < pieces && i + 1 < call.count()) {
                append(call, text, call.argument(i + 1));
            }
        }
        return text.toString();
    }

    private static void append(NativeCall call, StringBuilder text, @Nullable Object piece) {
        String more = ScriptRuntime.toString(piece == Scriptable.NOT_FOUND ? "undefined" : piece);
        text.append(more);
        Texts.require(call.name(), text.length());
        call.charge(Texts.steps(more));
    }
}
