package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.Apply;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Whatever names Oracle's objects have, PostgreSQL takes what is made of them, under the names that are told. */
class NastyNamesIT {
    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void eachObjectIsFoundUnderItsName(@ForAll long seed) throws SQLException {
        check(seed, 18);
        check(seed, 12);
    }

    @Tag("deep")
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void eachOfManyMoreObjectsIsFoundUnderItsName(@ForAll long seed) throws SQLException {
        check(seed, 18);
        check(seed, 12);
    }

    /** A name depends on the source, not on what of it is converted. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void namesDoNotDependOnWhatIsChosen(@ForAll long seed) {
        NastyModel model = new NastyModel(seed);
        Choices choices = model.choices();
        Conversion all = convert(model, 18, choices, Set.of());
        for (OracleTable table : model.tables) {
            Conversion one = convert(model, 18, choices, Set.of(table.name()));
            assertThat(mapping(one, table.name())).as("seed " + seed).isEqualTo(mapping(all, table.name()));
        }
    }

    private static void check(long seed, int major) throws SQLException {
        NastyModel model = new NastyModel(seed);
        Conversion conversion = convert(model, major, model.choices(), Set.of());
        Plan plan = Planner.plan(conversion, Map.of(), "none");
        String what = "seed " + seed + " on " + major + " " + model + " "
                + conversion.options().choices();
        assertThat(conversion.tables()).as(what).hasSize(model.tables.size());
        try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
            try {
                Apply.all(plan, database);
            } catch (SQLException e) {
                throw new AssertionError(what, e);
            }
            for (TableMapping mapping : conversion.tables()) {
                tellsChange(conversion, mapping, what);
                assertThat(found(database, mapping)).as(what).isEqualTo(expected(mapping));
            }
            for (PgTable table : conversion.target().tables()) {
                assertThat(database.query("SELECT conname FROM pg_constraint WHERE conrelid = " + regclass(table.name())
                                + " AND contype <> 'n'"))
                        .as(what)
                        .containsAll(table.constraints().stream()
                                .map(PgConstraint::name)
                                .map(Identifier::text)
                                .toList());
            }
            for (PgIndex index : conversion.target().indexes()) {
                assertThat(database.query("SELECT 1 FROM pg_index WHERE indrelid = " + regclass(index.table())
                                + " AND indexrelid = " + regclass(index.table().sibling(index.name()))))
                        .as(what + index)
                        .containsExactly("1");
            }
            rows(database, model, conversion, what);
            Apply.undo(plan, database);
            assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                    .as(what)
                    .isEmpty();
        }
    }

    /** The trigger's functions speak of the names too. */
    private static void rows(TestDatabase database, NastyModel model, Conversion conversion, String what)
            throws SQLException {
        TableMapping parent = mapping(conversion, model.parent.name());
        TableMapping child = mapping(conversion, model.child.name());
        database.execute("INSERT INTO " + PostgresSql.quote(parent.postgres()) + " (" + columns(parent)
                + ") VALUES (1, 15, 1, 1)");
        // one that the parent's primary key names; the child's key comes from it
        database.execute(
                "INSERT INTO " + PostgresSql.quote(child.postgres()) + " (" + columns(child) + ") VALUES (7, 1, 1, 1)");
        QualifiedName leaf = child.partitions().get(1).leaf();
        assertThat(database.query("SELECT count(*) FROM " + PostgresSql.quote(leaf)))
                .as(what)
                .containsExactly("1");
    }

    private static String columns(TableMapping mapping) {
        return PostgresSql.list(mapping.columns().stream()
                .map(TableMapping.ColumnMapping::postgres)
                .toList());
    }

    /** A name that is not the folded one is told, with both. */
    private static void tellsChange(Conversion conversion, TableMapping mapping, String what) {
        String name = mapping.postgres().name().text();
        NameRules rules = NameRules.of(conversion.options().choices(), mapping.oracle());
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
        String wanted = rules.name(mapping.oracle().name());
        if (!name.equals(wanted)) {
            assertThat(conversion.findings().stream().map(Finding::message))
                    .as(what)
                    .anyMatch(m -> m.contains("The name " + wanted + " ") && m.contains("; it is " + name + "."));
        }
    }

    private static List<String> expected(TableMapping mapping) {
        List<String> expected = new ArrayList<>();
        mapping.columns().forEach(c -> expected.add("column " + c.postgres()));
        mapping.partitions().forEach(p -> p.leaves().forEach(l -> expected.add("leaf " + l.name())));
        return expected.stream().sorted().toList();
    }

    private static List<String> found(TestDatabase database, TableMapping mapping) throws SQLException {
        List<String> found = new ArrayList<>();
        for (TableMapping.ColumnMapping column : mapping.columns()) {
            found.addAll(database.query("SELECT 'column ' || attname FROM pg_attribute WHERE attrelid = "
                    + regclass(mapping.postgres()) + " AND attnum > 0 AND attname = "
                    + PostgresSql.literal(column.postgres().text())));
        }
        List<QualifiedName> leaves =
                mapping.partitions().stream().flatMap(p -> p.leaves().stream()).toList();
        for (QualifiedName leaf : leaves) {
            found.addAll(
                    database.query("SELECT 'leaf ' || relname FROM pg_class JOIN pg_inherits ON inhrelid = pg_class.oid"
                            + " WHERE inhparent = " + regclass(mapping.postgres()) + " AND pg_class.oid = "
                            + regclass(leaf)));
        }
        return found.stream().sorted().toList();
    }

    private static String regclass(QualifiedName name) {
        return PostgresSql.literal(Stream.of(name.schema().orElseThrow(), name.name())
                        .map(i -> '"' + i.text().replace("\"", "\"\"") + '"')
                        .reduce((a, b) -> a + "." + b)
                        .orElseThrow())
                + "::regclass";
    }

    private static TableMapping mapping(Conversion conversion, QualifiedName table) {
        return conversion.tables().stream()
                .filter(m -> m.oracle().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static Conversion convert(NastyModel model, int major, Choices choices, Set<QualifiedName> tables) {
        return Converter.convert(model.model(), new ConvertOptions(new Identifier("public"), major, tables, choices));
    }
}
