package dev.partbridge.convert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What choices of types mean for the keys, defaults and checks of the columns that get them. */
class ChosenTypesTest {
    private static final String KEYED_BY_DAY =
            """
            CREATE TABLE p (c CHAR(5), d DATE, CONSTRAINT p_pk PRIMARY KEY (c, d))
            PARTITION BY RANGE (d, c) (PARTITION a VALUES LESS THAN (DATE '2020-01-01', 'M'));
            CREATE TABLE q (c CHAR(5), d DATE, CONSTRAINT q_fk FOREIGN KEY (c, d) REFERENCES p (c, d));
            """;

    @TempDir
    Path folder;

    @Test
    void referencesOfPartitionKeysKeepTheirTypes() throws IOException {
        Choices choices = Choices.defaults().with("date", "date").with("char", "varchar");
        Conversion converted = convert(KEYED_BY_DAY, 18, choices);
        assertThat(columns(converted, "q")).containsExactly("c char(5)", "d timestamp(0)");
        assertThat(told(converted, "PB-TYPE-005", "PB-KEY"))
                .containsExactly(
                        "PB-TYPE-005 Column c of Q became char(5) instead of varchar(5), as the column of P that it"
                                + " references.",
                        "PB-TYPE-005 Column d of Q became timestamp(0) instead of date, as the column of P that it"
                                + " references.");
        assertThat(told(converted, "PB-TYPE-025", "PB-TYPE-026"))
                .as("what is not so any more")
                .isEmpty();
    }

    @Test
    void partitionKeyKeepsItsTypeWhateverItReferences() throws IOException {
        String script =
                """
                CREATE TABLE p (d DATE PRIMARY KEY);
                CREATE TABLE q (d DATE NOT NULL CONSTRAINT q_fk REFERENCES p) PARTITION BY RANGE (d)
                (PARTITION a VALUES LESS THAN (TO_DATE('2020-01-01 12', 'YYYY-MM-DD HH24')));
                """;
        Conversion converted = convert(script, 18, Choices.defaults().with("date", "date"));
        assertThat(columns(converted, "q")).containsExactly("d timestamp(0)");
        assertThat(told(converted, "PB-TYPE-005", "PB-KEY"))
                .containsExactly("PB-KEY-009 Foreign key Q_FK of Q joins d (timestamp(0)) to d (date) of P.");
    }

    @Test
    void referencesOfNumbersAreNeverFloating() throws IOException {
        String script =
                """
                CREATE TABLE p (n NUMBER PRIMARY KEY, v NUMBER);
                CREATE TABLE q (n NUMBER REFERENCES p, v NUMBER);
                """;
        Conversion converted = convert(script, 18, Choices.defaults().with("number", "double"));
        assertThat(columns(converted, "q")).containsExactly("n numeric", "v double precision");
        assertThat(told(converted, "PB-TYPE-005", "PB-KEY"))
                .containsExactly(
                        "PB-TYPE-005 Column n of Q became numeric instead of double precision, as the column of P"
                                + " that it references.");
    }

    @Test
    void defaultsLoseTheBlanksThatTheRowsLose() throws IOException {
        String script = "CREATE TABLE t (a CHAR(3) DEFAULT 'x  ', b CHAR(3) DEFAULT '   ', c VARCHAR2(3) DEFAULT 'x ',"
                + " d CHAR(9) DEFAULT ' it''s ');";
        assertThat(columns(convert(script, 18, Choices.defaults().with("char", "varchar")), "t"))
                .containsExactly(
                        "a varchar(3) DEFAULT 'x'",
                        "b varchar(3) DEFAULT ' '",
                        "c varchar(3) DEFAULT 'x '",
                        "d varchar(9) DEFAULT ' it''s'");
        assertThat(columns(convert(script, 18, Choices.defaults()), "t"))
                .startsWith("a char(3) DEFAULT 'x  '", "b char(3) DEFAULT '   '");
    }

