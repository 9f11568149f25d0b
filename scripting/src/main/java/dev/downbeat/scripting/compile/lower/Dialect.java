package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.parsing.parser.FeatureSet;
import com.google.javascript.jscomp.parsing.parser.FeatureSet.Feature;

/** Which JavaScript comes out of the lowering: ES5, and what Rhino 1.9.2 does right and fast by itself. */
final class Dialect {

    private static final FeatureSet RHINO = FeatureSet.ES5.with(
            Feature.BIGINT,
            Feature.COMPUTED_PROPERTIES,
            Feature.EXTENDED_OBJECT_LITERALS,
            Feature.GENERATORS, // resumed in a tenth of a microsecond; Closure's state machines are slower
            Feature.MEMBER_DECLARATIONS,
            Feature.REGEXP_FLAG_S,
            Feature.REGEXP_FLAG_U,
            Feature.REGEXP_FLAG_Y,
            Feature.REGEXP_LOOKBEHIND,
            Feature.REGEXP_NAMED_GROUPS,
            Feature.REGEXP_UNICODE_PROPERTY_ESCAPE,
            Feature.STRING_CONTINUATION,
            Feature.TEMPLATE_LITERALS); // concatenation would ask an object for its valueOf instead of its text

    private Dialect() {}

    static CompilerOptions options() {
        CompilerOptions options = new CompilerOptions();
        options.setLanguageIn(LanguageMode.UNSTABLE);
        options.setLanguageOut(LanguageMode.ECMASCRIPT5_STRICT);
        options.legacySetOutputFeatureSet(RHINO);
        options.setSkipNonTranspilationPasses(true);
        options.setPreventLibraryInjection(true); // the realm has helpers of our own
        options.setRewritePolyfills(false);
        options.setContinueAfterErrors(true); // every error of a file is told
        options.setPrettyPrint(true); // one statement a line, so that a line says where it comes from
        options.setSourceMapOutputPath("lowered.map");
        return options;
    }
}
