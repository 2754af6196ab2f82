package dev.partbridge.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.ValidationReport.CheckLine;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of every type are the same on both sides, at the ends of what the types hold too. */
class ChecksumTypesIT {
    private static final String DDL =
            """
            CREATE TABLE t (
              id NUMBER(9) NOT NULL, tiny NUMBER(4), wide NUMBER(18), whole NUMBER(38), money NUMBER(12,2), bare NUMBER,
              coarse NUMBER(5,-2), fine NUMBER(3,5), approx FLOAT(126), single BINARY_FLOAT, dbl BINARY_DOUBLE,
              name VARCHAR2(40 CHAR), padded CHAR(10 CHAR), national NVARCHAR2(20), long_text CLOB,
              day DATE, ts TIMESTAMP, ts0 TIMESTAMP(0), ts9 TIMESTAMP(9), tz TIMESTAMP WITH TIME ZONE,
              ltz TIMESTAMP(3) WITH LOCAL TIME ZONE, raw16 RAW(16), big BLOB,
              span INTERVAL DAY TO SECOND, months INTERVAL YEAR TO MONTH);
            """;
    private static final String HEAD = "ID,TINY,WIDE,WHOLE,MONEY,BARE,COARSE,FINE,APPROX,SINGLE,DBL,NAME,PADDED,"
            + "NATIONAL,LONG_TEXT,DAY,TS,TS0,TS9,TZ,LTZ,RAW16,BIG,SPAN,MONTHS\n";
    private static final String ROWS = HEAD
            + "1,-9999,999999999999999999,99999999999999999999999999999999999999,-0.05,1e-10,12300,0.00999,"
            + "3.14159265358979,1.5,-2.5e-300,Straße 木,ab,žluť,\"a\tb\\nc\",2024-02-29 23:59:59,"
            + "1999-12-31 23:59:59.999999,1970-01-01 00:00:00,2024-01-01 00:00:00.123456789,"
            + "2024-07-01 12:00:00.5 +05:30,2024-01-01 00:00:00.001 -08:00,00FF10AB,DEADBEEF00,"
            + "-05 10:20:30.123456,+02-06\n"
            + "2,,,,,,,,,,,,,,,,,,,,,,,,\n"
            + "3,0,-1,10000,100,10000000000000000000000000000000000000000,-99900,-0.00001,0.1,NaN,Infinity,"
            + "x ,  y,z,\"\"\"q\"\"\",0001-01-01 00:00:00,9999-12-31 00:00:00,2024-01-01 12:30:00,"
            + "1900-01-01 00:00:00.9999995,1969-12-31 23:59:59 -12:00,9999-01-01 00:00:00 +00:00,"
            + "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF,00,+00 00:00:00,-00-11\n"
            + "4,1,0,0.0,1.10,-1234.5678,0,0,1e20,-0,3,=,=,=,=,2000-01-01 00:00:00,1999-12-31 00:00:00,"
            + "2024-01-01 12:30:00,2000-01-01 00:00:00.0000005,2000-01-01 00:00:00 +14:00,"
            + "2000-01-01 00:00:00 +00:00,01,02,+999 23:59:59.999999,+99-00\n";

    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {12, 18})
    void areEqual(int major) throws SQLException, IOException {
        migrate(major, "");
    }

    @Tag("deep")
    @ParameterizedTest(name = "PostgreSQL {0}")
    @ValueSource(ints = {13, 14, 15, 16, 17})
    void areEqualOnOtherMajors(int major) throws SQLException, IOException {
        migrate(major, "");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"char=varchar", "timestamp-tz=offset-column"})
    void areEqualByChoice(String choice) throws SQLException, IOException {
        migrate(18, choice);
    }

    private static void migrate(int major, String choice) throws SQLException, IOException {
        try (Migrated migrated = Migrated.of(major, choice, DDL, "T", ROWS)) {
            assertThat(migrated.rejects()).isEmpty();
            assertThat(migrated.wrong()).isEmpty();
            List<CheckLine> sums = migrated.report().validation().orElseThrow().checks().stream()
                    .filter(c -> c.kind().equals("Checksums"))
                    .toList();
            assertThat(sums)
                    .extracting(CheckLine::scope, CheckLine::found)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("4 rows", "equal"));
            assertThat(sums.get(0).what()).startsWith("public.t: all ");
        }
    }
}