    @Test
    void noTextThatCanBeEmptyIsForgotten() throws IOException {
        String script = "CREATE TABLE t (a CHAR(3), b VARCHAR2(3), c CLOB);";
        Choices check = Choices.defaults().with("empty-string", "check");
        assertThat(checks(convert(script, 18, check))).containsExactly("b <> ''");
        assertThat(checks(convert(script, 18, check.with("char", "varchar")))).containsExactly("a <> ''", "b <> ''");
    }

    @Test
    void saysWhyNoTriggerSetsTheDefault() throws IOException {
        String script =
                """
                CREATE TABLE t (k DATE DEFAULT ON NULL DATE '2020-06-01', v VARCHAR2(9) DEFAULT ON NULL 'x')
                PARTITION BY RANGE (k) (PARTITION a VALUES LESS THAN (DATE '2021-01-01'));
                """;
        Choices trigger = Choices.defaults().with("default-on-null", "trigger");
        String column = " of T has DEFAULT ON NULL; a NULL that is given is refused";
        assertThat(told(convert(script, 18, Choices.defaults()), "PB-DEF"))
                .containsExactly("PB-DEF-020 Column K" + column + ".", "PB-DEF-020 Column V" + column + ".");
        assertThat(told(convert(script, 18, trigger), "PB-DEF"))
                .containsExactly(
                        "PB-DEF-025 Column K" + column
                                + ", for it is in the partition key, by which a row is placed before a trigger sees it.",
                        "PB-DEF-024 A trigger of T puts the default in the place of NULL: V.");
        assertThat(told(convert(script, 12, trigger), "PB-DEF"))
                .contains("PB-DEF-025 Column V" + column
                        + ", for PostgreSQL 12 has no trigger on a partitioned table that changes a row.");
        assertThat(told(convert(script, 18, trigger.with("strategy", "inheritance")), "PB-DEF"))
                .contains("PB-DEF-025 Column V" + column
                        + ", for T is laid out by inheritance, where the trigger that routes rows comes first.");
    }

    @Test
    void saysWhatNewTypesRefuse() throws IOException {
        String script = "CREATE TABLE t (d DATE DEFAULT SYSDATE, e DATE, r RAW(16));";
        assertThat(told(
                        convert(
                                script,
                                18,
                                Choices.defaults().with("date", "date").with("raw", "uuid")),
                        "PB-TYPE"))
                .containsExactlyInAnyOrder(
                        "PB-TYPE-025 D, E of T became date; the load refuses rows with a time of day, and PostgreSQL cuts"
                                + " it off values that are written later, by defaults too.",
                        "PB-TYPE-027 R of T became uuid; rows whose value has not 16 bytes are refused.");
    }

    private Conversion convert(String script, int major, Choices choices) throws IOException {
        Path file = Files.writeString(folder.resolve("script.sql"), script);
        return Converter.convert(
                ScriptReader.read(file, Cancellation.none()).model(),
                new ConvertOptions(Identifier.of("public"), major, Set.of(), choices));
    }

    private static PgTable table(Conversion converted, String name) {
        return converted.target().tables().stream()
                .filter(t -> t.name().name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> columns(Conversion converted, String table) {
        return table(converted, table).columns().stream()
                .map(c -> c.name() + " " + c.type()
                        + c.defaultSql().map(d -> " DEFAULT " + d).orElse(""))
                .toList();
    }

    private static List<String> checks(Conversion converted) {
        return table(converted, "t").constraints().stream()
                .filter(PgConstraint.Check.class::isInstance)
                .map(c -> ((PgConstraint.Check) c).condition())
                .toList();
    }

    /** Of codes that begin with one of the given. */
    private static List<String> told(Conversion converted, String... codes) {
        return converted.findings().stream()
                .filter(f -> List.of(codes).stream().anyMatch(f.code()::startsWith))
                .map(f -> f.code() + " " + f.message())
                .toList();
    }
}
