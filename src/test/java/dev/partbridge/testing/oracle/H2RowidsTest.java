package dev.partbridge.testing.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.testing.oracle.h2.OracleTable;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows' addresses of H2, as the genuine driver reads them. */
class H2RowidsTest extends H2BackendFixture {
    @Test
    void readsRangesOfRowids() throws SQLException {
        OracleTable many = database.table("APP", "R", "N NUMBER");
        for (int i = 0; i < 250; i++) {
            many.rowIn("P1", i);
        }
        many.rowIn("P2", 1000);
        mayRead("R");
        List<@Nullable Object> rowids =
                column("SELECT ROWIDTOCHAR_OR_NOT FROM (SELECT rowid ROWIDTOCHAR_OR_NOT FROM APP.R)");
        assertThat(rowids).hasSize(251).doesNotHaveDuplicates();
        try (PreparedStatement range =
                connection.prepareStatement("SELECT N FROM APP.R WHERE rowid BETWEEN ? AND ? ORDER BY rowid")) {
            range.setString(1, String.valueOf(rowids.get(95)));
            range.setString(2, String.valueOf(rowids.get(104)));
            try (ResultSet rows = range.executeQuery()) {
                for (int i = 95; i <= 104; i++) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isEqualTo(i);
                }
                assertThat(rows.next()).isFalse();
            }
        }
        String blocks = "SELECT COUNT(*) FROM APP.R t WHERE t.rowid >= DBMS_ROWID.ROWID_CREATE(1, %d, 4, 129, 0)"
                + " AND rowid <= DBMS_ROWID.ROWID_CREATE(1, %d, 4, 129, 32767)";
        int object = objectOf(String.valueOf(rowids.get(0)));
        assertThat(column(blocks.formatted(object, object))).containsExactly(new BigDecimal(100));
    }

    private static int objectOf(String rowid) {
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return rowid.substring(0, 6).chars().reduce(0, (number, digit) -> number * 64 + digits.indexOf(digit));
    }

    @Test
    void knowsARowidByItsType() throws SQLException {
        mayRead("C");
        try (ResultSet rows = statement.executeQuery("SELECT ROWID, t.* FROM APP.C PARTITION (P2) t")) {
            ResultSetMetaData columns = rows.getMetaData();
            assertThat(columns.getColumnCount()).isEqualTo(3);
            assertThat(columns.getColumnName(1)).isEqualTo("ROWID");
            assertThat(columns.getColumnTypeName(1)).isEqualTo("ROWID");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).hasSize(18);
            assertThat(rows.getString(2)).isEqualTo("c");
        }
    }

    @Test
    void knowsARowidThroughANestedQuery() throws SQLException {
        mayRead("C", "P");
        String nested = "SELECT t.\"X\", p1.\"D\", t.\"the row's rowid\"\nFROM (SELECT t.\"X\", t.\"P_ID\","
                + " t.ROWID AS \"the row's rowid\" FROM \"APP\".\"C\" PARTITION (\"P2\") AS OF SCN ? t"
                + " WHERE t.ROWID BETWEEN CHARTOROWID(?) AND CHARTOROWID(?) AND (X = 'c')) t"
                + "\nLEFT JOIN \"APP\".\"P\" AS OF SCN ? p1 ON p1.\"ID\" = t.\"P_ID\"";
        try (PreparedStatement query = connection.prepareStatement(nested)) {
            query.setLong(1, 1);
            query.setString(2, "A".repeat(18));
            query.setString(3, "/".repeat(18));
            query.setLong(4, 1);
            try (ResultSet rows = query.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                assertThat(List.of(
                                columns.getColumnTypeName(1),
                                columns.getColumnTypeName(2),
                                columns.getColumnTypeName(3)))
                        .containsExactly("VARCHAR2", "DATE", "ROWID");
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("c");
                assertThat(rows.getObject(2, LocalDateTime.class)).isEqualTo(LocalDateTime.of(2024, 5, 6, 7, 8, 9));
                assertThat(rows.getString(3)).hasSize(18);
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void givesARowidAsText() throws SQLException {
        mayRead("C");
        String both = "SELECT t.ROWID, ROWIDTOCHAR(t.ROWID) FROM app.c t WHERE t.x = 'c'";
        try (ResultSet rows = statement.executeQuery(both)) {
            assertThat(rows.getMetaData().getColumnTypeName(2)).isEqualTo("VARCHAR2");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(2)).hasSize(18).isEqualTo(rows.getString(1));
            assertThat(rows.next()).isFalse();
        }
    }
}
