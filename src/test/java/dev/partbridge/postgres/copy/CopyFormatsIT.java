package dev.partbridge.postgres.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowDefect;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.PostgresServers;
import dev.partbridge.testing.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The binary format stores what the text format stores, and refuses what that refuses, with the same words. */
class CopyFormatsIT {
    private static final int ROWS = 600;

    /** One column of each type, with the kind of value that it takes. */
    private record Typed(String type, ValueKind kind, ValueForm form) {
        CopyColumn column(int number) {
            return new CopyColumn(number, Identifier.of("c" + number), type, form, Optional.empty());
        }
    }

    static Stream<Typed> types() {
        return Stream.of(
                new Typed("smallint", ValueKind.DECIMAL, ValueForm.PLAIN),
                new Typed("integer", ValueKind.DECIMAL, ValueForm.PLAIN),
                new Typed("bigint", ValueKind.DECIMAL, ValueForm.PLAIN),
                new Typed("numeric", ValueKind.DECIMAL, ValueForm.PLAIN),
                new Typed("numeric(10,2)", ValueKind.DECIMAL, ValueForm.PLAIN),
                new Typed("numeric", ValueKind.FLOAT, ValueForm.PLAIN),
                new Typed("real", ValueKind.FLOAT, ValueForm.PLAIN),
                new Typed("double precision", ValueKind.FLOAT, ValueForm.PLAIN),
                new Typed("double precision", ValueKind.DECIMAL, ValueForm.BINARY),
                new Typed("varchar(10)", ValueKind.TEXT, ValueForm.PLAIN),
                new Typed("varchar(10)", ValueKind.TEXT, ValueForm.TRIMMED),
                new Typed("text", ValueKind.TEXT, ValueForm.PLAIN),
                new Typed("char(10)", ValueKind.TEXT, ValueForm.PLAIN),
                new Typed("date", ValueKind.LOCAL_DATE_TIME, ValueForm.DAY),
                new Typed("timestamp", ValueKind.LOCAL_DATE_TIME, ValueForm.PLAIN),
                new Typed("timestamp(0)", ValueKind.LOCAL_DATE_TIME, ValueForm.PLAIN),
                new Typed("timestamp(3)", ValueKind.LOCAL_DATE_TIME, ValueForm.PLAIN),
                new Typed("timestamptz", ValueKind.OFFSET_DATE_TIME, ValueForm.PLAIN),
                new Typed("timestamptz(4)", ValueKind.OFFSET_DATE_TIME, ValueForm.PLAIN),
                new Typed("smallint", ValueKind.OFFSET_DATE_TIME, ValueForm.OFFSET_MINUTES),
                new Typed("bytea", ValueKind.BYTES, ValueForm.PLAIN));
    }

    @ParameterizedTest
    @MethodSource("types")
    void storeTheSame(Typed typed) throws SQLException {
        long seed = System.nanoTime();
        for (int major : new int[] {12, 18}) {
            Random random = new Random(seed);
            List<Optional<Object>> values = new ArrayList<>(edges(typed));
            while (values.size() < ROWS) {
                values.add(Optional.ofNullable(any(typed, random)));
            }
            try (TestDatabase database = PostgresServers.freshDatabase(PostgresServers.major(major))) {
                database.execute("CREATE TABLE a (n integer, c0 " + typed.type() + "); CREATE TABLE b (n integer, c0 "
                        + typed.type() + ")");
                List<String> asText = load(database, "a", typed, values, CopyFormat.TEXT);
                List<String> asBinary = load(database, "b", typed, values, CopyFormat.BINARY);
                assertThat(asBinary).as("refused, seed %d on %d", seed, major).isEqualTo(asText);
                assertThat(database.query("SELECT n, c0::text FROM b ORDER BY n"))
                        .as("stored, seed %d on %d", seed, major)
                        .isEqualTo(database.query("SELECT n, c0::text FROM a ORDER BY n"));
                assertThat(database.query("SELECT count(*) > 0 FROM b")).containsExactly("t");
                for (CopyFormat format : CopyFormat.values()) {
                    database.execute("CREATE TABLE again (n integer, c0 " + typed.type() + ")");
                    again(database, typed, values, format);
                    assertThat(database.query("SELECT n, c0::text FROM again ORDER BY n"))
                            .as("kept of %s, seed %d on %d", format, seed, major)
                            .isEqualTo(database.query("SELECT n, c0::text FROM a ORDER BY n"));
                    database.execute("DROP TABLE again");
                }
            }
        }
    }

