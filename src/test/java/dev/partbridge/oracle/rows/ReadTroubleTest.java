package dev.partbridge.oracle.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.oracle.rows.ReadTrouble.Kind;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadTroubleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1555|SCN_LOST|UNDO_RETENTION",
                "22924|SCN_LOST|PCTVERSION",
                "1466|SCN_LOST|definition changed",
                "8181|SCN_LOST|too old",
                "8176|SCN_LOST|loaded directly",
                "8103|SCN_LOST|truncated",
                "1031|PRIVILEGE|GRANT FLASHBACK",
                "942|PRIVILEGE|GRANT FLASHBACK",
                "28115|PRIVILEGE|EXEMPT ACCESS POLICY",
                "28|TRANSIENT|the next run reads the chunk again",
                "3113|TRANSIENT|the next run reads the chunk again",
                "17002|TRANSIENT|the next run reads the chunk again",
                "18730|TRANSIENT|ReadTimeout",
                "8188|OTHER|no past",
                "6502|OTHER|2,000 bytes",
                "17056|OTHER|orai18n.jar",
                "600|OTHER|alert log"
            })
    void kindAndCureByCode(int code, Kind kind, String cure) {
        ReadTrouble trouble = ReadTrouble.of(new SQLException("in any language", "72000", code));
        assertThat(trouble.kind()).isEqualTo(kind);
        assertThat(trouble.code()).isEqualTo(code);
        assertThat(trouble.cure()).contains(cure);
    }

    @Test
    void firstLineAloneAndTheCodeOnce() {
        SQLException e = new SQLException("ORA-08181: no SCN\n\nhttps://docs.oracle.com/x", "72000", 8181);
        assertThat(ReadTrouble.of(e).text("APP.T"))
                .isEqualTo("APP.T cannot be read: ORA-08181: no SCN. The SCN is too old, or of another database or"
                        + " pluggable database: read again at a new SCN (--reread-unfinished, or --restart for all).");
        assertThat(ReadTrouble.of(new SQLException("Fehler", "72000", 28)).text("APP.T"))
                .isEqualTo("APP.T cannot be read: ORA-00028: Fehler. A DBA or a resource plan ended the session; the"
                        + " next run reads the chunk again as a whole.");
    }

    @Test
    void withoutTheDriversInventory() {
        SQLException lost = new SQLException(
                "ORA-03113: database connection closed by peer (connection_type=client, source=/127.0.0.1:4,"
                        + " authentication=O5LOGON)\nhttps://docs.oracle.com/x",
                "08000",
                3113);
        assertThat(ReadTrouble.of(lost).text("APP.T"))
                .isEqualTo(
                        "APP.T cannot be read: ORA-03113: database connection closed by peer. The session is gone; the"
                                + " next run reads the chunk again as a whole.");
    }

    @Test
    void causeThatIsKnownTellsMore() {
        SQLException outer = new SQLException("odd", "99999", 17999);
        outer.initCause(new SQLException("gone", "08006", 3113));
        assertThat(ReadTrouble.of(outer).code()).isEqualTo(3113);
        SQLException unknown = new SQLException("odd", "99999", 17999);
        unknown.initCause(new SQLException("odder", "99999", 1));
        assertThat(ReadTrouble.of(unknown))
                .isEqualTo(new ReadTrouble(
                        Kind.OTHER,
                        17999,
                        "odd",
                        "see the error in Oracle's Database Error Messages and in the server's alert log"));
    }
}
