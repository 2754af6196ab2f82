package dev.partbridge.convert;

import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which keys are held unique across partitions without being asked for: those that no sequence keeps apart. */
class OutsideKeysTest {
    private static final OracleTable ORDERS = table("ORDERS")
            .column("ID", "NUMBER(9)!")
            .column("DOC_NO", "VARCHAR2(20)")
            .column("COUNTRY", "CHAR(2)")
            .column("BOOKED", "TIMESTAMP(6)")
            .column("UUID", "VARCHAR2(36)")
            .column("HEX", "CHAR(32)")
            .column("TOKEN", "RAW(16)")
            .columnWithDefault("SLIP", "VARCHAR2(20)", "'S' || slips.NEXTVAL")
            .virtual("UPPER_NO", "VARCHAR2(20)", "UPPER(DOC_NO)")
            .column("D", "DATE!")
            .primaryKey("ORDERS_PK", "ID")
            .unique("U_NO", "DOC_NO")
            .unique("U_BOOKED", "COUNTRY", "BOOKED")
            .unique("U_MIXED", "DOC_NO", "ID")
            .unique("U_UUID", "UUID")
            .unique("U_HEX", "HEX")
            .unique("U_TOKEN", "TOKEN")
            .unique("U_SLIP", "SLIP")
            .unique("U_UPPER", "UPPER_NO")
            .unique("U_WHOLE", "DOC_NO", "D")
            .range("D", partition("A", "2020-01-01"))
            .build();

    @Test
    void textsAndTimesThatNothingMakes() {
        assertThat(registries("as-needed"))
                .containsExactly(
                        "Key (country, booked) of ORDERS is held across partitions by the table"
                                + " public.orders_country_booked_uk, since no sequence makes its values, and no default.",
                        "Key (doc_no) of ORDERS is held across partitions by the table public.orders_doc_no_uk,"
                                + " since no sequence makes its values, and no default.");
    }

    @Test
    void noneWhereTheDbaDoesWithout() {
        assertThat(registries("widen")).isEmpty();
        assertThat(registries("per-partition")).isEmpty();
    }

    private static List<String> registries(String keys) {
        OracleModel model = new OracleModel(List.of(ORDERS), List.of(), List.of(), List.of());
        Choices choices = Choices.defaults().with("keys", keys);
        return Converter.convert(model, new ConvertOptions(new Identifier("public"), 18, Set.of(), choices))
                .findings()
                .stream()
                .filter(f -> f.code().equals("PB-KEY-050"))
                .map(f -> f.message())
                .toList();
    }
}