    @Test
    void binaryIsTakenWhereItGains() {
        assertThat(format("integer", ValueKind.DECIMAL, "int4")).isEqualTo(CopyFormat.BINARY);
        // nothing is gained
        assertThat(format("text", ValueKind.TEXT, "text")).isEqualTo(CopyFormat.TEXT);
        // the server would take the bytes for another value
        assertThat(format("integer", ValueKind.DECIMAL, "float4")).isEqualTo(CopyFormat.TEXT);
        assertThat(format("timestamp", ValueKind.LOCAL_DATE_TIME, "int8")).isEqualTo(CopyFormat.TEXT);
        assertThat(format("timestamp", ValueKind.OFFSET_DATE_TIME, "timestamp")).isEqualTo(CopyFormat.TEXT);
        assertThat(format("jsonb", ValueKind.TEXT, "jsonb")).isEqualTo(CopyFormat.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEXT", "BINARY"})
    void rowsRoundARefusedOneGoIn(CopyFormat format) throws SQLException {
        List<Optional<Object>> values = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            values.add(Optional.of(i % 500 == 3 ? "-1" : String.valueOf(i)));
        }
        Typed typed = new Typed("integer", ValueKind.DECIMAL, ValueForm.PLAIN);
        try (TestDatabase database = PostgresServers.freshDatabase()) {
            database.execute("CREATE TABLE a (n integer, c0 integer CHECK (c0 >= 0))");
            assertThat(load(database, "a", typed, values, format))
                    .hasSize(4)
                    .allMatch(refused -> refused.contains(" 23514 "));
            assertThat(database.query("SELECT count(*), sum(c0) FROM a")).containsExactly("1996|1995988");
        }
    }

    private static CopyFormat format(String type, ValueKind kind, String found) {
        CopyColumn column = new Typed(type, kind, ValueForm.PLAIN).column(0);
        return CopyFormat.of(
                List.of(column),
                List.of(new RowColumn(Identifier.of("C"), kind)),
                Map.of(column.name().text(), found));
    }

    /** What was refused, with its number, code and reason. */
    private static List<String> load(
            TestDatabase database, String table, Typed typed, List<Optional<Object>> values, CopyFormat format)
            throws SQLException {
        List<String> refused = new ArrayList<>();
        List<CopyColumn> columns = List.of(
                new CopyColumn(0, Identifier.of("n"), "integer"),
                new CopyColumn(1, Identifier.of("c0"), typed.type(), typed.form()));
        try (Connection connection = database.connect();
                OneRow row = new OneRow(typed.kind())) {
            connection.setAutoCommit(false);
            CopyEncoder encoder = new CopyEncoder(columns, row.columns(), NulRepair.none(), format);
            CopyLoader loader = new CopyLoader(
                    connection,
                    QualifiedName.of("public", table),
                    List.of(Identifier.of("n"), Identifier.of("c0")),
                    format);
            RowBatch batch = new RowBatch();
            for (int i = 0; i < values.size(); i++) {
                row.set(i, values.get(i).orElse(null));
                Optional<RowDefect> defect = encoder.encode(row, "", i, 1, batch);
                if (defect.isPresent()) {
                    refused.add(
                            i + " " + defect.get().code() + " " + defect.get().reason());
                }
            }
            loader.load(batch, (b, at, why) -> refused.add(b.tag(at) + " " + why.sqlState() + " " + why.message()));
            connection.commit();
        }
        refused.sort((x, y) -> Integer.compare(number(x), number(y)));
        return refused;
    }

    /** Inserts what is kept of a row's values, as of a rejected one that is tried again, for the rows that are in. */
    private static void again(TestDatabase database, Typed typed, List<Optional<Object>> values, CopyFormat format)
            throws SQLException {
        List<CopyColumn> columns = List.of(
                new CopyColumn(0, Identifier.of("n"), "integer"),
                new CopyColumn(1, Identifier.of("c0"), typed.type(), typed.form()));
        Set<String> in = Set.copyOf(database.query("SELECT n FROM a"));
        List<Object> numbers = new ArrayList<>();
        List<Object> texts = new ArrayList<>();
        try (Connection connection = database.connect();
                OneRow row = new OneRow(typed.kind())) {
            CopyEncoder encoder = new CopyEncoder(columns, row.columns(), NulRepair.none(), format);
            RowBatch batch = new RowBatch();
            for (int i = 0; i < values.size(); i++) {
                row.set(i, values.get(i).orElse(null));
                if (in.contains(String.valueOf(i))
                        && encoder.encode(row, "", i, 1, batch).isEmpty()) {
                    RowFields kept =
                            RowFields.of(batch, batch.rows() - 1, columns, 0).orElseThrow();
                    numbers.add(Integer.valueOf(kept.values().get(0).orElseThrow()));
                    texts.add(kept.values().get(1).orElse(null));
                }
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO again SELECT n, c::" + typed.type()
                    + " FROM unnest(?::integer[], ?::text[]) AS t (n, c)")) {
                insert.setArray(1, connection.createArrayOf("integer", numbers.toArray()));
                insert.setArray(2, connection.createArrayOf("text", texts.toArray()));
                insert.executeUpdate();
            }
        }
    }

