package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.ValidationReport.CheckLine;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a check of the table lets no row into a partition, such as a list of states beside a DEFAULT partition, the
 * server reads nothing for its keys: that is no flaw.
 */
class CheckedKeysIT {
    private static final String DDL =
            """
            CREATE TABLE jobs (id NUMBER(9) NOT NULL, state CHAR(3) NOT NULL,
              CONSTRAINT jobs_state_ck CHECK (state IN ('new', 'ok')))
            PARTITION BY LIST (state) (PARTITION p_new VALUES ('new'), PARTITION p_ok VALUES ('ok'),
              PARTITION p_rest VALUES (DEFAULT));
            CREATE TABLE scores (id NUMBER(9) NOT NULL, score NUMBER(4) NOT NULL,
              CONSTRAINT scores_ck CHECK (score BETWEEN 0 AND 99))
            PARTITION BY RANGE (score) (PARTITION p_low VALUES LESS THAN (50), PARTITION p_high VALUES LESS THAN (100),
              PARTITION p_max VALUES LESS THAN (MAXVALUE));
            """;

    @Tag("deep")
    @ParameterizedTest
    @CsvSource({"9,inheritance", "11,inheritance", "15,declarative"})
    void onOtherMajorsToo(int major, String strategy) throws SQLException, IOException {
        aPartitionThatNoRowCanEnterIsProven(major, strategy);
    }

    @ParameterizedTest
    @CsvSource({"12,declarative", "18,declarative", "12,inheritance", "18,inheritance"})
    void aPartitionThatNoRowCanEnterIsProven(int major, String strategy) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(
                major, "strategy=" + strategy, DDL, "JOBS", "ID,STATE\n1,new\n2,ok\n", "SCORES", "ID,SCORE\n1,7\n")) {
            assertThat(migrated.wrong()).isEmpty();
            String kind = strategy.equals("inheritance") ? "Exclusion" : "Pruning";
            String setting = strategy.equals("inheritance") ? "constraint_exclusion" : "enable_partition_pruning";
            String each = "3 queries: each reads 1 leaf, or none where a check lets no such row in: 1; with " + setting
                    + " = off 3 leaves";
            assertThat(lines(migrated, kind)).containsExactly(each, each);
        }
    }

    private static List<String> lines(Migrated migrated, String kind) {
        return migrated.report().validation().orElseThrow().checks().stream()
                .filter(c -> c.kind().equals(kind))
                .map((CheckLine c) -> c.scope() + ": " + c.found())
                .toList();
    }
}
