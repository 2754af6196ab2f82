package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.postgresql.PGConnection;

/** What who writes to a child by reference gets, with and without the partition key: each statement in a transaction of its own. */
class LandingBehaviourIT {
    private static final String WITHOUT = "INSERT INTO items (item_id, sale_id) VALUES (50, 1)";
    private static final String WITH = "INSERT INTO items (item_id, sale_id, sale_date) VALUES (50, 1, '2024-01-05')";
    private static final String THERE = "INSERT INTO items (item_id, sale_id) VALUES (10, 1)";
    private static final String THERE_WITH =
            "INSERT INTO items (item_id, sale_id, sale_date) VALUES (10, 1, '2024-01-05')";
    private static final String SETUP =
            """
            CREATE FUNCTION add_without() RETURNS text LANGUAGE plpgsql AS $$
            DECLARE id bigint; n bigint; there boolean;
            BEGIN
              INSERT INTO items (item_id, sale_id) VALUES (50, 1) RETURNING item_id INTO id;
              there := FOUND; GET DIAGNOSTICS n = ROW_COUNT;
              RETURN format('found %s, rows %s, id %s', there, n, coalesce(id::text, 'null'));
            END $$;
            CREATE FUNCTION add_with() RETURNS text LANGUAGE plpgsql AS $$
            DECLARE id bigint; n bigint; there boolean;
            BEGIN
              INSERT INTO items (item_id, sale_id, sale_date) VALUES (50, 1, '2024-01-05') RETURNING item_id INTO id;
              there := FOUND; GET DIAGNOSTICS n = ROW_COUNT;
              RETURN format('found %s, rows %s, id %s', there, n, coalesce(id::text, 'null'));
            END $$;
            CREATE TABLE fired (what text);
            CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN INSERT INTO fired VALUES (TG_WHEN || ' ' || TG_LEVEL); RETURN NEW; END $$;
            """;
    private static final String OWN_TRIGGERS =
            """
            CREATE TRIGGER app_before BEFORE INSERT ON items FOR EACH ROW EXECUTE PROCEDURE note();
            CREATE TRIGGER app_after AFTER INSERT ON items FOR EACH ROW EXECUTE PROCEDURE note();
            CREATE TRIGGER app_statement AFTER INSERT ON items FOR EACH STATEMENT EXECUTE PROCEDURE note()""";
    private static final String FIRED = "SELECT string_agg(n || ' ' || what, ', ' ORDER BY what) FROM"
            + " (SELECT what, count(*) AS n FROM fired GROUP BY what) f";

    /**
     * A statement and what it brings.
     *
     * @param since the first major that has it
     * @param told each result: rows that were counted, rows that were returned, or the SQLSTATE of an error
     * @param rows the items that are new, or another parent's or partition's than before
     */
    private record Case(String what, int since, String sql, String told, List<String> rows) {}

    private static Case that(String what, int since, String sql, String told, String... rows) {
        return new Case(what, since, sql, told, List.of(rows));
    }

