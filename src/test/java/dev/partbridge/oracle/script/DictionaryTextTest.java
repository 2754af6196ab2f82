package dev.partbridge.oracle.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.Interval;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.sql.Identifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The texts of HIGH_VALUE, INTERVAL, DATA_DEFAULT and the like, confirmed ones and those that are only expected. */
class DictionaryTextTest {
    private static final OracleType NUMBER = OracleType.of("NUMBER");
    private static final OracleType DATE = OracleType.of("DATE");
    private static final OracleType TEXT = OracleType.of("VARCHAR2", 20);
    private static final String DAY =
            "TO_DATE(' 2020-01-01 00:00:00', 'SYYYY-MM-DD HH24:MI:SS', 'NLS_CALENDAR=GREGORIAN')";

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsRangeBounds() throws UnreadableText {
        BoundValue day = new BoundValue.Time(LocalDateTime.of(2020, 1, 1, 0, 0));
        assertThat(range(DAY, DATE)).containsExactly(day);
        assertThat(range("TIMESTAMP' 2020-01-01 00:00:00'", DATE)).containsExactly(day);
        assertThat(range("-10", NUMBER)).containsExactly(new BoundValue.Num(new BigDecimal("-10")));
        assertThat(range("4, " + DAY, NUMBER, DATE)).containsExactly(new BoundValue.Num(new BigDecimal(4)), day);
        assertThat(range("MAXVALUE, MAXVALUE", NUMBER, DATE))
                .containsExactly(new BoundValue.MaxValue(), new BoundValue.MaxValue());
        assertThat(warnings).isEmpty();
    }

    @Test
    void readsListBounds() throws UnreadableText {
        assertThat(list("'GBR', 'O''K'", TEXT)).containsExactly(text("GBR"), text("O'K"));
        assertThat(list("''", TEXT)).containsExactly(new BoundValue.Null());
        assertThat(list("NULL", TEXT)).containsExactly(new BoundValue.Null());
        assertThat(list("DEFAULT", TEXT, TEXT)).containsExactly(new BoundValue.Default());
        BoundValue one = new BoundValue.Tuple(List.of(text("North"), text("Electronics")));
        BoundValue two = new BoundValue.Tuple(List.of(text("A"), new BoundValue.Null()));
        assertThat(list("( 'North', 'Electronics' )", TEXT, TEXT)).containsExactly(one);
        assertThat(list("'North', 'Electronics'", TEXT, TEXT)).containsExactly(one);
        assertThat(list("( 'North', 'Electronics' ), ( 'A', NULL )", TEXT, TEXT))
                .containsExactly(one, two);
    }

    @Test
    void readsNationalTextInAnyForm() throws UnreadableText {
        OracleType type = OracleType.of("NVARCHAR2", 20);
        assertThat(list("N'Köln', 'Köln', U'K\\00f6ln', UNISTR('K\\00F6ln\\\\')", type))
                .containsExactly(text("Köln"), text("Köln"), text("Köln"), text("Köln\\"));
    }

    @Test
    void readsMomentsWithAndWithoutOffset() throws UnreadableText {
        OracleType type = OracleType.of("TIMESTAMP WITH LOCAL TIME ZONE", 6);
        BoundValue moment = new BoundValue.Instant(LocalDateTime.of(2020, 1, 1, 0, 0));
        assertThat(range("TIMESTAMP' 2020-01-01 00:00:00+00:00'", type)).containsExactly(moment);
        assertThat(warnings).isEmpty();
        assertThat(range("TIMESTAMP' 2020-01-01 00:00:00'", type)).containsExactly(moment);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void tellsWhatItCannotRead() {
        assertThatThrownBy(() -> range("SYSDATE", DATE)).isInstanceOf(UnreadableText.class);
        assertThatThrownBy(() -> range("1, 2", NUMBER)).hasMessageContaining("2 values for 1 key columns");
        assertThatThrownBy(() -> range("1) x (2", NUMBER)).isInstanceOf(UnreadableText.class);
        assertThatThrownBy(() -> list("'open", TEXT)).isInstanceOf(UnreadableText.class);
        assertThatThrownBy(() -> DictionaryText.interval("1E200"))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining("outside of Oracle's range");
        assertThatThrownBy(() -> DictionaryText.type("NUMBER(99)")).isInstanceOf(UnreadableText.class);
    }

    @Test
    void readsIntervals() throws UnreadableText {
        assertThat(DictionaryText.interval("NUMTOYMINTERVAL(1 ,'MONTH')")).isEqualTo(new Interval.Months(1));
        assertThat(DictionaryText.interval("numtodsinterval(7,'day')"))
                .isEqualTo(new Interval.Time(Duration.ofDays(7)));
        assertThat(DictionaryText.interval("1000")).isEqualTo(new Interval.Amount(new BigDecimal(1000)));
        assertThat(DictionaryText.interval("INTERVAL '1' MONTH")).isEqualTo(new Interval.Months(1));
    }

    @Test
    void readsTypesDefaultsAndExpressions() throws UnreadableText {
        assertThat(DictionaryText.type("TIMESTAMP(0) WITH LOCAL TIME ZONE"))
                .isEqualTo(OracleType.of("TIMESTAMP WITH LOCAL TIME ZONE", 0));
        assertThat(DictionaryText.type("INTERVAL DAY(2) TO SECOND(6)"))
                .isEqualTo(OracleType.of("INTERVAL DAY TO SECOND", 2, 6));
        assertThat(DictionaryText.defaultOf("sysdate \n")).contains("sysdate");
        assertThat(DictionaryText.defaultOf("'abc ' ")).contains("'abc '");
        assertThat(DictionaryText.defaultOf("NULL ")).isEmpty();
        assertThat(DictionaryText.expression("  \"A\"  IN ('x',  'y  z') -- why\n"))
                .isEqualTo("\"A\" IN ('x', 'y  z')");
        assertThat(DictionaryText.notNull("\"Id\" IS NOT NULL")).contains(new Identifier("Id"));
        assertThat(DictionaryText.notNull("\"A\" IS NOT NULL AND \"B\" IS NOT NULL"))
                .isEmpty();
        assertThat(DictionaryText.column("\"select\"")).contains(new Identifier("select"));
        assertThat(DictionaryText.column("UPPER(\"NAME\")")).isEmpty();
        assertThat(DictionaryText.identity("ALWAYS", "START WITH 5 MAXVALUE 9999999999999999999999999999 NOCACHE"))
                .isEqualTo("ALWAYS START WITH 5 NOCACHE");
    }

    private List<BoundValue> range(String text, OracleType... key) throws UnreadableText {
        return DictionaryText.range(text, List.of(key), warnings::add);
    }

    private List<BoundValue> list(String text, OracleType... key) throws UnreadableText {
        return DictionaryText.list(text, List.of(key), warnings::add);
    }

    private static BoundValue text(String value) {
        return new BoundValue.Text(value);
    }
}
