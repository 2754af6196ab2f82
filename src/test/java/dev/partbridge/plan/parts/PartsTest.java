package dev.partbridge.plan.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.diff.Alignment;
import dev.partbridge.diff.DrawnRows;
import dev.partbridge.diff.Likeness;
import dev.partbridge.diff.Part;
import dev.partbridge.diff.Row;
import dev.partbridge.oracle.ddl.OracleDdl;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.SourceText;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each golden case's tables, as their scripts have them and rendered: what must be found, and what is seen then. */
class PartsTest {
    private static final Path CASES = Path.of("src/test/resources/golden");

    @TestFactory
    Stream<DynamicTest> findsEachObjectOfEachCase() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.sorted().toList().stream()
                    .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> check(c)));
        }
    }

    private static void check(Path folder) {
        OracleModel model = ScriptReader.read(folder.resolve("oracle.sql"), Cancellation.none())
                .model();
        Conversion conversion = Converter.convert(model, ConvertOptions.defaults());
        for (OracleTable table : model.tables()) {
            for (String oracle : List.of(script(table), OracleDdl.table(model, table))) {
                check(oracle, table, conversion);
            }
        }
    }

    private static void check(String oracle, OracleTable table, Conversion conversion) {
        List<Part> left = OracleParts.of(oracle, table);
        ReviewText postgres = ReviewText.of(conversion, table.name());
        List<Part> right = PostgresParts.of(postgres.text(), postgres.anchors(), conversion, table.name());
        Set<ObjectId> found = ids(left);
        table.columns().forEach(c -> assertThat(found).contains(ObjectId.column(table.name(), c.name())));
        table.constraints().stream()
                .map(OracleConstraint::name)
                .flatMap(n -> n.stream())
                .forEach(n -> assertThat(found).contains(ObjectId.constraint(table.name(), n)));
        Alignment alignment = Alignment.of(
                Alignment.Side.of(oracle, left), Alignment.Side.of(postgres.text(), right), Set.of(), Likeness.FOLDED);
        assertThat(alignment.rowsOfLeft()).hasSize(oracle.split("\n", -1).length);
        assertThat(alignment.rowsOfRight()).hasSize(postgres.text().split("\n", -1).length);
        if (!postgres.anchors().isEmpty()) {
            Set<ObjectId> made = ids(right);
            table.columns().stream()
                    .filter(c -> made.contains(ObjectId.column(table.name(), c.name())))
                    .forEach(c -> assertThat(sideBySide(alignment, left, ObjectId.column(table.name(), c.name())))
                            .as(c.name() + " of " + table.name() + "\n"
                                    + DrawnRows.of(alignment, oracle, postgres.text(), 70))
                            .isTrue());
        }
    }

    private static boolean sideBySide(Alignment alignment, List<Part> left, ObjectId id) {
        Part part = left.stream().filter(p -> p.ids().contains(id)).findFirst().orElseThrow();
        return part.ids().indexOf(id) > 0
                || alignment.rows().stream().anyMatch(r -> r.left() == part.from() && r.right() != Row.FILLER);
    }

    private static Set<ObjectId> ids(List<Part> parts) {
        return parts.stream().flatMap(p -> p.ids().stream()).collect(Collectors.toCollection(HashSet::new));
    }

    private static String script(OracleTable table) {
        return table.ddl().stream()
                .map(SourceText::text)
                .map(text -> text.stripTrailing() + ";\n")
                .collect(Collectors.joining("\n"));
    }
}
