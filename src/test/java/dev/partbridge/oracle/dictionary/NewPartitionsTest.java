package dev.partbridge.oracle.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.dictionary.NewPartitions.NewPartition;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleConnection;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Partitions that a running database has made while rows were copied. */
class NewPartitionsTest {
    @Test
    void ofRootsAlone() throws SQLException {
        try (CatalogDatabase database = CatalogDatabase.of(OracleVersion.V19)
                        .load(Path.of("src/test/resources/golden/chain_interval/dictionary"));
                OracleConnection oracle = new OracleConnection(database)) {
            OracleModel model = DictionaryReader.read(
                            oracle.connection(), List.of(new Identifier("APP")), Cancellation.none())
                    .model();
            assertThat(NewPartitions.since(oracle.connection(), model)).isEmpty();
            grown(database, "CALLS");
            grown(database, "HOPS");
            grown(database, "NOT_READ");
            assertThat(NewPartitions.since(oracle.connection(), model))
                    .containsExactly(new NewPartition(QualifiedName.of("APP", "CALLS"), new Identifier("SYS_P99")));
        }
    }

    private static void grown(CatalogDatabase database, String table) {
        database.row(
                "ALL_TAB_PARTITIONS",
                "TABLE_OWNER",
                "APP",
                "TABLE_NAME",
                table,
                "PARTITION_NAME",
                "SYS_P99",
                "PARTITION_POSITION",
                "2");
    }
}
