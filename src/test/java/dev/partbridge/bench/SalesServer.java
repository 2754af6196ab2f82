package dev.partbridge.bench;

import dev.partbridge.testing.ForkedJava;
import dev.partbridge.testing.oracle.OracleDouble;
import dev.partbridge.testing.oracle.backend.Answer;
import dev.partbridge.testing.oracle.backend.Backend;
import dev.partbridge.testing.oracle.backend.BackendSession;
import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.backend.OracleError;
import dev.partbridge.testing.oracle.h2.DictionaryRows;
import dev.partbridge.testing.oracle.h2.H2Backend;
import dev.partbridge.testing.oracle.h2.H2Database;
import dev.partbridge.testing.oracle.session.EncodedRows;
import dev.partbridge.testing.oracle.session.OracleRelease;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JVM with an Oracle double that has the dictionary of {@link Sales} and replays its rows as they stand on the wire. */
final class SalesServer {
    static final String USER = "MOVER";
    static final String PASSWORD = "SALES_PASSWORD";
    static final String URL = "url";
    static final String CPU = "cpu";

    private static final Pattern ROWS = Pattern.compile("PARTITION \\(\"(P\\d\\d)\"\\)");

    private final H2Backend dictionary;
    private final Map<String, EncodedRows> months = new TreeMap<>();

    private SalesServer(H2Database database) throws SQLException {
        fill(database);
        dictionary = new H2Backend(database);
        for (int month = 0; month < Sales.MONTHS; month++) {
            months.put(Sales.partition(month), new EncodedRows(Sales.WIRE, Sales.rows(month)));
        }
    }

    public static void main(String[] arguments) throws Exception {
        String password = Objects.requireNonNull(System.getenv(PASSWORD));
        try (H2Database database = new H2Database(OracleRelease.R19);
                OracleDouble oracle =
                        OracleDouble.builder().user(USER, password).start(new SalesServer(database).backend())) {
            ForkedJava.serve(line -> line.equals(URL) ? oracle.url("testdb") : String.valueOf(Cpu.nanos()));
        }
    }

    private Backend backend() {
        return new Backend() {
            @Override
            public BackendSession open(String user) throws OracleError {
                return new Session(dictionary.open(user));
            }

            @Override
            public BackendSession open(String user, Map<String, String> logOn) throws OracleError {
                return new Session(dictionary.open(user, logOn));
            }

            @Override
            public List<String> takeProblems() {
                return dictionary.takeProblems();
            }
        };
    }

    /** Answers queries of a partition's rows itself. */
    private final class Session implements BackendSession {
        private final BackendSession other;

        Session(BackendSession other) {
            this.other = other;
        }

        @Override
        public Answer execute(String sql, List<@Nullable Object> binds) throws OracleError {
            EncodedRows rows = rows(sql);
            return rows == null ? other.execute(sql, binds) : new Answer.Rows(Sales.WIRE, rows.cursor(Sales.OF_MONTH));
        }

        @Override
        public List<Column> describe(String sql) throws OracleError {
            return rows(sql) == null ? other.describe(sql) : Sales.WIRE;
        }

        private @Nullable EncodedRows rows(String sql) {
            Matcher partition = ROWS.matcher(sql);
            return sql.startsWith("SELECT t.\"ID\", t.\"SOLD\", t.\"AMOUNT\", t.\"NOTE\", ROWIDTOCHAR(t.ROWID)\n")
                            && partition.find()
                    ? months.get(partition.group(1))
                    : null;
        }

        @Override
        public void commit() throws OracleError {
            other.commit();
        }

        @Override
        public void rollback() throws OracleError {
            other.rollback();
        }

        @Override
        public void setSchema(String schema) throws OracleError {
            other.setSchema(schema);
        }

        @Override
        public void cancel() {
            other.cancel();
        }

        @Override
        public void close() {
            other.close();
        }
    }

    private static void fill(H2Database database) throws SQLException {
        database.user(Sales.OWNER);
        database.user(USER);
        database.grants()
                .role(USER, "SELECT_CATALOG_ROLE")
                .system(USER, "SELECT ANY TABLE")
                .system(USER, "FLASHBACK ANY TABLE");
        DictionaryRows rows = new DictionaryRows(database, OracleRelease.R19);
        rows.add("TABLES", "OWNER", Sales.OWNER, "TABLE_NAME", Sales.TABLE, "PARTITIONED", "YES");
        rows.add("PART_TABLES", "OWNER", Sales.OWNER, "TABLE_NAME", Sales.TABLE, "PARTITIONING_TYPE", "RANGE");
        rows.add("PART_KEY_COLUMNS", "OWNER", Sales.OWNER, "NAME", Sales.TABLE, "COLUMN_NAME", "SOLD");
        for (int i = 0; i < Sales.WIRE.size() - 1; i++) {
            column(rows, i + 1, Sales.WIRE.get(i));
        }
        for (int month = 0; month < Sales.MONTHS; month++) {
            rows.add(
                    "TAB_PARTITIONS",
                    "TABLE_OWNER",
                    Sales.OWNER,
                    "TABLE_NAME",
                    Sales.TABLE,
                    "PARTITION_NAME",
                    Sales.partition(month),
                    "PARTITION_POSITION",
                    month + 1,
                    "NUM_ROWS",
                    Sales.OF_MONTH,
                    "HIGH_VALUE",
                    "TO_DATE(' " + YearMonth.of(2024, 1).plusMonths(month + 1L).atDay(1)
                            + " 00:00:00', 'SYYYY-MM-DD HH24:MI:SS', 'NLS_CALENDAR=GREGORIAN')");
        }
        rows.flush();
    }

    private static void column(DictionaryRows rows, int place, Column column) throws SQLException {
        boolean number = column.name().equals("ID") || column.name().equals("AMOUNT");
        Object[] common = {
            "OWNER",
            Sales.OWNER,
            "TABLE_NAME",
            Sales.TABLE,
            "COLUMN_NAME",
            column.name(),
            "COLUMN_ID",
            place,
            "INTERNAL_COLUMN_ID",
            place,
            "DATA_TYPE",
            column.type().name(),
            number ? "DATA_PRECISION" : "DATA_LENGTH",
            number ? column.precision() : column.size(),
            number ? "DATA_SCALE" : "CHAR_LENGTH",
            number ? column.scale() : column.characters()
        };
        rows.add("TAB_COLS", common);
    }
}
