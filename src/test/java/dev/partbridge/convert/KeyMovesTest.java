package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.postgres.model.PgConstraint.ForeignKey;
import dev.partbridge.postgres.model.PgTrigger;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rule key-moves makes of foreign keys, by major. */
class KeyMovesTest {
    private static final String FAMILY = KeyMovesIT.FAMILY
            + """
            ALTER TABLE sales ADD CONSTRAINT sales_u UNIQUE (sale_id, sale_date);
            CREATE TABLE logs (id NUMBER(9), sale_id NUMBER(9), sale_date DATE,
              CONSTRAINT logs_fk FOREIGN KEY (sale_id, sale_date) REFERENCES sales (sale_id, sale_date) ON DELETE CASCADE);
            """;

    /** There ON UPDATE CASCADE takes no row along, and with ON DELETE CASCADE the move deletes them. */
    @ParameterizedTest
    @CsvSource({"12, cascade", "13, cascade", "14, cascade", "12, triggers", "14, triggers", "12, refuse", "14, refuse"
    })
    void nothingCascadesUpdatesBefore15(int major, String choice) throws IOException {
        Conversion conversion = AppliedScript.convert(major, "key-moves=" + choice, FAMILY);
        assertThat(foreignKeys(conversion)).hasSize(4).noneMatch(ForeignKey::onUpdateCascade);
        assertThat(codes(conversion)).doesNotContain("PB-REF-017");
        // Oracle's own action stays, for a trigger keeps the move from being a delete
        assertThat(foreignKeys(conversion))
                .extracting(k -> k.name() + ":" + k.onDelete() + ":" + k.deferrable())
                .containsExactlyInAnyOrderElementsOf(
                        choice.equals("refuse")
                                ? List.of("items_fk:CASCADE:", "details_fk:CASCADE:", "payments_fk::", "logs_fk::")
                                : List.of(
                                        "items_fk:CASCADE:DEFERRABLE INITIALLY DEFERRED",
                                        "details_fk:CASCADE:DEFERRABLE INITIALLY DEFERRED",
                                        "payments_fk::DEFERRABLE INITIALLY DEFERRED",
                                        "logs_fk::"));
        // but not that of a foreign key whose rows no trigger moves
        assertThat(codes(conversion)).containsOnlyOnce("PB-REF-007");
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void cascadesFrom15On(int major) throws IOException {
        Conversion conversion = AppliedScript.convert(major, "", FAMILY);
        assertThat(foreignKeys(conversion))
                .extracting(k -> k.name() + ":" + k.onUpdateCascade() + ":" + k.onDelete())
                .containsExactlyInAnyOrder(
                        "items_fk:true:CASCADE",
                        "details_fk:true:CASCADE",
                        "payments_fk:true:",
                        "logs_fk:false:CASCADE");
        assertThat(codes(conversion))
                .doesNotContain("PB-REF-007", "PB-REF-008", "PB-REF-016")
                .contains("PB-REF-017");
        assertThat(conversion.target().triggers()).noneMatch(KeyMovesTest::keyMove);
    }

    /** The rule is the parent's: each level can have its own. */
    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void isChosenParentByParent(int major) throws IOException {
        Conversion conversion = AppliedScript.convert(major, "key-moves@SALES=triggers key-moves@ITEMS=refuse", FAMILY);
        assertThat(conversion.target().triggers().stream().filter(KeyMovesTest::keyMove))
                .allMatch(PgTrigger::always)
                .extracting(t -> t.table() + " " + t.function())
                .containsExactly(
                        "public.sales public.sales_refpart_keymove", "public.items public.items_refpart_keymove");
        assertThat(codes(conversion).stream().filter(c -> c.startsWith("PB-REF-008") || c.startsWith("PB-REF-016")))
                .containsExactlyInAnyOrder("PB-REF-008", "PB-REF-016", "PB-REF-016");
    }

    private static boolean keyMove(PgTrigger trigger) {
        return trigger.name().text().equals("zzz_refpart_keymove");
    }

    private static List<ForeignKey> foreignKeys(Conversion conversion) {
        return conversion.target().tables().stream()
                .flatMap(t -> t.constraints().stream())
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .toList();
    }

    private static List<String> codes(Conversion conversion) {
        return conversion.findings().stream().map(f -> f.code()).toList();
    }
}
