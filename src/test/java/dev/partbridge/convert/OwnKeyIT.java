package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.postgres.catalog.Differences;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Children whose foreign key holds the partition key itself: nothing is added, and a parent's key is Oracle's own, which
 * stays while rows reference it.
 */
class OwnKeyIT {
    private static final String CHAIN =
            """
            CREATE TABLE accounts (acc_id NUMBER(9) CONSTRAINT accounts_pk PRIMARY KEY, owner VARCHAR2(9))
              PARTITION BY RANGE (acc_id) (PARTITION p1 VALUES LESS THAN (10), PARTITION p2 VALUES LESS THAN (20));
            CREATE TABLE cards (card_id NUMBER(9) PRIMARY KEY, acc_id NUMBER(9) NOT NULL,
              CONSTRAINT cards_fk FOREIGN KEY (acc_id) REFERENCES accounts ON DELETE CASCADE)
              PARTITION BY REFERENCE (cards_fk);
            CREATE TABLE bookings (book_id NUMBER(9) PRIMARY KEY, acc_id NUMBER(9) NOT NULL,
              CONSTRAINT bookings_fk FOREIGN KEY (acc_id) REFERENCES accounts) PARTITION BY REFERENCE (bookings_fk);
            CREATE TABLE fees (fee_id NUMBER(9) PRIMARY KEY, card_id NUMBER(9) NOT NULL,
              CONSTRAINT fees_fk FOREIGN KEY (card_id) REFERENCES cards ON DELETE CASCADE)
              PARTITION BY REFERENCE (fees_fk);
            """;
    private static final String ROWS = "INSERT INTO accounts VALUES (1, 'a'), (2, 'b'), (3, 'c');"
            + " INSERT INTO cards VALUES (10, 1); INSERT INTO bookings VALUES (20, 2);"
            + " INSERT INTO fees (fee_id, card_id) VALUES (100, 10)";
    private static final String STATE = "SELECT tableoid::regclass, acc_id FROM accounts UNION ALL"
            + " SELECT tableoid::regclass, acc_id FROM cards UNION ALL SELECT tableoid::regclass, acc_id FROM bookings"
            + " UNION ALL SELECT tableoid::regclass, acc_id FROM fees";
    private static final List<String> BEFORE =
            List.of("accounts_p1|1", "accounts_p1|2", "accounts_p1|3", "cards_p1|1", "bookings_p1|2", "fees_p1|1");

    @ParameterizedTest(name = "PostgreSQL {0}, {1}")
    @CsvSource({"12, ''", "12, key-moves=refuse", "15, ''", "18, ''", "18, key-moves=triggers"})
    void aReferencedKeyStays(int major, String choices) throws SQLException, IOException {
        try (AppliedScript family = AppliedScript.of(major, choices, CHAIN)) {
            assertThat(Differences.text(family.conversion().target(), family.database()))
                    .isEmpty();
            family.execute(ROWS);
            for (String update : List.of(
                    "UPDATE accounts SET acc_id = 15 WHERE acc_id = 1",
                    "UPDATE accounts SET acc_id = 5 WHERE acc_id = 1",
                    "UPDATE accounts SET acc_id = 15 WHERE acc_id = 2",
                    "UPDATE accounts SET acc_id = 5 WHERE acc_id = 2")) {
                List<String> refused = family.refused(update);
                assertThat(refused).first().isEqualTo("23503");
                String child = update.endsWith("1") ? "cards" : "bookings";
                assertThat(refused.get(1)).contains("violates foreign key constraint", "on table \"" + child + "\"");
                assertThat(refused.get(2))
                        .startsWith("Key (acc_id)=(" + update.charAt(update.length() - 1) + ") is still referenced from"
                                + " table \"" + child + "\"");
                assertThat(family.query(STATE)).containsExactlyInAnyOrderElementsOf(BEFORE);
            }
            family.execute("UPDATE accounts SET acc_id = 16 WHERE acc_id = 3");
            assertThat(family.query(STATE)).contains("accounts_p2|16").doesNotContain("accounts_p1|3");
            if (choices.contains("refuse")) {
                return;
            }
            // a row with another parent takes its own rows along
            family.execute("UPDATE cards SET acc_id = 16 WHERE card_id = 10");
            assertThat(family.query(STATE)).contains("accounts_p2|16", "cards_p2|16", "fees_p2|16");
            family.execute("DELETE FROM accounts WHERE acc_id = 16");
            assertThat(family.query(STATE))
                    .containsExactlyInAnyOrder("accounts_p1|1", "accounts_p1|2", "bookings_p1|2");
        }
    }

    @Tag("deep")
    @ParameterizedTest(name = "PostgreSQL {0}, {1}")
    @CsvSource({"13, ''", "14, ''", "16, ''", "17, key-moves=triggers"})
    void aReferencedKeyStaysElsewhere(int major, String choices) throws SQLException, IOException {
        aReferencedKeyStays(major, choices);
    }
}
