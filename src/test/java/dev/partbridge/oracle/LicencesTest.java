package dev.partbridge.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing that the program says to Oracle needs an option that costs extra (Database Licensing Information User Manual:
 * Diagnostics Pack, Tuning Pack, Advanced Compression with its network compression), and nothing sets a hidden parameter,
 * which Oracle supports on its own advice only.
 */
class LicencesTest {
    private static final List<Path> FOLDERS = List.of(Path.of("src/main/java"), Path.of("src/main/resources"));
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)dba_hist|active_session_history|(dba|all|user|cdb)_advisor|(dba|user)_addm|dbms_workload_repository"
                    + "|dbms_addm|dbms_advisor|dbms_sqltune|dbms_sqlpa|dba_sqlset|v\\$sql_(plan_)?monitor"
                    + "|dba_streams_tp|\\bawr|networkCompression|net\\.compression"
                    + "|alter\\s+(session|system)\\s+set\\s+\\\\?\"?_");

    @Test
    void nothingNeedsAnotherLicence() throws IOException {
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(LicencesTest::isText).toList()) {
                    String text = Files.readString(file, StandardCharsets.UTF_8);
                    assertThat(FORBIDDEN.matcher(text).results().map(m -> m.group()))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void theyAreFoundWhereTheyAre() {
        assertThat(List.of(
                        "SELECT * FROM DBA_HIST_SNAPSHOT",
                        "v$active_session_history",
                        "DBA_ADVISOR_FINDINGS",
                        "AWR report",
                        "oracle.net.networkCompression",
                        "ALTER SESSION SET \"_optimizer_squ_bottomup\" = FALSE",
                        "alter session set \\\"_serial_direct_read\\\"=true"))
                .allMatch(text -> FORBIDDEN.matcher(text).find());
    }

    private static boolean isText(Path file) {
        String name = file.toString();
        return name.endsWith(".java") || name.endsWith(".sql") || name.endsWith(".txt") || name.endsWith(".properties");
    }
}
