package dev.partbridge.postgres.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is the same without asking the server, and what is not. */
class CanonicalFormsTest {
    @Test
    void typesWithSeveralNames() {
        for (List<String> same : List.of(
                List.of("varchar(10)", "character varying(10)"),
                List.of("timestamp(0)", "timestamp(0) without time zone"),
                List.of("timestamptz(3)", "timestamp(3) with time zone"),
                List.of("char(2)", "character(2)"),
                List.of("char", "character(1)"),
                List.of("numeric(12)", "numeric(12,0)"),
                List.of("decimal(5, 2)", "numeric(5,2)"),
                List.of("int", "integer"),
                List.of("double precision", "float8"))) {
            assertThat(TypeNames.canonical(same.get(0))).isEqualTo(TypeNames.canonical(same.get(1)));
        }
        for (List<String> other : List.of(
                List.of("varchar(10)", "varchar(11)"),
                List.of("varchar", "text"),
                List.of("timestamp(0)", "timestamp"),
                List.of("timestamp", "timestamptz"),
                List.of("numeric", "numeric(38,0)"),
                List.of("interval day to second(6)", "interval day to second"))) {
            assertThat(TypeNames.canonical(other.get(0))).isNotEqualTo(TypeNames.canonical(other.get(1)));
        }
    }

    @Test
    void literalsOfBounds() {
        assertThat(Literals.same("5", "'5'")).isTrue();
        assertThat(Literals.same("5", "'5.0'")).isTrue();
        assertThat(Literals.same("'O''K'", "'O''K'")).isTrue();
        assertThat(Literals.same("'5'", "'5.0'")).isFalse();
        assertThat(Literals.same("'MAXVALUE'", "MAXVALUE")).isFalse();
        assertThat(Literals.same("NULL", "'NULL'")).isFalse();
        assertThat(Literals.same("'a'", "'A'")).isFalse();
    }

    @Test
    void sequencesWithTheirDefaults() {
        assertThat(SequenceOptions.parse("bigint", ""))
                .isEqualTo(SequenceOptions.of(
                        "bigint", Optional.of(1L), 1, Optional.of(1L), Optional.of(Long.MAX_VALUE), 1, false));
        assertThat(SequenceOptions.parse("integer", "INCREMENT BY -1"))
                .isEqualTo(SequenceOptions.parse(
                        "integer", "START WITH -1 INCREMENT BY -1 MINVALUE -2147483648 MAXVALUE -1 CACHE 1 NO CYCLE"));
        assertThat(SequenceOptions.parse("bigint", "CYCLE")).isNotEqualTo(SequenceOptions.parse("bigint", ""));
    }

    @Test
    void expressionsWithOtherCollationsAreNeverTheSame() {
        Comparison comparison = new Comparison(pair -> true);
        assertThat(comparison.same(Optional.empty(), false, "a < 'x'", "(a < 'x'::text)"))
                .isTrue();
        assertThat(comparison.same(Optional.empty(), false, "a < 'x'", "(a < 'x'::text COLLATE \"C\")"))
                .isFalse();
        assertThat(comparison.same(
                        Optional.empty(), false, "a collate \"C\" < 'x'", "(a COLLATE pg_catalog.\"C\") < 'x'::text"))
                .isTrue();
    }
}
