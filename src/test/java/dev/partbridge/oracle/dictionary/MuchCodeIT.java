package dev.partbridge.oracle.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.oracle.catalog.CatalogDatabase;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A package of 50,000 lines that uses a table in each twentieth, and 400 of 500 lines that use none, are read in 192 MB, the
 * dictionary itself included, which the tests hold in the same memory; and with no more statements than one unit takes.
 */
class MuchCodeIT {
    private static final int BIG = 50_000;
    private static final int EACH = 20;
    private static final int UNITS = 400;
    private static final int LINES = 500;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void fitsInLittleMemory() throws Exception {
        String output = SmallHeap.run(MuchCodeIT.class, 192);
        System.out.println(output);
        assertThat(output).contains("uses " + BIG / EACH + " last APP.BIG package body:" + BIG + ":");
    }

    /** The process with little memory. */
    public static void main(String[] arguments) throws SQLException {
        try (SmallDictionary dictionary =
                new SmallDictionary(CatalogDatabase.of(OracleVersion.V19), OracleVersion.V19)) {
            dictionary.table("T").row("ALL_OBJECTS", "OWNER", "APP", "OBJECT_TYPE", "PACKAGE", "OBJECT_NAME", "BIG");
            int without = dictionary.read().model().codeUses().size();
            int statements = dictionary.statements().size();
            CatalogDatabase database = dictionary.database();
            String insert = "INSERT INTO " + database.storage("ALL_SOURCE") + " (OWNER, TYPE, NAME, LINE, TEXT) ";
            database.execute(insert + "SELECT 'APP', 'PACKAGE BODY', 'BIG', X, CASE WHEN MOD(X, " + EACH + ") = 0"
                            + " THEN '    EXECUTE IMMEDIATE ''INSERT INTO t (a) VALUES ('' || X || '')'';'"
                            + " ELSE '    v_total := v_total + nvl(p_amount, 0) * ' || X || '; -- as agreed' END"
                            + " || CHAR(10) FROM SYSTEM_RANGE(1, " + BIG + ")")
                    .execute(insert + "SELECT 'APP', 'PROCEDURE', 'P' || U.X, L.X,"
                            + " '  UPDATE other SET a = a + ' || L.X || ' WHERE b = ''x'';' || CHAR(10)"
                            + " FROM SYSTEM_RANGE(1, " + UNITS + ") U CROSS JOIN SYSTEM_RANGE(1, " + LINES + ") L");
            long begin = System.nanoTime();
            DictionarySource read = dictionary.read();
            int uses = read.model().codeUses().size();
            System.out.println("uses " + uses + " last "
                    + read.model().codeUses().get(uses - 1).position() + " ms "
                    + (System.nanoTime() - begin) / 1_000_000 + " heap MB "
                    + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1 << 20));
            if (without != 0
                    || statements != dictionary.statements().size()
                    || !SmallDictionary.codes(read).equals(List.of("PB-DIC-020"))) {
                throw new IllegalStateException("more statements, or findings: " + dictionary.statements());
            }
        }
    }
}
