package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.plan.BundleText;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whole conversions against files; with {@code -Dgolden.write=true} the files are written anew, to be looked at. */
class ConverterTest {
    private static final Path CASES = Path.of("src/test/resources/convert");

    @Test
    void chainAndRecipesDeclarative() {
        check("declarative", SalesChain.model(), options(18, Choices.defaults()));
    }

    @Test
    void chainForPostgres12() {
        check("postgres12", SalesChain.model(), options(12, Choices.defaults()));
    }

    @Test
    void recipesByInheritance() {
        Choices choices =
                Choices.defaults().with("strategy@PERSON", "inheritance").with("strategy@PERSON_LIST", "inheritance");
        check("inheritance", SalesChain.model(), options(15, choices));
    }

    @Test
    void sample() {
        check("sample", Sample.model(), options(18, Choices.defaults()));
    }

    @Test
    void refusals() {
        Choices choices = Choices.defaults()
                .with("strategy@INHERITED", "inheritance")
                .with("strategy@TWO_COLUMNS", "inheritance");
        check("refusals", Refusals.model(), options(18, choices));
    }

    @Test
    void variations() {
        check("variations", Variations.model(), options(18, Choices.defaults()));
    }

    @Test
    void whatOracleWouldRefuseAndNamesThatPostgresqlKeeps() {
        check("edges", read("edges"), options(18, Choices.defaults()));
    }

    @Test
    void otherChoices() {
        Choices choices = Choices.defaults()
                .with("keys", "per-partition")
                .with("null-keys", "maxvalue-only")
                .with("landing", "none");
        check("choices", SalesChain.model(), options(18, choices));
    }

    @Test
    void inheritanceForAnOldTarget() {
        check("postgres9", SalesChain.model(), options(9, Choices.defaults()));
    }

    @Test
    void everyKindThatInheritanceHolds() {
        OracleModel model = read("inherited");
        check("inherited", model, options(18, Choices.defaults().with("strategy", "inheritance")));
        check("inherited/postgres9", model, options(9, Choices.defaults()));
    }

    @Test
    void inheritanceByOtherChoices() {
        Choices choices = Choices.defaults()
                .with("strategy", "inheritance")
                .with("null-keys", "maxvalue-only")
                .with("interval-future", "none")
                .with("automatic-list", "refuse")
                .with("hash-inheritance", "refuse");
        check("inherited/choices", read("inherited"), options(15, choices));
    }

    @Test
    void chainAsOrdinaryTables() {
        check(
                "chain-plain",
                SalesChain.model(),
                options(11, Choices.defaults().with("reference-inheritance", "plain-table")));
    }

    @Test
    void sameInputGivesTheSameBytes() {
        Conversion first = Converter.convert(Variations.model(), options(18, Choices.defaults()));
        Conversion second = Converter.convert(Variations.model(), options(18, Choices.defaults()));
        assertThat(BundleText.sql(second)).isEqualTo(BundleText.sql(first));
        assertThat(second).isEqualTo(first);
    }

    private static OracleModel read(String name) {
        return ScriptReader.read(CASES.resolve(name + "/source.sql"), Cancellation.none())
                .model();
    }

    private static ConvertOptions options(int major, Choices choices) {
        return new ConvertOptions(new Identifier("public"), major, Set.of(), choices);
    }

    private static void check(String name, OracleModel model, ConvertOptions options) {
        Conversion conversion = Converter.convert(model, options);
        compare(name + "/expected.sql", BundleText.sql(conversion));
        compare(name + "/findings.txt", BundleText.findings(conversion));
    }

    private static void compare(String file, String actual) {
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(CASES.resolve(file).getParent());
                Files.writeString(CASES.resolve(file), actual);
            }
            try (InputStream in = Files.newInputStream(CASES.resolve(file))) {
                assertThat(actual).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
