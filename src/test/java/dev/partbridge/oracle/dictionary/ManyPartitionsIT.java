package dev.partbridge.oracle.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A hundred thousand partitions in four hundred tables are read in 384 MB, the dictionary itself included, which the tests
 * hold in the same memory; and with no more statements than one table takes.
 */
class ManyPartitionsIT {
    private static final int TABLES = 400;
    private static final int EACH = 250;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void fitInLittleMemory() throws Exception {
        assertThat(SmallHeap.run(ManyPartitionsIT.class, 384)).contains("partitions " + TABLES * EACH);
    }

    /** The process with little memory. */
    public static void main(String[] arguments) throws SQLException {
        try (SmallDictionary dictionary =
                new SmallDictionary(CatalogDatabase.of(OracleVersion.V19), OracleVersion.V19)) {
            fill(dictionary);
            long begin = System.nanoTime();
            DictionarySource read = dictionary.read();
            long partitions = read.model().tables().stream()
                    .flatMap(t -> t.partitioning().stream())
                    .map(Partitioning::partitions)
                    .mapToLong(List::size)
                    .sum();
            System.out.println("partitions " + partitions + " findings " + read.findings() + " statements "
                    + dictionary.statements().size() + " ms " + (System.nanoTime() - begin) / 1_000_000 + " heap MB "
                    + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1 << 20));
            if (dictionary.statements().size() > 20 || !read.findings().isEmpty()) {
                throw new IllegalStateException("too many statements, or findings: " + dictionary.statements());
            }
        }
    }

    private static void fill(SmallDictionary dictionary) {
        CatalogDatabase database = dictionary.database();
        String tables = " FROM SYSTEM_RANGE(1, " + TABLES + ") T";
        String parts = tables + " CROSS JOIN SYSTEM_RANGE(1, " + EACH + ") P";
        database.execute("INSERT INTO " + database.storage("ALL_TABLES")
                        + " (OWNER, TABLE_NAME, PARTITIONED) SELECT 'APP', 'T' || T.X, 'YES'" + tables)
                .execute("INSERT INTO " + database.storage("ALL_TAB_COLS")
                        + " (OWNER, TABLE_NAME, COLUMN_NAME, DATA_TYPE, INTERNAL_COLUMN_ID)"
                        + " SELECT 'APP', 'T' || T.X, 'D', 'DATE', 1" + tables)
                .execute("INSERT INTO " + database.storage("ALL_PART_TABLES")
                        + " (OWNER, TABLE_NAME, PARTITIONING_TYPE) SELECT 'APP', 'T' || T.X, 'RANGE'" + tables)
                .execute("INSERT INTO " + database.storage("ALL_PART_KEY_COLUMNS")
                        + " (OWNER, NAME, COLUMN_NAME, COLUMN_POSITION) SELECT 'APP', 'T' || T.X, 'D', 1" + tables)
                .execute("INSERT INTO " + database.storage("ALL_TAB_PARTITIONS")
                        + " (TABLE_OWNER, TABLE_NAME, PARTITION_NAME, PARTITION_POSITION, TABLESPACE_NAME, NUM_ROWS, HIGH_VALUE)"
                        + " SELECT 'APP', 'T' || T.X, 'P' || P.X, P.X, 'TS' || MOD(P.X, 7), P.X,"
                        + " 'TO_DATE('' ' || TO_CHAR(DATEADD('DAY', P.X, DATE '2020-01-01'), 'YYYY-MM-DD')"
                        + " || ' 00:00:00'', ''SYYYY-MM-DD HH24:MI:SS'', ''NLS_CALENDAR=GREGORIAN'')'" + parts);
    }
}
