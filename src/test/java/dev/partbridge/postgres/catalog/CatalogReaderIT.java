package dev.partbridge.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.postgres.catalog.Catalog.Column;
import dev.partbridge.postgres.catalog.Catalog.Definition;
import dev.partbridge.postgres.catalog.Catalog.Relation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a database holds, as the server says it. */
@ExtendWith(FreshDatabase.class)
class CatalogReaderIT {
    private static final QualifiedName SALES = QualifiedName.of("a", "sales");
    private static final QualifiedName FIRST = QualifiedName.of("a", "sales_p1");

    @BeforeEach
    void create(TestDatabase database) throws SQLException {
        database.execute("CREATE SCHEMA a; CREATE TABLE a.sales (id bigint, d date NOT NULL, "
                + "CONSTRAINT sales_pk PRIMARY KEY (id, d)) PARTITION BY RANGE (d); "
                + "CREATE TABLE a.sales_p1 PARTITION OF a.sales FOR VALUES FROM (MINVALUE) TO ('2024-02-01'); "
                + "CREATE TABLE a.sales_rest PARTITION OF a.sales DEFAULT; CREATE INDEX sales_d ON a.sales (d)");
    }

    @Test
    void readsPartitionedTables(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            Catalog catalog = CatalogReader.read(connection);
            assertThat(catalog.database()).isEqualTo(database.name());
            assertThat(catalog.relations())
                    .extracting(Relation::name)
                    .containsExactly(SALES, FIRST, QualifiedName.of("a", "sales_rest"));
            Relation sales = catalog.relations().get(0);
            assertThat(sales)
                    .isEqualTo(new Relation(
                            SALES,
                            Optional.of("RANGE"),
                            Optional.of("RANGE (d)"),
                            Optional.empty(),
                            Optional.empty(),
                            -1,
                            0,
                            List.of(
                                    new Column(Identifier.of("id"), "bigint", true, true),
                                    new Column(Identifier.of("d"), "date", true, true)),
                            List.of(new Definition(Identifier.of("sales_pk"), "PRIMARY KEY (id, d)")),
                            List.of(new Definition(
                                    Identifier.of("sales_d"), "CREATE INDEX sales_d ON ONLY a.sales USING btree (d)")),
                            List.of()));
            assertThat(catalog.partitionsOf(SALES))
                    .extracting(Relation::bound)
                    .containsExactly(
                            Optional.of("FOR VALUES FROM (MINVALUE) TO ('2024-02-01')"), Optional.of("DEFAULT"));
        }
    }

    @Test
    void tellsNamesThatAreTaken(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            assertThat(NamesInUse.of(
                            connection,
                            List.of(SALES, QualifiedName.of("a", "sales_d"), QualifiedName.of("a", "items")),
                            List.of(SALES)))
                    .containsExactly("index a.sales_d", "table a.sales");
        }
    }

    @Test
    void tellsTypesThatAreInTheWay(TestDatabase database) throws SQLException {
        database.execute("CREATE DOMAIN a.items AS int; CREATE TYPE a.person AS ENUM ('x')");
        try (Connection connection = database.connect()) {
            assertThat(NamesInUse.of(
                            connection,
                            List.of(
                                    QualifiedName.of("a", "_sales"),
                                    QualifiedName.of("a", "items"),
                                    QualifiedName.of("a", "person")),
                            List.of()))
                    .containsExactly("type a.items", "type a.person");
        }
    }

    @Test
    void tellsWhatAPlanReads(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            assertThat(ExplainPlan.of(connection, "SELECT * FROM a.sales WHERE d < '2024-01-01'")
                            .relations(connection))
                    .isEqualTo(Set.of(FIRST));
            assertThat(ExplainPlan.of(connection, "SELECT * FROM a.sales x, a.sales_p1 y")
                            .joins(connection))
                    .isEqualTo(new ExplainPlan.Joins(0, 1));
        }
    }
}
