package dev.partbridge.ui.chains;

import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a choice made of a table is told from the conversion itself. */
class OptionEffectTest {
    private static final OracleTable SALES = table("SALES")
            .column("SALE_ID", "NUMBER(9)!")
            .column("SALE_DATE", "DATE!")
            .column("NAME", "VARCHAR2(9)")
            .column("CODE", "VARCHAR2(9)")
            .column("NOTE", "VARCHAR2(9)")
            .column("A", "VARCHAR2(9)")
            .column("B", "VARCHAR2(9)")
            .primaryKey("SALES_PK", "SALE_ID")
            .range("SALE_DATE", partition("P1", "2024-01-01"), partition("P2", "2025-01-01"))
            .build();
    private static final OracleModel MODEL = new OracleModel(List.of(SALES), List.of(), List.of(), List.of());

    private static String effect(String rule, Map<String, String> choices) {
        Conversion made =
                Converter.convert(MODEL, new ConvertOptions(new Identifier("app"), 18, Set.of(), new Choices(choices)));
        return new OptionEffect(SALES, MODEL, Optional.of(made)).of(rule);
    }

    @Test
    void keysAreToldAsTheyBecome() {
        assertThat(effect("keys", Map.of())).isEqualTo("1 key: SALES_PK (SALE_ID) → (sale_id, sale_date).");
        assertThat(effect("keys", Map.of("keys", "unpartitioned"))).isEqualTo("1 key: SALES_PK (SALE_ID) → (sale_id).");
        assertThat(effect("keys", Map.of("keys", "per-partition"))).isEqualTo("1 key: SALES_PK (SALE_ID).");
    }

    @Test
    void columnsAreToldWithTheirTypes() {
        assertThat(effect("date", Map.of())).isEqualTo("1 column: SALE_DATE → timestamp(0).");
        assertThat(effect("nul", Map.of()))
                .isEqualTo("5 columns: NAME → varchar(9), CODE → varchar(9), NOTE → varchar(9), A → varchar(9) and 1"
                        + " more.");
    }

    @Test
    void namesAreToldAsTheyBecome() {
        assertThat(effect("identifier-case", Map.of("identifier-case", "keep")))
                .isEqualTo("8 names: SALES, SALE_ID → SALE_ID, SALE_DATE → SALE_DATE, NAME → NAME and 4 more.");
    }

    @Test
    void partitionsAreToldWithWhatPostgresqlGets() {
        assertThat(effect("strategy", Map.of())).isEqualTo("2 partitions; PostgreSQL gets 2.");
        assertThat(effect("missing-default", Map.of("missing-default", "guard")))
                .isEqualTo("2 partitions; PostgreSQL gets 3.");
        assertThat(effect("leaf-names", Map.of())).isEqualTo("2 partitions, such as P1 → sales_p1.");
    }

    @Test
    void whatIsNotConvertedIsToldAsOracleHasIt() {
        OptionEffect effect = new OptionEffect(SALES, MODEL, Optional.empty());
        assertThat(effect.of("keys")).isEqualTo("1 key: SALES_PK (SALE_ID).");
        assertThat(effect.of("strategy")).isEqualTo("2 partitions.");
        assertThat(effect.of("date")).isEqualTo("1 column: SALE_DATE.");
    }
}