    private static int number(String refused) {
        return Integer.parseInt(refused.substring(0, refused.indexOf(' ')));
    }

    private static List<Optional<Object>> edges(Typed typed) {
        List<Optional<Object>> edges = new ArrayList<>(List.of(Optional.empty()));
        switch (typed.kind()) {
            case DECIMAL, FLOAT ->
                Stream.of(
                                "0",
                                "-0",
                                "0.00",
                                "1",
                                "-1",
                                "1.0",
                                "1e3",
                                "1E-3",
                                "12.5",
                                "32767",
                                "32768",
                                "-32768",
                                "-32769",
                                "2147483647",
                                "2147483648",
                                "-2147483648",
                                "-2147483649",
                                "9223372036854775807",
                                "9223372036854775808",
                                "-9223372036854775808",
                                "-9223372036854775809",
                                "10000",
                                "99990000",
                                "0.0001",
                                "0.00001",
                                "-0.00010",
                                ".5",
                                "99999999.99",
                                "99999999.995",
                                "123456789.01",
                                "1e38",
                                "-1e38",
                                "9.99e125",
                                "1e-130",
                                "3.4028235e38",
                                "3.5e38",
                                "1e-45",
                                "1e-46",
                                "1.7976931348623157e308",
                                "1.8e308",
                                "4.9e-324",
                                "1e-400",
                                "12345678901234567890123456789012345678.901234567")
                        .forEach(v -> edges.add(Optional.of(v)));
            case TEXT ->
                Stream.of(
                                "",
                                " ",
                                "a",
                                "ten chars.",
                                "eleven char",
                                "ten chars.  ",
                                "tab\there",
                                "line\nend",
                                "\\N",
                                "\\.",
                                "ä€\uD83D\uDE00",
                                "ä€\uD83D\uDE00ä€\uD83D\uDE00ä€\uD83D\uDE00ä",
                                "nul\0",
                                "half\uD83D",
                                "\uDE00half")
                        .forEach(v -> edges.add(Optional.of(v)));
            case LOCAL_DATE_TIME, OFFSET_DATE_TIME ->
                Stream.of(
                                new long[] {0, 0, 0},
                                new long[] {-210_866_803_200L, 0, 0},
                                new long[] {253_402_300_799L, 999_999_999, 3600},
                                new long[] {253_402_300_799L, 500_000_000, -3600},
                                new long[] {946_684_800, 500, 0},
                                new long[] {946_684_799, 499_999_500, 19_800},
                                new long[] {-62_135_596_801L, 999_999_499, 60},
                                new long[] {946_598_400, 0, 0})
                        .forEach(v -> edges.add(Optional.of(v)));
            case BYTES -> {
                edges.add(Optional.of(new byte[0]));
                edges.add(Optional.of(new byte[] {0, (byte) 0xFF, '\\', '\n'}));
            }
        }
        return edges;
    }

    private static Object any(Typed typed, Random random) {
        return switch (typed.kind()) {
            case DECIMAL, FLOAT -> {
                BigDecimal number =
                        new BigDecimal(new BigInteger(1 + random.nextInt(100), random), random.nextInt(40) - 10);
                yield random.nextBoolean()
                        ? number.negate().toString()
                        : random.nextBoolean() ? number.toPlainString() : String.valueOf(random.nextInt(100_000));
            }
            case TEXT -> {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(12); i > 0; i--) {
                    text.appendCodePoint(
                            random.nextBoolean() ? ' ' + random.nextInt(90) : 0x80 + random.nextInt(0xD000));
                }
                yield text.toString();
            }
            case LOCAL_DATE_TIME, OFFSET_DATE_TIME -> {
                long second = random.nextLong() % 200_000_000_000L;
                boolean day = typed.form() == ValueForm.DAY && random.nextInt(10) > 0;
                yield new long[] {
                    day ? Math.floorDiv(second, 86_400) * 86_400 : second,
                    day ? 0 : random.nextInt(1_000_000_000),
                    60L * (random.nextInt(1_680) - 840)
                };
            }
            case BYTES -> {
                byte[] bytes = new byte[random.nextInt(20)];
                random.nextBytes(bytes);
                yield bytes;
            }
        };
    }
}
