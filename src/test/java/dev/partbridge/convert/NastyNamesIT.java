package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Planner;
import dev.partbridge.plan.Step;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Whatever names Oracle's objects have, PostgreSQL takes what is made of them, under the names that are told. */
class NastyNamesIT {
    @Property(tries = 6, seed = "20261125", shrinking = ShrinkingMode.OFF)
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
    @Property(tries = 300, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void namesDoNotDependOnWhatIsChosen(@ForAll long seed) {
        NastyModel model = new NastyModel(seed);
        Choices choices = model.choices();
        Conversion all = convert(model, 18, choices, Set.of());
        for (OracleTable table : model.tables) {
            Conversion one = convert(model, 18, choices, Set.of(table.name()));
            assertThat(mapping(one, table.name())).as("seed " + seed).isEqualTo(mapping(all, table.name()));
        }
    }

    @Tag("deep")
    @Property(tries = 20_000, shrinking = ShrinkingMode.OFF)
    void namesOfManyMoreDoNotDependOnWhatIsChosen(@ForAll long seed) {
        namesDoNotDependOnWhatIsChosen(seed);
    }

    /** A leaf's second choice, with its table's name before it, is another's first. */
    @Example
    void leafKeepsItsNameWithoutItsRival() {
        namesDoNotDependOnWhatIsChosen(-2899);
    }

    /** A key that is called as the server calls the part of another key in a leaf. */
    @Example
    void keyIsNotCalledAsTheServersOwn() throws SQLException {
        check(14259728122146L, 18);
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
                database.execute(sql(plan.steps().stream(), Step.Execute::sql));
            } catch (SQLException e) {
                throw new AssertionError(what, e);
            }
            conversion.tables().forEach(m -> tellsChange(conversion, m, what));
            assertThat(found(database)).as(what).containsAll(expected(conversion));
            rows(database, model, conversion, what);
            List<Step> back = new ArrayList<>(plan.steps());
            Collections.reverse(back);
            database.execute(sql(back.stream(), Step.Execute::undo));
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

    /** One text, since each connection takes its time. */
    private static String sql(Stream<Step> steps, Function<Step.Execute, String> text) {
        return steps.filter(s -> s instanceof Step.Execute)
                .map(s -> text.apply((Step.Execute) s))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(";\n"));
    }

    private static List<String> expected(Conversion conversion) {
        List<String> expected = new ArrayList<>();
        for (TableMapping mapping : conversion.tables()) {
            String table = mapping.postgres().toString();
            mapping.columns().forEach(c -> expected.add("column " + table + " " + c.postgres()));
            mapping.partitions().forEach(p -> p.leaves().forEach(l -> expected.add("leaf " + table + " " + l.name())));
        }
        for (PgTable table : conversion.target().tables()) {
            table.constraints().forEach(c -> expected.add("constraint " + table.name() + " " + c.name()));
        }
        for (PgIndex index : conversion.target().indexes()) {
            expected.add("index " + index.table() + " " + index.name());
        }
        return expected;
    }

    private static List<String> found(TestDatabase database) throws SQLException {
        String table = " || n.nspname || '.' || t.relname || ' ' || ";
        String of = " JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname NOT IN"
                + " ('pg_catalog', 'pg_toast', 'information_schema')";
        return database.query("SELECT 'column '" + table + "a.attname FROM pg_class t JOIN pg_attribute a"
                + " ON a.attrelid = t.oid" + of
                + " AND a.attnum > 0 UNION ALL SELECT 'leaf '" + table + "l.relname FROM pg_class t"
                + " JOIN pg_inherits i ON i.inhparent = t.oid JOIN pg_class l ON l.oid = i.inhrelid" + of
                + " UNION ALL SELECT 'constraint '" + table + "c.conname FROM pg_class t JOIN pg_constraint c"
                + " ON c.conrelid = t.oid" + of + " UNION ALL SELECT 'index '" + table
                + "x.relname FROM pg_class t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class x"
                + " ON x.oid = i.indexrelid" + of);
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