    private static final List<Case> CASES = List.of(
            that("INSERT of one row without the key", 12, WITHOUT, "0 rows", "50|1|items_p1"),
            that("INSERT of one row with the key", 12, WITH, "1 rows", "50|1|items_p1"),
            that(
                    "INSERT of several rows without the key",
                    12,
                    "INSERT INTO items (item_id, sale_id) VALUES (50, 1), (51, 2), (52, 3)",
                    "0 rows",
                    "50|1|items_p1",
                    "51|2|items_p2",
                    "52|3|items_p3"),
            that(
                    "INSERT of a row without and one with the key counts the latter",
                    12,
                    "INSERT INTO items (item_id, sale_id, sale_date) VALUES (50, 1, NULL), (51, 2, '2024-02-05')",
                    "1 rows",
                    "50|1|items_p1",
                    "51|2|items_p2"),
            that(
                    "INSERT from a query without the key",
                    12,
                    "INSERT INTO items (item_id, sale_id) SELECT 50 + sale_id, sale_id FROM sales",
                    "0 rows",
                    "51|1|items_p1",
                    "52|2|items_p2",
                    "53|3|items_p3"),
            that(
                    "INSERT from a query that joins the key in",
                    12,
                    "INSERT INTO items (item_id, sale_id, sale_date) SELECT 50 + sale_id, sale_id, sale_date FROM sales",
                    "3 rows",
                    "51|1|items_p1",
                    "52|2|items_p2",
                    "53|3|items_p3"),
            that(
                    "parent and child in one statement",
                    12,
                    "WITH s AS (INSERT INTO sales VALUES (9, '2024-03-09') RETURNING sale_id)"
                            + " INSERT INTO items (item_id, sale_id) SELECT 50, sale_id FROM s",
                    "0 rows",
                    "50|9|items_p3"),
            that(
                    "RETURNING without the key",
                    12,
                    WITHOUT + " RETURNING item_id, sale_date",
                    "returned nothing",
                    "50|1|items_p1"),
            that(
                    "RETURNING with the key",
                    12,
                    WITH + " RETURNING item_id, sale_date",
                    "returned 50|2024-01-05 00:00:00",
                    "50|1|items_p1"),
            that(
                    "PL/pgSQL without the key",
                    12,
                    "SELECT add_without()",
                    "returned found f, rows 0, id null",
                    "50|1|items_p1"),
            that("PL/pgSQL with the key", 12, "SELECT add_with()", "returned found t, rows 1, id 50", "50|1|items_p1"),
            that(
                    "COPY without the key",
                    12,
                    "COPY items (item_id, sale_id) FROM STDIN\n50\t1\n51\t2\n",
                    "0 rows",
                    "50|1|items_p1",
                    "51|2|items_p2"),
            that(
                    "COPY with the key",
                    12,
                    "COPY items (item_id, sale_id, sale_date) FROM STDIN\n50\t1\t2024-01-05\n51\t2\t2024-02-05\n",
                    "2 rows",
                    "50|1|items_p1",
                    "51|2|items_p2"),
            that(
                    "COPY without the key of a row without parent",
                    12,
                    "COPY items (item_id, sale_id) FROM STDIN\n50\t4711\n",
                    "23503"),
            that(
                    "ON CONFLICT DO NOTHING without the key, a new row",
                    12,
                    WITHOUT + " ON CONFLICT DO NOTHING",
                    "0 rows",
                    "50|1|items_p1"),
            that(
                    "ON CONFLICT DO NOTHING without the key, a row that is there",
                    12,
                    THERE + " ON CONFLICT DO NOTHING",
                    "23505"),
            that(
                    "ON CONFLICT DO NOTHING with the key, a row that is there",
                    12,
                    THERE_WITH + " ON CONFLICT DO NOTHING",
                    "0 rows"),
            that(
                    "ON CONFLICT DO UPDATE without the key",
                    12,
                    THERE + " ON CONFLICT (item_id, sale_date) DO UPDATE SET sale_id = 1",
                    "23505"),
            that(
                    "ON CONFLICT DO UPDATE with the key",
                    12,
                    THERE_WITH + " ON CONFLICT (item_id, sale_date) DO UPDATE SET sale_id = 1",
                    "1 rows"),
            that("ON CONFLICT of Oracle's key alone", 12, THERE_WITH + " ON CONFLICT (item_id) DO NOTHING", "42P10"),
            that(
                    "MERGE without the key",
                    15,
                    "MERGE INTO items i USING (VALUES (50, 1)) v (id, sale) ON i.item_id = v.id"
                            + " WHEN NOT MATCHED THEN INSERT (item_id, sale_id) VALUES (v.id, v.sale)",
                    "0 rows",
                    "50|1|items_p1"),
            that(
                    "MERGE with the key",
                    15,
                    "MERGE INTO items i USING (VALUES (50, 1, timestamp '2024-01-05')) v (id, sale, d)"
                            + " ON i.item_id = v.id AND i.sale_date = v.d"
                            + " WHEN NOT MATCHED THEN INSERT (item_id, sale_id, sale_date) VALUES (v.id, v.sale, v.d)",
                    "1 rows",
                    "50|1|items_p1"),
            that("a parent that is not there", 12, "INSERT INTO items (item_id, sale_id) VALUES (50, 4711)", "23503"),
            that("no parent", 12, "INSERT INTO items (item_id) VALUES (50)", "23502"),
            that(
                    "a key that is not the parent's",
                    12,
                    "INSERT INTO items (item_id, sale_id, sale_date) VALUES (50, 1, '2024-01-06')",
                    "23503"),
            that(
                    "a key without partition",
                    12,
                    "INSERT INTO items (item_id, sale_id, sale_date) VALUES (50, 1, '2031-01-01')",
                    "23514"),
            that(
                    "UPDATE of the parent",
                    12,
                    "UPDATE items SET sale_id = 3 WHERE item_id = 20",
                    "1 rows",
                    "20|3|items_p3"),
            that(
                    "UPDATE of the parent to one that is not there",
                    12,
                    "UPDATE items SET sale_id = 4711 WHERE item_id = 20",
                    "23503"),
            that(
                    "UPDATE of the key to NULL keeps it, children too",
                    12,
                    "UPDATE items SET sale_date = NULL WHERE item_id = 10",
                    "1 rows"),
            that(
                    "UPDATE of parent and key to NULL",
                    12,
                    "UPDATE items SET sale_id = 3, sale_date = NULL WHERE item_id = 20",
                    "1 rows",
                    "20|3|items_p3"),
            that(
                    "UPDATE of the key to another",
                    12,
                    "UPDATE items SET sale_date = '2024-03-05' WHERE item_id = 20",
                    "23503"),
            that(
                    "UPDATE of the key to one without partition",
                    12,
                    "UPDATE items SET sale_date = '2031-01-01' WHERE item_id = 20",
                    "23514"),
            that(
                    "own triggers with the key",
                    13,
                    OWN_TRIGGERS + "; " + WITH + "; " + FIRED,
                    "0 rows; 0 rows; 0 rows; 1 rows; returned 1 AFTER ROW, 1 AFTER STATEMENT, 1 BEFORE ROW",
                    "50|1|items_p1"),
            that(
                    "own triggers without the key: those of statements once more",
                    13,
                    OWN_TRIGGERS + "; " + WITHOUT + "; " + FIRED,
                    "0 rows; 0 rows; 0 rows; 0 rows; returned 1 AFTER ROW, 2 AFTER STATEMENT, 1 BEFORE ROW",
                    "50|1|items_p1"));

