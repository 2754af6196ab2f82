package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows so large that they go in piece by piece, each by itself, between others that go in as always. */
class LargeRowsIT {
    private static final String DDL =
            """
            CREATE TABLE t (id NUMBER(9) PRIMARY KEY, k NUMBER(9) NOT NULL, note VARCHAR2(9) CHECK (note <> 'bad'),
              d CLOB)
            PARTITION BY RANGE (k) (PARTITION p1 VALUES LESS THAN (100));
            CREATE TABLE c (id NUMBER(9), t_id NUMBER(9) NOT NULL, d CLOB, b BLOB,
              CONSTRAINT c_fk FOREIGN KEY (t_id) REFERENCES t (id)) PARTITION BY REFERENCE (c_fk);
            """;
    private static final int TIMES = 250_000;
    private static final String PLAIN = "\\N a row of 25 bytes; \t\\.".repeat(TIMES);
    private static final String WIDE = "für 5 € \uD83D\uDE00 in all".repeat(TIMES);
    private static final String WITH_NUL = PLAIN + "\0";
    private static final String HEX = "00ff0a5c".repeat(TIMES * 6);

    private static final String ROWS =
            "ID,K,NOTE,D\n1,1,small,s\n2,1,plain," + PLAIN + "\n3,1,bad," + PLAIN + "\n4,1,wide," + WIDE
                    + "\n5,1,bad,s\n6,1,nul," + WITH_NUL + "\n7,1,too long for it," + PLAIN + "\n8,1,small,\n";
    private static final String CHILDREN =
            "ID,T_ID,D,B\n1,2," + PLAIN + "," + HEX + "\n2,99," + PLAIN + ",\n3,4," + WITH_NUL + ",\n4,1,s,00\n";

    @ParameterizedTest
    @CsvSource({
        "nul=reject, 1 2 4 8, 1 4, c 3 23503;c 4 22021;t 4 23514;t 6 23514;t 7 22021;t 8 22001",
        "nul=remove, 1 2 4 6 8, 1 3 4, c 3 23503;t 4 23514;t 6 23514;t 8 22001",
        // a plain child has no foreign key
        "nul=remove strategy=inheritance reference-inheritance=plain-table, 1 2 4 6 8, 1 2 3 4, t 4 23514;t 6 23514;t 8 22001"
    })
    void areLikeOthers(String choices, String ids, String children, String rejects) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(15, choices, DDL, "T", ROWS, "C", CHILDREN)) {
            assertThat(migrated.wrong()).isEmpty();
            Map<String, String> texts = Map.of("1", "s", "2", PLAIN, "4", WIDE, "6", PLAIN, "8", "");
            assertThat(migrated.query("SELECT id || ' ' || md5(coalesce(d, '')) FROM t ORDER BY id"))
                    .isEqualTo(Stream.of(ids.split(" "))
                            .map(id -> id + " " + md5(texts.getOrDefault(id, "")))
                            .toList());
            Map<String, String> ofChildren = Map.of(
                    "1",
                    md5(PLAIN) + " " + HEX.length() / 2,
                    "2",
                    md5(PLAIN) + " 0",
                    "3",
                    md5(PLAIN) + " 0",
                    "4",
                    md5("s") + " 1");
            assertThat(migrated.query("SELECT id || ' ' || md5(d) || ' ' || coalesce(length(b), 0) FROM c ORDER BY id"))
                    .isEqualTo(Stream.of(children.split(" "))
                            .map(id -> id + " " + ofChildren.get(id))
                            .toList());
            assertThat(migrated.query(
                            "SELECT lower(source_table) || ' ' || line || ' ' || sqlstate FROM partbridge.reject"
                                    + " ORDER BY lower(source_table), line"))
                    .isEqualTo(List.of(rejects.split(";")));
            assertThat(migrated.alone().passed()).isTrue();
        }
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
