package dev.downbeat;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.World;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and the calls that stay in one place. */
final class ArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.downbeat");

    @Test
    void looksAtTheClassesOfCore() {
        assertThat(CORE).hasSizeGreaterThan(20);
        assertThat(CORE.contain(World.class)).isTrue();
        assertThat(CORE.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("dev.downbeat.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void dependsOnNothingButTheJdkAndNullness() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "dev.downbeat.."))
                .check(CORE);
    }

    @Test
    void readsTheSystemClockInOnePlace() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(NanoClock.class)
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CORE);
    }

    @Test
    void neverSleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .check(CORE);
    }

    @Test
    void neverPrints() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CORE);
    }
}
