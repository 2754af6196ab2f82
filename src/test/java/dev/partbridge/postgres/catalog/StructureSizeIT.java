package dev.partbridge.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.postgres.compare.ModelDiffer;
import dev.partbridge.postgres.compare.ModelDifference;
import dev.partbridge.postgres.compare.SqlPair;
import dev.partbridge.postgres.compare.Structure;
import dev.partbridge.postgres.ddl.TableDdl;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same few statements read a small and a large target. */
@ExtendWith(FreshDatabase.class)
class StructureSizeIT {
    private static final QualifiedName TABLE = QualifiedName.of("a", "many");

    @Test
    void asksADozenQuestionsWhateverTheSize(TestDatabase database) throws SQLException {
        PostgresModel model = model(300);
        make(model, database, 300);
        assertThat(compare(model, database)).isEmpty();
    }

    /** Side by side, printed; ten columns and a default in each of the partitions. */
    @Test
    @Tag("deep")
    void timeGrowsWithTheSize(TestDatabase database) throws SQLException {
        for (int partitions : new int[] {2_000, 10_000}) {
            database.execute("DROP SCHEMA IF EXISTS a CASCADE");
            PostgresModel model = model(partitions);
            make(model, database, 500);
            database.execute(
                    "ANALYZE pg_catalog.pg_attribute; ANALYZE pg_catalog.pg_class; ANALYZE pg_catalog.pg_inherits");
            long began = System.nanoTime();
            assertThat(compare(model, database)).isEmpty();
            System.out.println(
                    partitions + " partitions compared in " + (System.nanoTime() - began) / 1_000_000 + " ms");
        }
    }

    private static List<ModelDifference> compare(PostgresModel model, TestDatabase database) throws SQLException {
        AtomicInteger statements = new AtomicInteger();
        try (Connection connection = counted(database.connect(), statements)) {
            Structure found = StructureReader.read(connection, model.schemas());
            Set<SqlPair> questions = ModelDiffer.questions(model, found);
            List<ModelDifference> differences =
                    ModelDiffer.differences(model, found, ExpressionEquality.equal(connection, questions));
            assertThat(statements.get()).isLessThanOrEqualTo(14);
            return differences;
        }
    }

    private static Connection counted(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                StructureSizeIT.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().endsWith("Statement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private static void make(PostgresModel model, TestDatabase database, int batch) throws SQLException {
        PgTable table = model.tables().get(0);
        database.execute("CREATE SCHEMA a; " + TableDdl.table(table).sql());
        List<String> leaves = TableDdl.leaves(table).stream().map(d -> d.sql()).toList();
        for (int from = 0; from < leaves.size(); from += batch) {
            database.execute(leaves.subList(from, Math.min(leaves.size(), from + batch)).stream()
                    .collect(Collectors.joining(";\n")));
        }
    }

    private static PostgresModel model(int partitions) {
        List<PgColumn> columns = new ArrayList<>();
        columns.add(column("id", Optional.empty()));
        for (int i = 1; i < 10; i++) {
            columns.add(column("c" + i, i == 1 ? Optional.of("5 + 1") : Optional.empty()));
        }
        List<PgPartition> leaves = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            leaves.add(new PgPartition(
                    Identifier.of("many_" + i),
                    new PgBound.Range(List.of(String.valueOf(i)), List.of(String.valueOf(i + 1))),
                    List.of(),
                    PgPartition.Role.COUNTERPART,
                    Optional.empty(),
                    Optional.empty()));
        }
        PgTable table = new PgTable(
                TABLE,
                columns,
                PgLayout.Declarative.of("RANGE", List.of(Identifier.of("id")), leaves),
                List.of(),
                0,
                Optional.empty(),
                ObjectId.table(TABLE));
        return new PostgresModel(
                List.of(Identifier.of("a")), List.of(), List.of(table), List.of(), List.of(), List.of());
    }

    private static PgColumn column(String name, Optional<String> defaultSql) {
        return new PgColumn(
                Identifier.of(name),
                "bigint",
                false,
                Optional.empty(),
                defaultSql,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ObjectId.table(TABLE));
    }
}
