package dev.partbridge.run.validate;

import static dev.partbridge.run.validate.ProvenFamily.COLOCATION;
import static dev.partbridge.run.validate.ProvenFamily.DRIFT;
import static dev.partbridge.run.validate.ProvenFamily.ORPHANS;
import static dev.partbridge.run.validate.ProvenFamily.lines;
import static dev.partbridge.run.validate.ProvenFamily.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.plan.ValidationSql;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ProofSettings.Means;
import dev.partbridge.run.ValidationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains whose foreign keys hold the partition key themselves are proven as others are, and what is planted is found. */
class OwnKeyProofIT {
    private static final String REPLICA = "SET session_replication_role = replica; ";
    private static final String BOUNDS = "Bounds";
    private static final String JOIN = "Partition-wise join";

    /** By the key alone, below it by an added key, and by a unique key that holds it beside another column. */
    private static final String ACCOUNTS =
            """
            CREATE TABLE accounts (acc_id NUMBER(9) CONSTRAINT accounts_pk PRIMARY KEY)
              PARTITION BY RANGE (acc_id) (PARTITION p1 VALUES LESS THAN (10), PARTITION p2 VALUES LESS THAN (20));
            CREATE TABLE cards (card_id NUMBER(9) CONSTRAINT cards_pk PRIMARY KEY, acc_id NUMBER(9) NOT NULL,
              CONSTRAINT cards_uk UNIQUE (card_id, acc_id), CONSTRAINT cards_fk FOREIGN KEY (acc_id)
              REFERENCES accounts ON DELETE CASCADE) PARTITION BY REFERENCE (cards_fk);
            CREATE TABLE fees (fee_id NUMBER(9) CONSTRAINT fees_pk PRIMARY KEY, card_id NUMBER(9) NOT NULL,
              CONSTRAINT fees_fk FOREIGN KEY (card_id) REFERENCES cards) PARTITION BY REFERENCE (fees_fk);
            CREATE TABLE limits (limit_id NUMBER(9) CONSTRAINT limits_pk PRIMARY KEY, card NUMBER(9) NOT NULL,
              acc NUMBER(9) NOT NULL, CONSTRAINT limits_fk FOREIGN KEY (acc, card) REFERENCES cards (acc_id, card_id))
              PARTITION BY REFERENCE (limits_fk);
            INSERT INTO accounts VALUES (1);
            INSERT INTO accounts VALUES (2);
            INSERT INTO accounts VALUES (12);
            INSERT INTO cards VALUES (100, 1);
            INSERT INTO cards VALUES (101, 1);
            INSERT INTO cards VALUES (112, 12);
            INSERT INTO fees VALUES (1000, 100);
            INSERT INTO fees VALUES (1012, 112);
            INSERT INTO limits VALUES (5000, 100, 1);
            INSERT INTO limits VALUES (5012, 112, 12);
            """;

