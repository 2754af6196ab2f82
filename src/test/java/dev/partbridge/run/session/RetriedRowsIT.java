package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.RetryReport;
import dev.partbridge.run.RunRefused;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rejected rows are tried again when their cause is mended; the proof holds before and after. */
class RetriedRowsIT {
    private static final String NOTES =
            """
            CREATE TABLE t (id NUMBER(10) CONSTRAINT t_pk PRIMARY KEY, d DATE NOT NULL, note VARCHAR2(5), n NUMBER(5,1), r RAW(4))
            PARTITION BY RANGE (d) (PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            """;
    private static final String NOTED =
            """
            ID,D,NOTE,N,R
            1,2023-05-01 00:00:00,a,1,
            2,2024-05-01 00:00:00,"too, long",2.5,00fF
            3,2026-05-01 00:00:00,late,3,
            4,2026-05-01 00:00:00,"late
            \\N	x",,
            5,2024-05-01 00:00:00,ok,5.25,
            6,2024-05-01 00:00:00,b,,
            7,2024-05-01 00:00:00
            """;
    private static final String LEFT = "SELECT line, sqlstate, reason FROM partbridge.reject ORDER BY line";

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void widenedColumnsAndAddedPartitions(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "", NOTES, "T", NOTED)) {
            assertThat(migrated.rejects())
                    .containsExactly("T|3|22001", "T|4|23514", "T|5|22001", "T|7|22003", "T|9|22P04");
            assertThat(migrated.retried())
                    .as("nothing is mended")
                    .containsExactly("T|22001|0|2|0", "T|22003|0|1|0", "T|22P04|0|0|1", "T|23514|0|1|0");
            assertThat(migrated.query(LEFT))
                    .containsExactly(
                            "3|22001|value too long for type character varying(5)",
                            "4|23514|no partition of relation \"t\" found for row (Partition key of the failing row"
                                    + " contains (d) = (2026-05-01 00:00:00).)",
                            "5|22001|value too long for type character varying(5)",
                            "7|22003|the type of column n (numeric(5,1)) would change its value",
                            "9|22P04|2 fields where 5 are expected (ID, D, NOTE, N, R)");
            assertThat(migrated.wrongNow()).isEmpty();

            migrated.database()
                    .execute("ALTER TABLE t ALTER COLUMN note TYPE varchar(20); CREATE TABLE t_p3 PARTITION OF t"
                            + " FOR VALUES FROM ('2025-01-01') TO ('2027-01-01')");
            assertThat(migrated.retried())
                    .containsExactly("T|22001|2|0|0", "T|22003|0|1|0", "T|22P04|0|0|1", "T|23514|1|0|0");
            assertThat(migrated.query("SELECT tableoid::regclass, id, note, n, encode(r, 'hex') FROM t ORDER BY id"))
                    .containsExactly(
                            "t_p1|1|a|1.0|null",
                            "t_p2|2|too, long|2.5|00ff",
                            "t_p3|3|late|3.0|null",
                            "t_p3|4|late\n\\N\tx|null|null",
                            "t_p2|6|b|null|null");
            assertThat(migrated.wrongNow()).isEmpty();
            assertThat(migrated.query("SELECT sum(copied), sum(rejected) FROM partbridge.chunk"))
                    .containsExactly("5|2");
            assertThat(migrated.retried()).as("again").containsExactly("T|22003|0|1|0", "T|22P04|0|0|1");
        }
    }

    @Test
    void rowsThatTheDbaCorrects() throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(18, "", NOTES, "T", NOTED)) {
            migrated.database()
                    .execute("UPDATE partbridge.reject SET corrected = CASE line"
                            + " WHEN 3 THEN '{\"note\": \"short\", \"d\": \"2023-01-01\"}'"
                            + " WHEN 4 THEN '{\"nota\": 1}' WHEN 5 THEN 'note=x' WHEN 7 THEN '{\"n\": 5.3}'"
                            + " WHEN 9 THEN '{\"id\": 7, \"d\": \"2024-05-01\", \"note\": null, \"n\": 7}' END");
            assertThat(migrated.retried())
                    .containsExactly("T|22001|1|1|0", "T|22003|1|0|0", "T|22P04|0|0|1", "T|23514|0|1|0");
            assertThat(migrated.query(LEFT))
                    .containsExactly(
                            "4|42703|the row has values for nota, which public.t has not as columns that can be given a value",
                            "5|22P02|invalid input syntax for type json (Token \"note\" is invalid.)",
                            "9|22P04|2 fields where 5 are expected (ID, D, NOTE, N, R)");
            assertThat(migrated.wrongNow()).isEmpty();

            migrated.database()
                    .execute(
                            "UPDATE partbridge.reject SET corrected ="
                                    + " '{\"id\": 7, \"d\": \"2024-05-01\", \"note\": null, \"n\": 7, \"r\": null}' WHERE line = 9");
            assertThat(migrated.retried()).contains("T|22P04|1|0|0");
            assertThat(migrated.query("SELECT tableoid::regclass, id, note, n FROM t ORDER BY id"))
                    .containsExactly(
                            "t_p1|1|a|1.0", "t_p1|2|short|2.5", "t_p2|5|ok|5.3", "t_p2|6|b|null", "t_p2|7|null|7.0");
            assertThat(migrated.wrongNow()).isEmpty();

            migrated.database().execute("UPDATE t SET note = 'other' WHERE id = 2");
            assertThat(migrated.wrongNow())
                    .as("a value that was changed after it")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void throughTheTriggersOfInheritance(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "strategy=inheritance", NOTES, "T", NOTED)) {
            assertThat(migrated.rejects())
                    .containsExactly("T|3|22001", "T|4|23514", "T|5|22001", "T|7|22003", "T|9|22P04");
            migrated.database()
                    .execute(
                            "ALTER TABLE t ALTER COLUMN note TYPE varchar(20); UPDATE partbridge.reject SET corrected ="
                                    + " '{\"d\": \"2023-01-01\"}' WHERE line = 4");
            assertThat(migrated.retried())
                    .containsExactly("T|22001|1|1|0", "T|22003|0|1|0", "T|22P04|0|0|1", "T|23514|1|0|0");
            assertThat(migrated.query("SELECT tableoid::regclass, id FROM t ORDER BY id"))
                    .containsExactly("t_p1|1", "t_p2|2", "t_p1|3", "t_p2|6");
            assertThat(migrated.wrongNow()).isEmpty();
        }
    }

    @Test
    void eachOnceThoughTheSessionDies() throws SQLException, IOException {
        StringBuilder rows = new StringBuilder("ID,D,NOTE,N,R\n0,2023-01-01 00:00:00,a,,\n");
        for (int i = 1; i <= 500; i++) {
            rows.append(i).append(",2026-01-01 00:00:00,b,").append(i).append(",\n");
        }
        try (Migrated migrated = Migrated.of(18, "", NOTES, "T", rows.toString())) {
            migrated.database()
                    .execute("CREATE TABLE t_p3 PARTITION OF t FOR VALUES FROM ('2025-01-01') TO ('2027-01-01')");
            RejectRetry retry = new RejectRetry(migrated.database()::connect);
            assertThatThrownBy(() -> retry.retry(
                            "migrated",
                            (tried, in, all) -> LostSessions.terminateOthers(migrated.database()),
                            Cancellation.none()))
                    .isInstanceOf(SQLException.class);
            assertThat(migrated.query("SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM partbridge.reject)"))
                    .as("what was committed when the session died")
                    .containsExactly("201|300");
            assertThat(migrated.wrongNow()).isEmpty();

            Cancellation cancelled = new Cancellation();
            RetryReport half = retry.retry("migrated", (tried, in, all) -> cancelled.cancel(), cancelled);
            assertThat(half.stopped()).isTrue();
            assertThat(half.in()).isEqualTo(200);
            assertThat(migrated.retried()).containsExactly("T|23514|100|0|0");
            assertThat(migrated.query("SELECT count(*), count(DISTINCT id) FROM t"))
                    .containsExactly("501|501");
            assertThat(migrated.wrongNow()).isEmpty();
        }
    }

    @Test
    void notWhileKeysAreHalfBuilt() throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(18, "", NOTES, "T", NOTED)) {
            migrated.database().execute("UPDATE partbridge.run SET state = 'stopped'");
            assertThatThrownBy(migrated::retried)
                    .isInstanceOf(RunRefused.class)
                    .hasMessageStartingWith(
                            "the run of migrated stopped while keys and indexes were built; run migrate");
        }
    }

    private static final String CHAIN =
            """
            CREATE TABLE p (id NUMBER(9), d DATE NOT NULL, note VARCHAR2(5), CONSTRAINT p_pk PRIMARY KEY (id))
            PARTITION BY RANGE (d) (PARTITION p1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION p2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE TABLE c (id NUMBER(9) CONSTRAINT c_pk PRIMARY KEY, p_id NUMBER(9) NOT NULL, note VARCHAR2(5),
              CONSTRAINT c_fk FOREIGN KEY (p_id) REFERENCES p) PARTITION BY REFERENCE (c_fk);
            CREATE TABLE g (id NUMBER(9) CONSTRAINT g_pk PRIMARY KEY, c_id NUMBER(9) NOT NULL,
              CONSTRAINT g_fk FOREIGN KEY (c_id) REFERENCES c) PARTITION BY REFERENCE (g_fk);
            """;
    private static final String[] CHAINED = {
        "P",
        """
        ID,D,NOTE
        1,2023-05-01 00:00:00,a
        2,2024-05-01 00:00:00,"too, long"
        3,2024-05-01 00:00:00,x
        3,2024-05-01 00:00:00,y
        4,2026-05-01 00:00:00,z
        """,
        "C",
        "ID,P_ID,NOTE\n10,1,a\n20,2,b\n21,2,\"too, long\"\n30,3,c\n40,4,d\n50,5,e\n",
        "G",
        "ID,C_ID\n100,10\n200,20\n210,21\n300,30\n400,40\n"
    };

    @ParameterizedTest
    @CsvSource({"12,", "15,keys=registry", "18,"})
    void chainsParentsFirst(int major, String choices) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, choices == null ? "" : choices, CHAIN, CHAINED)) {
            assertThat(migrated.wrong()).isEmpty();
            assertThat(migrated.query("SELECT source_table, count(*) FROM partbridge.reject GROUP BY 1 ORDER BY 1"))
                    .containsExactly("C|5", "G|4", "P|4");
            migrated.database()
                    .execute("ALTER TABLE p ALTER COLUMN note TYPE varchar(20); "
                            + "ALTER TABLE c ALTER COLUMN note TYPE varchar(20)");
            migrated.database()
                    .execute(
                            "UPDATE partbridge.reject SET corrected = '{\"id\": 33}' WHERE raw LIKE '%\"note\":\"y\"%'");
            assertThat(migrated.retried())
                    .containsExactly(
                            "P|22001|1|0|0",
                            "P|23505|2|0|0",
                            "P|23514|0|1|0",
                            "C|22001|1|0|0",
                            "C|23503|2|2|0",
                            "G|23503|3|1|0");
            assertThat(migrated.query("SELECT tableoid::regclass, id FROM g ORDER BY id"))
                    .containsExactly("g_p1|100", "g_p2|200", "g_p2|210", "g_p2|300");
            assertThat(migrated.query("SELECT id FROM p ORDER BY id")).containsExactly("1", "2", "3", "33");
            assertThat(migrated.wrongNow()).isEmpty();
        }
    }

    @Test
    void parentsThatAreLoadedByHand() throws SQLException, IOException {
        String ddl =
                """
                CREATE TABLE a (id NUMBER(9) CONSTRAINT a_pk PRIMARY KEY, b_id NUMBER(9), a_id NUMBER(9));
                CREATE TABLE b (id NUMBER(9) CONSTRAINT b_pk PRIMARY KEY);
                ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b;
                ALTER TABLE a ADD CONSTRAINT a_a FOREIGN KEY (a_id) REFERENCES a;
                """;
        String rows = "ID,B_ID,A_ID\n1,1,\n2,7,\n3,1,2\n4,1,3\n5,8,1\n";
        try (Migrated migrated = Migrated.of(18, "", ddl, "A", rows, "B", "ID\n1\n")) {
            assertThat(migrated.wrong()).isEmpty();
            // what a parent lets the children in for may come behind them in the reject table
            assertThat(migrated.query("SELECT count(*) FROM partbridge.reject")).containsExactly("4");
            migrated.database().execute("INSERT INTO b VALUES (7)");
            assertThat(migrated.retried()).containsExactly("A|23503|3|1|0");
            assertThat(migrated.query("SELECT id FROM a ORDER BY 1")).containsExactly("1", "2", "3", "4");
            List<String> wrong = migrated.wrongNow();
            assertThat(wrong)
                    .as("the row that was loaded by hand is no row of the source")
                    .allMatch(w -> w.contains("b"));
            migrated.database().execute("DELETE FROM a WHERE id > 1; DELETE FROM b WHERE id = 7");
            assertThat(migrated.wrongNow()).as("rows that went in and are gone").isNotEmpty();
        }
    }
}
