package dev.partbridge.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.script.ScriptReader;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgPartman;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pg_partman can take over; PartmanIT has it do so. */
class PartmanSetupTest {
    private static final String BOTH = "partman-4.7 partman-5";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Oracle refuses NULL, its DEFAULT partition would not
                "t|DATE|12|DATE '2024-01-01'|p0|its DEFAULT partition would take rows with NULL in k, which Oracle refuses;"
                        + " declare the column NOT NULL",
                // from a year on it counts from January
                "t|DATE NOT NULL|18|DATE '2024-07-01'|p0|it counts 18 months from elsewhere",
                "t|DATE NOT NULL|120|DATE '2024-01-01'|p0|it counts 10 years from elsewhere",
                "t|DATE NOT NULL|1|DATE '2024-01-02'|p0|it counts 1 month from elsewhere",
                "\"a.b\"|DATE NOT NULL|1|DATE '2024-01-01'|p0|it takes no name with a period",
                "t|DATE NOT NULL|1|DATE '2024-01-01'|\"default\"|the name t_default, which its DEFAULT partition would get,"
                        + " is that of a partition",
                "t2345678901234567890123456789012345678901234567890123456|DATE NOT NULL|1|DATE '2024-01-01'|p0|"
                        + "its name leaves no room for those that pg_partman gives to partitions",
            })
    void bothRefuse(String table, String type, int months, String bound, String partition, String why)
            throws IOException {
        String ddl = table(table, type, "NUMTOYMINTERVAL(" + months + ", 'MONTH')", partition, bound);
        for (String version : BOTH.split(" ")) {
            assertThat(reasons(convert(ddl, version, 17))).as(version).containsExactly(why + ".");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NUMTODSINTERVAL(30, 'DAY');DATE '2024-01-01';it counts 30 days from elsewhere",
                "NUMTODSINTERVAL(1, 'HOUR');TO_DATE('2024-01-01 00:30', 'YYYY-MM-DD HH24:MI');it counts 3600 seconds from"
                        + " elsewhere",
                "NUMTODSINTERVAL(30, 'SECOND');DATE '2024-01-01';it counts 30 seconds from elsewhere",
            })
    void timesThatItMovesAreRefused(String interval, String bound, String why) throws IOException {
        assertThat(reasons(convert(table("t", "DATE NOT NULL", interval, "p0", bound), "partman-5", 17)))
                .containsExactly(why + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "NUMBER(9);1;100;-;version 5 makes no partitions of one number each",
                "NUMBER(9);7;100;it counts whole numbers from 0;it counts whole numbers from 0",
                "NUMBER;100;100;version 4.7 takes no numeric as key;-",
                "NUMBER(4);5000;5000;the partitions that it makes ahead would go beyond smallint;"
                        + "the partitions that it makes ahead would go beyond smallint",
                "NUMBER(5,2);100;100;version 4.7 takes no numeric(5,2) as key;the partitions that it makes ahead would go"
                        + " beyond what it counts or numeric(5,2) holds",
            })
    void numbers(String type, String step, String bound, String four, String five) throws IOException {
        String ddl = table("t", type + " NOT NULL", step, "p0", bound);
        assertThat(reasons(convert(ddl, "partman-4.7", 15))).isEqualTo(four == null ? List.of() : List.of(four + "."));
        assertThat(reasons(convert(ddl, "partman-5", 17))).isEqualTo(five == null ? List.of() : List.of(five + "."));
    }

    /** Version 4.7 would take the first for the last one, go on from its beginning and meet what is there. */
    @ParameterizedTest
    @CsvSource({
        "sys_p2731, DATE NOT NULL, 'NUMTOYMINTERVAL(1, ''MONTH'')', DATE '2024-01-01'",
        "p_first, DATE NOT NULL, 'NUMTOYMINTERVAL(1, ''MONTH'')', DATE '2024-01-01'",
        "p2023_13, DATE NOT NULL, 'NUMTOYMINTERVAL(1, ''MONTH'')', DATE '2024-01-01'",
        "before, NUMBER(9) NOT NULL, 100, 100",
        "p200, NUMBER(9) NOT NULL, 150, 150",
    })
    void fourReadsTheOrderFromNames(String partition, String type, String interval, String bound) throws IOException {
        String ddl = table("t", type, interval, partition, bound.replace("DATE 2", "DATE '2"));
        assertThat(reasons(convert(ddl, "partman-4.7", 15)))
                .containsExactly("version 4.7 sorts partitions by what stands behind _p in their names, and t_"
                        + partition + " would be read as another one; rename the partition, or take partman-5.");
        assertThat(reasons(convert(ddl, "partman-5", 17))).isEmpty();
    }

    @Test
    void fiveWantsFourteen() throws IOException {
        String ddl = table("t", "DATE NOT NULL", "NUMTODSINTERVAL(7, 'DAY')", "p0", "DATE '2024-01-01'");
        assertThat(reasons(convert(ddl, "partman-5", 13)))
                .containsExactly("pg_partman 5 wants PostgreSQL 14 or later.");
        assertThat(reasons(convert(ddl, "partman-5", 14))).isEmpty();
    }

    /** It casts each bound to the key's type, and stops at MINVALUE. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DATE;'4714-12-01 00:00:00 BC'",
                "TIMESTAMP WITH LOCAL TIME ZONE;'4714-12-01 00:00:00+00 BC'",
                "NUMBER(4);-32768",
                "NUMBER(9);-2147483648",
                "NUMBER(18);-9223372036854775808",
                "NUMBER(20);-99999999999999999999",
                "NUMBER(12,2);-9999999999.99",
                "NUMBER;-1e126",
            })
    void theFirstPartitionBeginsAtTheLowestKey(String type, String lowest) throws IOException {
        boolean number = type.startsWith("NUMBER");
        String bound =
                number ? "100" : type.equals("DATE") ? "DATE '2024-01-01'" : "TIMESTAMP '2024-01-01 00:00:00 +00:00'";
        String ddl = table("t", type + " NOT NULL", number ? "100" : "NUMTOYMINTERVAL(1, 'MONTH')", "p0", bound);
        Conversion conversion = convert(ddl, "partman-5", 17);
        assertThat(reasons(conversion)).isEmpty();
        List<PgPartition> partitions =
                conversion.target().tables().get(0).layout().partitions();
        assertThat(partitions).hasSize(1);
        assertThat(((PgBound.Range) partitions.get(0).bound()).from())
                .containsExactly(lowest.startsWith("4714") ? "'" + lowest + "'" : lowest);
        assertThat(((PgBound.Range) convert(ddl, "job", 17)
                                .target()
                                .tables()
                                .get(0)
                                .layout()
                                .partitions()
                                .get(0)
                                .bound())
                        .from())
                .containsExactly("MINVALUE");
    }

    @Test
    void numbersAreToldWithoutAPoint() throws IOException {
        String ddl = table("t", "NUMBER(9) NOT NULL", "100.00", "p0", "1e3");
        assertThat(convert(ddl, "partman-4.7", 15).target().partman())
                .extracting(PgPartman::interval, PgPartman::start)
                .containsExactly(tuple("100", "1000"));
    }

    private static String table(String name, String type, String interval, String partition, String bound) {
        return "CREATE TABLE " + name + " (k " + type + ") PARTITION BY RANGE (k) INTERVAL (" + interval
                + ") (PARTITION " + partition + " VALUES LESS THAN (" + bound + "));\n";
    }

    private Conversion convert(String ddl, String choice, int major) throws IOException {
        Path script = Files.writeString(folder.resolve("source.sql"), ddl);
        return Converter.convert(
                ScriptReader.read(script, Cancellation.none()).model(),
                new ConvertOptions(
                        new Identifier("public"),
                        major,
                        Set.of(),
                        Choices.defaults().with("interval-future", choice)));
    }

    /** The ends of the messages. */
    private static List<String> reasons(Conversion conversion) {
        return conversion.findings().stream()
                .filter(f -> f.code().equals("PB-PART-065"))
                .map(Finding::message)
                .map(m -> m.substring(m.indexOf(": ") + 2))
                .toList();
    }
}
