package dev.downbeat.fuzz;

import java.util.List;
import java.util.stream.Stream;

/** What is put among a script's own words. */
final class Dictionary {

    private static final String KEYWORDS =
            "await async break case catch class const continue debugger default delete do else enum export extends"
                    + " false finally for function get if implements import in instanceof interface let new null of"
                    + " package private protected public return set static super switch this throw true try typeof"
                    + " undefined var void while with yield arguments eval constructor prototype __proto__ then"
                    + " globalThis $jscomp module exports require NaN Infinity Symbol Object Promise";

    private static final String SIGNS =
            "( ) [ ] { } ; , . ... => ? ?. ?? ??= ||= &&= ** **= ++ -- ! ~ + - * / % & | ^ << >> >>>"
                    + " = == === != !== < > <= >= : ' \" ` ${ # @ \\ // /* */ <!-- --> #! /[ ]/ (?<a> (?<= \\k<a> \\1";

    private static final String NUMBERS =
            "0 -0 1e999 -1e999 1e-999 0x 0xffffffffffffffffffff 0b12 0o8 08 017 1_000 1__0 1_"
                    + " 9007199254740993 123456789012345678901234567890n 0n .5. 5..x 1.e 2147483648 -2147483649 4294967295";

    private static final List<String> OTHERS = List.of(
            "\u0000",
            "\u0007",
            "\u001a",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u00ad",
            "\u180e",
            "\u200b",
            "\u200d",
            "\u202e",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\ufffd",
            "\uffff",
            "\ud83d\ude00",
            "\u00e9",
            "\u0130",
            "\u1e9e",
            "\\u0000",
            "\\ud83d",
            "\\udc00",
            "\\u{110000}",
            "\\u{1F600}",
            "\\u{",
            "\\x",
            "\\08",
            "\r",
            "\r\n",
            "\n",
            "\t",
            "\u000b",
            "\f",
            "'\\ud800'",
            "'\\\n'",
            "/(?:)/v",
            "/a/d",
            "/(?<n>.)(?<n>.)/u",
            "/[z-a]/",
            "/(/",
            "/a{99999999999}/",
            "/\\p{L}/u",
            "import.meta",
            "import('x')",
            "new.target",
            "export *",
            "export default",
            "import x from './x.js';",
            "import * as self from './drone.js';",
            "for await (const a of b)",
            "async function*",
            "function*",
            "get x()",
            "static {",
            "#x",
            "'use strict';",
            "while (true);",
            "throw null;",
            "return",
            "yield*",
            "=> {",
            "(a, b) =>",
            "{ __proto__: null }",
            "module.exports =",
            "$jscomp.makeIterator(1)",
            "$y0",
            "${`${",
            "self.state = self;",
            "[,,]",
            "({a, ...{b}} = c)",
            "\"\\u0000\"",
            "\":\"",
            "{\"\": {}}");

    /** Every word, as it stands in a text. */
    static final List<String> WORDS = Stream.concat(
                    Stream.of(KEYWORDS, SIGNS, NUMBERS).flatMap(all -> Stream.of(all.split(" "))), OTHERS.stream())
            .toList();

    private Dictionary() {}
}