    /** Two levels, the parent in another schema, the key's columns among others. */
    private static final String ORDERS =
            """
            CREATE TABLE base.orders (land VARCHAR2(2) NOT NULL, order_id NUMBER(9) NOT NULL, ordered DATE NOT NULL,
              CONSTRAINT orders_pk PRIMARY KEY (land, order_id, ordered))
              PARTITION BY RANGE (ordered) SUBPARTITION BY LIST (land)
              (PARTITION o1 VALUES LESS THAN (DATE '2024-01-01') (SUBPARTITION o1_de VALUES ('DE'),
                SUBPARTITION o1_rest VALUES (DEFAULT)), PARTITION o2 VALUES LESS THAN (DATE '2025-01-01')
                (SUBPARTITION o2_de VALUES ('DE'), SUBPARTITION o2_fr VALUES ('FR')));
            CREATE TABLE app.items (item_id NUMBER(9) NOT NULL, day DATE NOT NULL, place VARCHAR2(2) NOT NULL,
              order_id NUMBER(9) NOT NULL, CONSTRAINT items_fk FOREIGN KEY (place, order_id, day) REFERENCES base.orders)
              PARTITION BY REFERENCE (items_fk);
            INSERT INTO base.orders VALUES ('DE', 1, DATE '2023-03-01');
            INSERT INTO base.orders VALUES ('PT', 2, DATE '2023-03-01');
            INSERT INTO base.orders VALUES ('FR', 3, DATE '2024-03-01');
            INSERT INTO app.items VALUES (10, DATE '2023-03-01', 'DE', 1);
            INSERT INTO app.items VALUES (20, DATE '2023-03-01', 'PT', 2);
            INSERT INTO app.items VALUES (30, DATE '2024-03-01', 'FR', 3);
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {12, 18})
    void findsWhatIsPlanted(int major) throws SQLException, IOException {
        try (ProvenFamily family = ProvenFamily.of(major, folder, ACCOUNTS, Means.CONSTRAINTS, Map.of())) {
            ValidationReport held = family.prove(Means.CONSTRAINTS);
            assertThat(chain(held, "CARDS")).isEqualTo(held(""));
            assertThat(chain(held, "LIMITS")).isEqualTo(held(""));
            assertThat(chain(held, "FEES")).isEqualTo(held(" or card_id twice in public.cards"));
            assertThat(only(held, "LIMITS", COLOCATION).detail())
                    .startsWith("Proven by the foreign key (acc, card), which holds the partition key (acc), which was"
                            + " validated when the rows were there, on each leaf, and by bounds that are equal");
            assertThat(only(held, "LIMITS", DRIFT).what()).isEqualTo("public.limits: acc against public.cards");
            assertThat(held.checks().toString()).doesNotContain("(acc_id, )");
            for (String table : List.of("CARDS", "LIMITS")) {
                assertThat(lines(held, table, BOUNDS, JOIN))
                        .containsExactly("2 bounds: 2 equal pairs", "1 plan: 2 joins of one partition each");
            }
            assertThat(chain(family.prove(new ProofSettings(Means.AUTO, 0, false, true)), "CARDS"))
                    .isEqualTo(held(""));
            ValidationReport read = family.prove(Means.AUTO);
            assertThat(read.passed()).isTrue();
            assertThat(chain(read, "CARDS")).isEqualTo(read(3, "0 ", "0 ", "0 "));
            assertThat(chain(read, "LIMITS")).isEqualTo(read(2, "0 ", "0 ", "0 "));
            assertThat(bundle(family)).containsOnly("0");

            orphan(family);
            anotherKey(family);
            wrongLeaf(family);
            oneSidedDefault(family);
        }
    }

    @Tag("deep")
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 14, 15, 16, 17})
    void findsWhatIsPlantedOnOtherMajors(int major) throws SQLException, IOException {
        findsWhatIsPlanted(major);
    }

    private static void orphan(ProvenFamily family) throws SQLException {
        family.execute(REPLICA + "INSERT INTO cards VALUES (900, 15)");
        ValidationReport proof = family.prove(Means.ROWS);
        assertThat(chain(proof, "CARDS")).isEqualTo(read(4, "1 !", "0 ", "0 "));
        assertThat(only(proof, "CARDS", ORPHANS).detail()).isEqualTo("for example (acc_id)=(15)");
        assertThat(only(proof, "CARDS", DRIFT).detail())
                .isEqualTo("The foreign key holds the partition key, so that a row with another one is an orphan.");
        assertThat(chain(proof, "LIMITS")).isEqualTo(read(2, "0 ", "0 ", "0 "));
        assertThat(bundle(family)).containsExactly("0", "1", "0", "0", "0", "0", "0", "0");
        // one session, long gone, leaves no trace in any constraint
        assertThat(chain(family.prove(Means.CONSTRAINTS), "CARDS")).isEqualTo(held(""));
        family.execute("DELETE FROM cards WHERE card_id = 900");
    }

    /** The card is there, in another partition. */
    private static void anotherKey(ProvenFamily family) throws SQLException {
        family.execute(REPLICA + "INSERT INTO limits VALUES (900, 100, 15), (901, 888, 15)");
        ValidationReport proof = family.prove(Means.ROWS);
        assertThat(chain(proof, "LIMITS")).isEqualTo(read(4, "2 !", "0 ", "1 !"));
        assertThat(only(proof, "LIMITS", DRIFT).detail())
                .isEqualTo("for example (acc, card)=(15, 100)\nThe foreign key holds the partition key, so that a row"
                        + " with another one is an orphan; counted here are orphans that have a row in public.cards by"
                        + " card alone.");
        assertThat(bundle(family)).containsExactly("0", "0", "0", "0", "0", "0", "2", "1");
        family.execute("DELETE FROM limits WHERE limit_id >= 900 AND limit_id < 1000");
    }

    /** Rows lie where their bounds say, whoever writes them: only the catalog itself can tell a lie of them. */
    private static void wrongLeaf(ProvenFamily family) throws SQLException {
        String swap = "UPDATE pg_catalog.pg_class c SET relpartbound = o.relpartbound FROM pg_catalog.pg_class o"
                + " WHERE (c.relname, o.relname) IN (('cards_p1', 'cards_p2'), ('cards_p2', 'cards_p1'))";
        family.execute(swap);
        ValidationReport proof = family.prove(Means.ROWS);
        assertThat(chain(proof, "CARDS")).isEqualTo(read(3, "0 ", "3 !", "0 "));
        assertThat(only(proof, "CARDS", COLOCATION).detail()).isEqualTo("for example (acc_id)=(1)");
        family.execute(swap);
        assertThat(family.prove(Means.ROWS).passed()).isTrue();
    }

    private static void oneSidedDefault(ProvenFamily family) throws SQLException {
        family.execute("CREATE TABLE accounts_rest PARTITION OF accounts DEFAULT");
        ValidationReport alone = family.prove(Means.CONSTRAINTS);
        assertThat(lines(alone, "CARDS", BOUNDS)).containsExactly("3 bounds: 1 without counterpart !");
        assertThat(chain(alone, "CARDS"))
                .containsExactly(
                        held("").get(0),
                        "no rows read: not proven by constraints: without counterpart: accounts_rest DEFAULT !",
                        held("").get(2));
        family.execute("CREATE TABLE cards_p3 PARTITION OF cards FOR VALUES FROM (20) TO (30);"
                + " INSERT INTO accounts VALUES (25); INSERT INTO cards VALUES (125, 25)");
        ValidationReport proof = family.prove(new ProofSettings(Means.AUTO, 0, false, true));
        assertThat(lines(proof, "CARDS", BOUNDS)).containsExactly("4 bounds: 2 without counterpart !");
        assertThat(lines(proof, "CARDS", COLOCATION).get(0))
                .startsWith("4 rows read, since without counterpart: ")
                .endsWith(": 1 in another partition !");
        assertThat(chain(family.prove(Means.ROWS), "CARDS")).isEqualTo(read(4, "0 ", "1 !", "0 "));
        assertThat(lines(proof, "LIMITS", BOUNDS)).containsExactly("3 bounds: 1 without counterpart !");
        assertThat(bundle(family)).containsExactly("2", "0", "1", "0", "0", "1", "0", "0");
    }

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {12, 18})
    void provesTwoLevelsAndAParentInAnotherSchema(int major) throws SQLException, IOException {
        try (ProvenFamily family = ProvenFamily.of(major, folder, ORDERS, Means.AUTO, Map.of())) {
            ValidationReport held = family.prove(Means.CONSTRAINTS);
            assertThat(held.passed()).isTrue();
            assertThat(chain(held, "ITEMS")).isEqualTo(held(""));
            assertThat(lines(held, "ITEMS", BOUNDS, JOIN))
                    .containsExactly("4 bounds: 4 equal pairs", "1 plan: 4 joins of one partition each");
            assertThat(only(held, "ITEMS", DRIFT).what()).isEqualTo("app.items: day, place against base.orders");
            assertThat(chain(family.prove(Means.ROWS), "ITEMS")).isEqualTo(read(3, "0 ", "0 ", "0 "));

            family.execute(REPLICA + "INSERT INTO app.items VALUES (98, '2024-03-01', 'DE', 1),"
                    + " (99, '2024-03-01', 'FR', 77)");
            ValidationReport proof = family.prove(Means.ROWS);
            assertThat(chain(proof, "ITEMS")).isEqualTo(read(5, "2 !", "0 ", "1 !"));
            assertThat(only(proof, "ITEMS", DRIFT).detail())
                    .startsWith("for example (place, order_id, day)=(DE, 1, 2024-03-01")
                    .endsWith("counted here are orphans that have a row in base.orders by order_id alone.");
            assertThat(bundle(family)).containsExactly("0", "2", "1");
            family.execute("DELETE FROM app.items WHERE item_id IN (98, 99)");

            family.execute("ALTER TABLE app.items DROP CONSTRAINT items_fk");
            assertThat(chain(family.prove(Means.CONSTRAINTS), "ITEMS"))
                    .containsOnly("no rows read: not proven by constraints: no foreign key of app.items references"
                            + " base.orders on the whole key (place = land, order_id = order_id, day = ordered) !");
        }
    }

    @Tag("deep")
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 14, 15, 16, 17})
    void provesTwoLevelsAndAParentInAnotherSchemaOnOtherMajors(int major) throws SQLException, IOException {
        provesTwoLevelsAndAParentInAnotherSchema(major);
    }

    private static List<String> chain(ValidationReport proof, String table) {
        return lines(proof, table, ORPHANS, COLOCATION, DRIFT);
    }

    private static List<String> held(String twice) {
        String held = "by constraints, no rows read: 0 %s, unless written in replica mode";
        return List.of(
                held.formatted("orphans"),
                held.formatted("in another partition"),
                held.formatted("with another key") + twice);
    }

    /** Each a number, and behind it a blank, or an exclamation mark where the line failed */
    private static List<String> read(int rows, String orphans, String elsewhere, String drifted) {
        String read = rows + " rows read: ";
        return List.of(
                read + counted(orphans, "orphans"),
                read + counted(elsewhere, "in another partition"),
                read + counted(drifted, "with another key"));
    }

    private static String counted(String found, String words) {
        return found.replaceAll("\\D", "") + " " + words + (found.endsWith("!") ? " !" : "");
    }

    /** What the bundle's queries count that are about a chain, in their order. */
    private static List<String> bundle(ProvenFamily family) throws SQLException {
        List<String> counted = new ArrayList<>();
        for (String query : ValidationSql.of(family.plan().conversion())) {
            if (query.contains("EXISTS (SELECT FROM")
                    || query.contains(" whose partition key ")
                    || query.contains(" without a counterpart ")) {
                String line = family.database().query(query).get(0);
                counted.add(line.substring(line.lastIndexOf('|') + 1));
            }
        }
        return counted;
    }
}
