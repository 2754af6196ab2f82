package dev.partbridge.scheme;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Oracle's rule is written a second time for the tests: it must not know what it is compared with. */
class OracleRuleImportsTest {
    @Test
    void theRuleKnowsNothingOfTheProgram() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.partbridge.scheme")
                .check(new ClassFileImporter()
                        .importClasses(
                                KeyValues.class, Level.class, Level.Kind.class, Scheme.class, Scheme.Place.class));
    }
}
