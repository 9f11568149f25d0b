/** Google's Closure Compiler: parses modern JavaScript and lowers it to what Rhino understands. */
module dev.downbeat.closure {
    requires java.logging;
    requires java.sql; // its JSON library
    requires jdk.unsupported; // its protocol buffers

    exports com.google.debugging.sourcemap;
    exports com.google.debugging.sourcemap.proto;
    exports com.google.javascript.jscomp;
    exports com.google.javascript.jscomp.parsing;
    exports com.google.javascript.jscomp.parsing.parser;
    exports com.google.javascript.rhino;
}
