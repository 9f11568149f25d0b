package dev.downbeat.fuzz;

/** Texts of any size that ask for more than a parser, a compiler or a class file has. */
enum Growth {
    PARENTHESES("(", "1", ")"),
    OPEN_PARENTHESES("(", "", ""),
    ARRAYS("[", "1", "]"),
    OPEN_ARRAYS("[", "", ""),
    OBJECTS("{a:", "1", "}"),
    BLOCKS("{", "", "}"),
    OPEN_BLOCKS("{", "", ""),
    CLOSING("}", "", ""),
    NEGATIONS("!", "1", ""),
    MINUSES("- ", "1", ""),
    TYPEOFS("typeof ", "1", ""),
    NEWS("new ", "f", ""),
    TEMPLATES("`${", "1", "}`"),
    OPEN_TEMPLATES("`${`", "", ""),
    SUMS("1+", "1", ""),
    TEXT_SUMS("'a'+b+", "1", ""),
    POWERS("2**", "2", ""),
    COMMAS("1,", "1", ""),
    CONDITIONS("a?1:", "1", ""),
    FIRST_CONDITIONS("a?", "1", ":1"),
    MEMBERS("a.", "a", ""),
    OPTIONAL_MEMBERS("a?.", "a", ""),
    INDEXES("a[", "1", "]"),
    CALLS("f(", "1", ")"),
    CHAINED_CALLS("f", "()", "()"),
    ASSIGNMENTS("a=", "1", ""),
    NULLISH("a??", "1", ""),
    DISJUNCTIONS("a||", "1", ""),
    ARROWS("a=>", "1", ""),
    ASYNC_ARROWS("async a=>await ", "1", ""),
    FUNCTIONS("function f(){", "", "}"),
    CLASSES("(class extends ", "Object", "{})"),
    CLASS_BODIES("class A{m(){", "", "}}"),
    IFS("if(a)", ";", ""),
    ELSES("if(a);else ", ";", ""),
    LOOPS("for(;a;)", ";", ""),
    TRIES("try{", "", "}finally{}"),
    LABELS("a:", ";", ""),
    SWITCHES("switch(a){case 1:", "", "}"),
    PATTERNS("[", "a", "]=[]"),
    SPREADS("[...", "[]", "]"),
    YIELDS("yield ", "1", ""),
    AWAITS("await ", "1", ""),
    STATEMENTS("a();\n", "", ""),
    VARIABLES("var a,b;\n", "", ""),
    SWITCH_CASES("switch(a){", "", "case 1:}"),
    PARAMETERS("function f(a", "", ",b)"),
    ELEMENTS("[1,", "1,", "]"),
    DIGITS("9", "", ""),
    HEX_DIGITS("f", "0x", "f"),
    BIGINT("9", "", "n"),
    NAME("a", "", ""),
    ESCAPES("\\u{61}", "", ""),
    GROUPS("/", "a", "/"),
    REGEXP_GROUPS("(", "/a/", ")"),
    TEXT("'", "aaaa", "'"),
    COMMENTS("/*", "", "*/"),
    LINES("\n", "", ""),
    CARRIAGE_RETURNS("\r", "", ""),
    IMPORTS("import {a} from './b.js';\n", "", ""),
    EXPORTS("export let a = 1;\n", "", "");

    private final String before;
    private final String middle;
    private final String after;

    Growth(String before, String middle, String after) {
        this.before = before;
        this.middle = middle;
        this.after = after;
    }

    /** The text with so many beginnings and as many ends. */
    String text(int size) {
        return before.repeat(size) + middle + after.repeat(size);
    }
}
