package dev.downbeat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows of the design, which the build cannot see. */
class ArchitectureTest {

    private static final String SCRIPTING = "dev.downbeat.scripting";
    private static JavaClasses classes = new ClassFileImporter().importClasses();

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.downbeat");
        assertThat(classes.contain("dev.downbeat.Downbeat")).isTrue();
        assertThat(classes.contain("dev.downbeat.scripting.rhino.RhinoRealm")).isTrue();
        assertThat(classes.contain("dev.downbeat.ArchitectureTest")).isFalse();
    }

    private static void holds(ArchRule rule) {
        rule.check(classes);
    }

    @Test
    void rhinoIsKnownToOneRoomOnly() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(SCRIPTING + ".rhino")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mozilla.."));
    }

    @Test
    void closureIsKnownToTheLoweringOnly() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(SCRIPTING + ".compile.lower", "com.google..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.javascript..", "com.google.debugging.."));
    }

    @Test
    void roomsKnowOnlyThoseBeforeThem() {
        holds(layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.downbeat", SCRIPTING + "..")
                .layer("nouns")
                .definedBy(SCRIPTING)
                .layer("bind")
                .definedBy(SCRIPTING + ".bind")
                .layer("typings")
                .definedBy(SCRIPTING + ".typings")
                .layer("flight")
                .definedBy(SCRIPTING + ".flight")
                .layer("source")
                .definedBy(SCRIPTING + ".source")
                .layer("compile")
                .definedBy(SCRIPTING + ".compile..")
                .layer("reload")
                .definedBy(SCRIPTING + ".reload")
                .layer("run")
                .definedBy(SCRIPTING + ".run")
                .layer("rhino")
                .definedBy(SCRIPTING + ".rhino")
                .layer("way in")
                .definedBy("dev.downbeat")
                .whereLayer("way in")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("nouns")
                .mayNotAccessAnyLayer()
                .whereLayer("bind")
                .mayOnlyAccessLayers("nouns")
                .whereLayer("typings")
                .mayOnlyAccessLayers("nouns", "bind")
                .whereLayer("flight")
                .mayOnlyAccessLayers("nouns")
                .whereLayer("source")
                .mayOnlyAccessLayers("nouns")
                .whereLayer("compile")
                .mayOnlyAccessLayers("nouns", "source")
                .whereLayer("reload")
                .mayOnlyAccessLayers("nouns", "source", "compile")
                .whereLayer("run")
                .mayOnlyAccessLayers("nouns", "flight", "source", "compile", "reload")
                .whereLayer("rhino")
                .mayOnlyAccessLayers("nouns", "bind", "source", "compile", "run"));
    }

    @Test
    void roomsDependOnEachOtherInNoCircle() {
        holds(slices().matching(SCRIPTING + ".(*)..").should().beFreeOfCycles());
    }

    @ParameterizedTest
    @CsvSource({"java.lang.System, nanoTime", "java.lang.System, currentTimeMillis", "java.lang.Math, random"})
    void timeAndChanceComeFromOutside(String owner, String method) throws ClassNotFoundException {
        holds(noClasses()
                .that()
                .resideInAPackage(SCRIPTING + "..")
                .or()
                .resideInAPackage("dev.downbeat")
                .should()
                .callMethod(Class.forName(owner), method));
    }

    @Test
    void nothingSleeps() {
        holds(noClasses().should().callMethod(Thread.class, "sleep", long.class));
    }

    @Test
    void nothingPrints() {
        holds(noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err"));
        holds(noClasses().should().dependOnClassesThat().areAssignableTo(PrintStream.class));
    }
}
