package dev.partbridge.connect.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:oracle:thin:@SALES",
                "//db:1521/sales",
                "//db/sales",
                "db:1521/sales",
                "db:1521:ORCL",
                "[::1]:1521/sales",
                "tcps://db:2484/sales?wallet_location=/w",
                "scott@//db/sales",
                "@SALES",
                "/@SALES",
                "(DESCRIPTION=(ADDRESS=(HOST=db))(CONNECT_DATA=(SID=X)))",
                "a:1521,b:1521/sales",
            })
    void takesWhatOnlyAConnectStringCanBeForADatabase(String text) {
        assertThat(SourceForm.of(text, path -> false))
                .isEqualTo(new SourceForm.Database(OracleConnectString.parse(text), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema.sql",
                "scripts",
                "./scripts/sales",
                "../sales",
                "/home/dba/sales",
                "scripts/sales/tables",
                "scripts/sales.sql",
                "//server/share/sales.sql",
                "dba@work/sales.sql",
                "~/sales",
                "C:\\scripts\\sales",
                "C:/scripts",
                "migration.yaml",
            })
    void takesTheRestForFiles(String text) {
        SourceForm expected = new SourceForm.OnDisk(Path.of(text), Optional.empty());
        assertThat(SourceForm.of(text, path -> false)).isEqualTo(expected);
        assertThat(SourceForm.of(text, path -> true)).isEqualTo(expected);
    }

    @Test
    void takesHostAndServiceForADatabaseAndSaysSo() {
        assertThat(SourceForm.of("db/sales", path -> false))
                .isEqualTo(new SourceForm.Database(
                        OracleConnectString.parse("db/sales"),
                        Optional.of("no file or folder named db/sales exists, so it is taken as host/service")));
    }

    @Test
    void letsAFileThatExistsWinAndSaysSo() {
        assertThat(SourceForm.of("db/sales", path -> true))
                .isEqualTo(new SourceForm.OnDisk(
                        Path.of("db/sales"),
                        Optional.of("a file or folder named db/sales exists and is read; for a database of this name"
                                + " write jdbc:oracle:thin:@//...")));
        assertThat(SourceForm.of("scott@SALES", path -> true).remark())
                .contains("a file or folder named scott@SALES exists and is read; for a database of this name write"
                        + " jdbc:oracle:thin:@...");
    }

    @Test
    void looksAtTheDisk(@TempDir Path home) throws Exception {
        Path script = Files.createFile(home.resolve("dump"));
        assertThat(SourceForm.of(script.toString())).isEqualTo(new SourceForm.OnDisk(script, Optional.empty()));
    }

    @Test
    void refusesAPasswordInADatabasesName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceForm.of("scott/t1ger@db:1521/sales", path -> false))
                .withMessageContaining("PARTBRIDGE_ORACLE_PASSWORD")
                .withMessageNotContaining("t1ger");
    }
}
