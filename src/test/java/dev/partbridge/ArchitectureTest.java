package dev.partbridge;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.partbridge.connect.session.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom. The table is the design's; a border that proves wrong is moved here, with its reason. */
class ArchitectureTest {
    private static final String ROOT = "dev.partbridge.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.partbridge");

    /** Own packages that are open to all above {@code sql}. */
    private static final List<String> OPEN = List.of("sql", "finding", "progress");

    /** What no package needs permission for. */
    private static final List<String> PLATFORM = List.of(
            "java.lang..",
            "java.util..",
            "java.io..",
            "java.nio..",
            "java.time..",
            "java.math..",
            "java.text..",
            "java.security..",
            "javax.annotation..",
            "org.jspecify..",
            "java.net..");

    /** A package, what it may use of ours, what it may use of others, why. */
    private record Border(String name, List<String> own, List<String> libraries, String because) {}

    private static final List<Border> BORDERS = List.of(
            new Border("sql", List.of(), List.of(), "names and literals know nothing but themselves"),
            new Border("finding", List.of("sql"), List.of(), "findings are told by all, and know none of them"),
            new Border("progress", List.of(), List.of(), "progress and cancellation know no window"),
            new Border("rows", List.of("sql"), List.of(), "the cursor lies below both sides"),
            new Border("oracle.model", List.of("sql"), List.of(), "a model is data alone"),
            new Border(
                    "oracle.script",
                    List.of("oracle.model", "rows"),
                    List.of(),
                    "a reader of scripts sees no database"),
            new Border(
                    "oracle.dictionary",
                    List.of("oracle.model", "oracle.script"),
                    List.of("java.sql..", "org.slf4j.."),
                    "the dictionary is read over JDBC; of the script reader it has DictionaryText and"
                            + " DictionaryCode alone"),
            new Border(
                    "oracle.rows",
                    List.of("oracle.model", "rows"),
                    List.of("java.sql..", "oracle.jdbc..", "oracle.sql..", "org.slf4j.."),
                    "rows are read over JDBC, their bytes as Oracle's own driver has them"),
            new Border("oracle.ddl", List.of("oracle.model"), List.of(), "statements come from the model alone"),
            new Border("postgres.model", List.of("sql"), List.of(), "a model is data alone"),
            new Border("postgres.ddl", List.of("postgres.model"), List.of(), "statements come from the model alone"),
            new Border(
                    "postgres.compare",
                    List.of("postgres.model"),
                    List.of(),
                    "a comparison asks nobody: what only the server can tell is given to it"),
            new Border(
                    "postgres.catalog",
                    List.of("postgres.model", "postgres.compare"),
                    List.of("java.sql..", "org.slf4j.."),
                    "the catalog is read over JDBC"),
            new Border(
                    "postgres.copy",
                    List.of("postgres.model", "rows"),
                    List.of("java.sql..", "org.postgresql..", "org.slf4j.."),
                    "COPY needs the driver's own interface"),
            new Border(
                    "convert",
                    List.of("oracle.model", "postgres.model"),
                    List.of(),
                    "the converter is pure: two models, no database, no file"),
            new Border(
                    "plan",
                    List.of("convert", "oracle.model", "postgres.model", "postgres.ddl", "project", "diff"),
                    List.of(),
                    "a plan is a value; of a project it has the edits of its statements, which it merges"),
            new Border(
                    "connect",
                    List.of(),
                    List.of(
                            "java.sql..",
                            "javax.sql..",
                            "javax.net.ssl..",
                            "com.zaxxer.hikari..",
                            "org.postgresql..",
                            // below, in connect.oracle
                            "oracle.jdbc..",
                            "org.slf4j..",
                            "org.apache.commons.compress..",
                            "org.tukaani.."),
                    "connections and the embedded server know no migration"),
            new Border(
                    "connect.oracle",
                    List.of("connect.session"),
                    List.of(
                            "java.sql..",
                            "javax.sql..",
                            "javax.net.ssl..",
                            "com.zaxxer.hikari..",
                            "oracle.jdbc..",
                            "org.slf4j.."),
                    "the source's sessions know nothing of the target and its driver"),
            new Border(
                    "run",
                    List.of(
                            "plan",
                            "convert",
                            "oracle.model",
                            "postgres.model",
                            "postgres.ddl",
                            "postgres.catalog",
                            "postgres.compare",
                            "postgres.copy",
                            "connect",
                            "rows"),
                    List.of("java.sql..", "javax.sql..", "org.postgresql..", "org.slf4j.."),
                    "the runner gets the opener of row sources by constructor"),
            new Border(
                    "project",
                    List.of(),
                    List.of("com.fasterxml.jackson..", "org.yaml.snakeyaml.."),
                    "a saved migration is plain data: the engine makes sources, targets and choices of it"),
            new Border("diff", List.of(), List.of("com.github.difflib.."), "differences know no window"),
            new Border(
                    "report",
                    List.of(
                            "run",
                            "plan",
                            "convert",
                            "oracle.model",
                            "postgres.model",
                            "postgres.ddl",
                            "project",
                            "diff",
                            "rows"),
                    List.of("com.fasterxml.jackson.."),
                    "reports write results, they make none; of a project they tell who answers for a finding"),
            new Border(
                    "engine",
                    List.of(
                            "connect",
                            "convert",
                            "diff",
                            "oracle",
                            "plan",
                            "postgres",
                            "project",
                            "report",
                            "rows",
                            "run"),
                    List.of("java.sql..", "org.slf4j.."),
                    "the use cases join all below; JDBC types pass through, no statement is written here"),
            new Border(
                    "cli",
                    List.of(
                            "engine",
                            "connect",
                            "convert",
                            "oracle.model",
                            "plan",
                            "project",
                            "run",
                            "rows",
                            "postgres.catalog"),
                    List.of("picocli..", "me.tongfei.progressbar..", "org.slf4j.."),
                    "the command line is a thin shell over the engine and its result types"),
            new Border(
                    "ui",
                    List.of(
                            "engine",
                            "connect",
                            "convert",
                            "diff",
                            "oracle.model",
                            "plan",
                            "postgres.catalog",
                            "postgres.model",
                            "project",
                            "run",
                            "rows"),
                    List.of(
                            "javafx..",
                            "org.controlsfx..",
                            "impl.org.controlsfx..",
                            "org.fxmisc..",
                            "org.reactfx..",
                            "atlantafx..",
                            "org.kordamp..",
                            "org.slf4j..",
                            "javax.imageio..",
                            "java.awt..",
                            "java.util.prefs.."),
                    "the window is a thin shell over the engine and its result types"));

    @TestFactory
    Stream<DynamicTest> eachPackageImportsOnlyWhatItsLineAllows() {
        return BORDERS.stream().map(b -> DynamicTest.dynamicTest(b.name(), () -> check(b)));
    }

    private static void check(Border border) {
        String[] inside = {ROOT + border.name() + ".."};
        List<String> allowed = new ArrayList<>(PLATFORM);
        allowed.addAll(border.libraries());
        allowed.add(inside[0]);
        if (!border.name().equals("sql") && !border.name().equals("progress")) {
            OPEN.forEach(o -> allowed.add(ROOT + o + ".."));
        }
        border.own().forEach(o -> allowed.add(ROOT + o + ".."));
        noClasses()
                .that()
                .resideInAnyPackage(inside)
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(allowed.toArray(String[]::new)))
                        .and(not(com.tngtech.archunit.base.DescribedPredicate.describe(
                                "primitives and arrays of them",
                                c -> c.getBaseComponentType().isPrimitive()))))
                .because(border.because())
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void dictionaryKnowsNoScript() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "oracle.dictionary..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "oracle.script..")
                        .and(not(com.tngtech.archunit.base.DescribedPredicate.describe(
                                "the parsers of bounds, types and expressions and the scan of code that both readers"
                                        + " need",
                                c -> c.getSimpleName().equals("DictionaryText")
                                        || c.getSimpleName().equals("DictionaryCode")
                                        || c.getSimpleName().equals("UnreadableText")))))
                .because("both readers fill one model by one set of parsers and one scan of code, which are no part of"
                        + " another package because they are private to the script reader but for these classes")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void viewModelsKnowNoScene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.scene.."))
                .because("a view model is tested without a toolkit")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> paneByPane() {
        List<String> panes = List.of(
                "oracle", "postgres", "chains", "edit", "finding", "review", "run", "validate", "welcome", "shell");
        return panes.stream()
                .map(pane -> DynamicTest.dynamicTest(pane, () -> noClasses()
                        .that()
                        .resideInAPackage(ROOT + "ui." + pane + "..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(panes.stream()
                                .filter(other -> !other.equals(pane))
                                .map(other -> ROOT + "ui." + other + "..")
                                .toArray(String[]::new)))
                        .because("a pane knows the shared packages, not another pane; the composition root wires them")
                        .check(CLASSES)));
    }

    @Test
    void passwordsAreRevealedToDriversAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "connect..")
                .should()
                .callMethod(Secret.class, "reveal", Consumer.class)
                .because("a password leaves its secret only on its way into a connection")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.partbridge.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
