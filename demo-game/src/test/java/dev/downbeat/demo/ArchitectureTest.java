package dev.downbeat.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the demo game: what it shows to its readers is how a game is built on Downbeat. */
class ArchitectureTest {

    private static final String DEMO = "dev.downbeat.demo";
    private static JavaClasses classes = new ClassFileImporter().importClasses();

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(DEMO);
        assertThat(classes.contain(Main.class)).isTrue();
    }

    private static void holds(ArchRule rule) {
        rule.check(classes);
    }

    @Test
    void onlyTheViewAndTheSoundKnowLwjgl() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(DEMO + ".view", DEMO + ".sound")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lwjgl.."));
    }

    @Test
    void onlyTheSoundKnowsOpenAl() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(DEMO + ".sound")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lwjgl.openal.."));
    }

    @Test
    void theSoundKnowsNothingOfThePicture() {
        holds(noClasses()
                .that()
                .resideInAPackage(DEMO + ".sound")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        DEMO,
                        DEMO + ".console",
                        DEMO + ".picture",
                        DEMO + ".report",
                        DEMO + ".view",
                        DEMO + ".workbench",
                        "org.lwjgl.glfw..",
                        "org.lwjgl.nanovg..",
                        "org.lwjgl.opengl.."));
    }

    @Test
    void onlyTheConsoleKnowsTheTerminal() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(DEMO + ".console")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jline.."));
    }

    @Test
    void theViewKnowsNothingOfTheGame() {
        holds(noClasses()
                .that()
                .resideInAPackage(DEMO + ".view")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        DEMO,
                        DEMO + ".console",
                        DEMO + ".game",
                        DEMO + ".picture",
                        DEMO + ".report",
                        DEMO + ".sound",
                        DEMO + ".tuning",
                        DEMO + ".workbench",
                        "dev.downbeat.scripting.."));
    }

    @Test
    void theGameKnowsNothingOfWhoWatchesIt() {
        holds(noClasses()
                .that()
                .resideInAPackage(DEMO + ".game")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        DEMO + ".console",
                        DEMO + ".view",
                        DEMO + ".picture",
                        DEMO + ".report",
                        DEMO + ".sound",
                        DEMO + ".tuning",
                        DEMO + ".workbench"));
    }

    @Test
    void usesNothingOfTheLibraryButItsPublicNouns() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.downbeat.scripting.*..", "org.mozilla.."));
    }

    @Test
    void packagesHaveNoCycles() {
        holds(slices().matching(DEMO + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void timeComesFromTheClockAndNobodySleeps() {
        holds(noClasses().should().callMethod(System.class, "nanoTime"));
        holds(noClasses().should().callMethod(System.class, "currentTimeMillis"));
        holds(noClasses().should().callMethod(Thread.class, "sleep", long.class));
    }
}
