package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the leaves got by themselves is the root's in the end, as if one statement on the root had made it. */
public class LeafByLeafIT {
    private static final List<Phase> PHASES = List.of(Phase.KEYS, Phase.INDEXES, Phase.FOREIGN_KEYS);

    private static final String DDL =
            """
            CREATE TABLE REGION (R NUMBER(4) CONSTRAINT REGION_PK PRIMARY KEY);
            CREATE TABLE SALE (SALE_ID NUMBER(10), D DATE NOT NULL, R NUMBER(4) NOT NULL, NOTE VARCHAR2(40),
              CONSTRAINT SALE_PK PRIMARY KEY (SALE_ID, D), CONSTRAINT SALE_U UNIQUE (NOTE, D) DEFERRABLE,
              CONSTRAINT SALE_REGION_FK FOREIGN KEY (R) REFERENCES REGION)
            PARTITION BY RANGE (D) (PARTITION P1 VALUES LESS THAN (DATE '2024-01-01'),
              PARTITION P2 VALUES LESS THAN (DATE '2025-01-01'), PARTITION P3 VALUES LESS THAN (DATE '2026-01-01'));
            CREATE INDEX SALE_UP ON SALE (R, NOTE) LOCAL;
            CREATE INDEX SALE_DOWN ON SALE (R, NOTE DESC) LOCAL;
            CREATE INDEX SALE_UPPER ON SALE (UPPER(NOTE)) LOCAL;
            CREATE TABLE ITEM (ITEM_ID NUMBER(10) CONSTRAINT ITEM_PK PRIMARY KEY, SALE_ID NUMBER(10) NOT NULL,
              D DATE NOT NULL, CONSTRAINT ITEM_SALE_FK FOREIGN KEY (SALE_ID, D) REFERENCES SALE (SALE_ID, D) ON DELETE CASCADE)
            PARTITION BY REFERENCE (ITEM_SALE_FK);
            CREATE TABLE VISIT (V NUMBER(10), D DATE NOT NULL, R NUMBER(4) NOT NULL,
              CONSTRAINT VISIT_PK PRIMARY KEY (V, D, R), CONSTRAINT VISIT_REGION_FK FOREIGN KEY (R) REFERENCES REGION)
            PARTITION BY RANGE (D) SUBPARTITION BY LIST (R) SUBPARTITION TEMPLATE
              (SUBPARTITION S1 VALUES (1), SUBPARTITION S2 VALUES (2))
              (PARTITION V1 VALUES LESS THAN (DATE '2024-01-01'), PARTITION V2 VALUES LESS THAN (DATE '2025-01-01'));
            CREATE INDEX VISIT_D ON VISIT (D) LOCAL;
            """;

    private static final String[] ROWS = {
        "REGION", "R\n1\n2\n",
        "SALE", "SALE_ID,D,R,NOTE\n1,2023-05-01 00:00:00,1,a\n2,2024-05-01 00:00:00,2,b\n3,2025-05-01 00:00:00,1,c\n",
        "ITEM", "ITEM_ID,SALE_ID,D\n1,1,2023-05-01 00:00:00\n2,2,2024-05-01 00:00:00\n3,3,2025-05-01 00:00:00\n",
        "VISIT", "V,D,R\n1,2023-05-01 00:00:00,1\n2,2024-05-01 00:00:00,2\n"
    };