    @TestFactory
    List<DynamicTest> isAsSaid() {
        return tests(List.of(12, 15, 18));
    }

    @TestFactory
    @Tag("deep")
    List<DynamicTest> isAsSaidOnOtherMajors() {
        return tests(List.of(13, 14, 16, 17));
    }

    private static List<DynamicTest> tests(List<Integer> majors) {
        return majors.stream()
                .map(major -> DynamicTest.dynamicTest("on " + major, () -> allOn(major)))
                .toList();
    }

    private static void allOn(int major) throws SQLException, IOException {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (AppliedScript family = AppliedScript.of(major, "", KeyMovesIT.FAMILY)) {
            family.execute(KeyMovesIT.ROWS + SETUP);
            List<String> before = family.query(KeyMovesIT.STATE);
            for (Case one : CASES) {
                if (major >= one.since()) {
                    expected.add(one.what() + ": " + one.told() + " " + one.rows());
                    found.add(one.what() + ": " + outcome(family, one.sql()));
                }
            }
            assertThat(family.query(KeyMovesIT.STATE)).isEqualTo(before);
        }
        assertThat(found).isEqualTo(expected);
    }

    private static String outcome(AppliedScript family, String sql) throws SQLException, IOException {
        try (Connection connection = family.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                String told = sql.startsWith("COPY") ? copied(connection, sql) : executed(statement, sql);
                // what COMMIT would say
                statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
                String rows = rows(
                                statement,
                                "SELECT item_id, sale_id, tableoid::regclass FROM items EXCEPT VALUES"
                                        + " (10, 1, 'items_p1'::regclass), (11, 1, 'items_p1'), (20, 2, 'items_p2')"
                                        + " ORDER BY 1")
                        .toString();
                assertThat(rows(statement, "SELECT count(*) FROM details")).containsExactly("4");
                return told + " " + rows;
            } catch (SQLException e) {
                return e.getSQLState() + " []";
            } finally {
                connection.rollback();
            }
        }
    }

    private static String copied(Connection connection, String sql) throws SQLException, IOException {
        int end = sql.indexOf('\n');
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(sql.substring(0, end), new StringReader(sql.substring(end + 1)));
        return rows + " rows";
    }

    private static String executed(Statement statement, String sql) throws SQLException {
        List<String> told = new ArrayList<>();
        boolean query = statement.execute(sql);
        while (query || statement.getUpdateCount() >= 0) {
            if (query) {
                List<String> rows = rows(statement.getResultSet());
                told.add("returned " + (rows.isEmpty() ? "nothing" : String.join(", ", rows)));
            } else {
                told.add(statement.getUpdateCount() + " rows");
            }
            query = statement.getMoreResults();
        }
        return String.join("; ", told);
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return rows(result);
        }
    }

    private static List<String> rows(ResultSet result) throws SQLException {
        List<String> rows = new ArrayList<>();
        while (result.next()) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                columns.add(result.getString(i));
            }
            rows.add(String.join("|", columns));
        }
        return rows;
    }
}