    private static final String CATALOG = "SELECT 'constraint', contype::text, conrelid::regclass::text,"
            + " confrelid::regclass::text, conparentid <> 0, convalidated, condeferrable, confupdtype, confdeltype,"
            + " count(*) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')"
            + " GROUP BY 2, 3, 4, 5, 6, 7, 8, 9 UNION ALL"
            + " SELECT 'trigger', tgfoid::regproc::text, tgrelid::regclass::text, tgconstrrelid::regclass::text,"
            + " tgisinternal, tgdeferrable, false, tgenabled, ' ', count(*) FROM pg_trigger"
            + " WHERE tgisinternal GROUP BY 2, 3, 4, 5, 6, 8 UNION ALL"
            // the definition without the leaves' names of their own
            + " SELECT 'index', regexp_replace(pg_get_indexdef(x.indexrelid), 'INDEX \\S+ ON', 'INDEX ON'),"
            + " x.indrelid::regclass::text, p.relname::text, x.indisvalid, x.indisprimary, false, i.relkind, ' ', count(*)"
            + " FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid"
            + " LEFT JOIN pg_inherits h ON h.inhrelid = i.oid"
            + " LEFT JOIN pg_class p ON p.oid = h.inhparent AND p.relkind = 'I' AND NOT p.relispartition"
            + " WHERE i.relnamespace = 'public'::regnamespace GROUP BY 2, 3, 4, 5, 6, 7, 8 ORDER BY 1, 2, 3, 4, 5";

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {12, 15, 18})
    void theCatalogIsThatOfOneStatement(int major) throws SQLException, IOException {
        onMajor(major);
    }

    /** For the majors that only some builds have. */
    public static void onMajor(int major) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, "", DDL, ROWS)) {
            assertThat(migrated.wrong()).isEmpty();
            TestDatabase database = migrated.database();
            List<String> adopted = database.query(CATALOG);
            assertThat(ids(migrated, "05-keys constraint:public.sale_p%"))
                    .containsExactly(
                            "05-keys constraint:public.sale_p1#sale_p1_pk",
                            "05-keys constraint:public.sale_p1#sale_p1_u",
                            "05-keys constraint:public.sale_p2#sale_p2_pk",
                            "05-keys constraint:public.sale_p2#sale_p2_u",
                            "05-keys constraint:public.sale_p3#sale_p3_pk",
                            "05-keys constraint:public.sale_p3#sale_p3_u");
            assertThat(ids(migrated, "06-indexes index:public.visit_v1_s%"))
                    .containsExactly(
                            "06-indexes index:public.visit_v1_s1#visit_v1_s1_d",
                            "06-indexes index:public.visit_v1_s2#visit_v1_s2_d");
            assertThat(ids(migrated, "07-foreign-keys %validate item_sale_fk"))
                    .as("leaves x leaves constraints would stay in 12")
                    .hasSize(major == 12 ? 0 : 3);
            assertThat(ids(migrated, "07-foreign-keys %validate visit_region_fk"))
                    .hasSize(4);
            assertThat(ids(migrated, "10-vacuum %")).hasSize(1 + 3 + 3 + 4);

            atOnce(database, migrated.plan());

            assertThat(adopted).isEqualTo(database.query(CATALOG));
            // once more, so that what takes back the leaves' own is tried as well
            assertThat(database.query("SELECT statement FROM partbridge.object WHERE undo LIKE '%IF EXISTS%'"))
                    .isNotEmpty();
            for (String undo : database.query("SELECT undo FROM partbridge.object WHERE undo <> '' ORDER BY id DESC")) {
                database.execute(undo);
            }
            assertThat(database.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"))
                    .isEmpty();
        }
    }

    /** Takes back what was made behind the rows, and makes it by the plan's own statements. */
    private static void atOnce(TestDatabase database, Plan plan) throws SQLException {
        List<Step.Execute> statements = new ArrayList<>();
        PHASES.forEach(phase -> statements.addAll(plan.statements(phase)));
        List<Step.Execute> back = new ArrayList<>(statements);
        Collections.reverse(back);
        for (Step.Execute each : back) {
            database.execute(each.undo());
        }
        for (Step.Execute each : statements) {
            database.execute(each.sql());
        }
    }

    private static List<String> ids(Migrated migrated, String like) throws SQLException {
        return migrated.query(
                "SELECT statement FROM partbridge.object WHERE statement LIKE '" + like + "' ORDER BY statement");
    }
}
