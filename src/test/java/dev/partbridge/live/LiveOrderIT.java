package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that compares texts by a language is told of: PostgreSQL's equality is another. */
class LiveOrderIT {
    @ParameterizedTest
    @CsvSource({"BINARY, GERMAN, false", "LINGUISTIC, BINARY, false", "LINGUISTIC, GERMAN_CI, true"})
    void tellsALanguagesOrder(String comparison, String sort, boolean told) throws SQLException, IOException {
        try (LiveRun live = new LiveRun()) {
            live.tables()
                    .existing("SYS", "NLS_DATABASE_PARAMETERS")
                    .row("NLS_COMP", comparison)
                    .row("NLS_SORT", sort);
            assertThat(live.inspect().findings())
                    .filteredOn(f -> f.code().equals("PB-DIC-028"))
                    .extracting(Finding::message)
                    .isEqualTo(
                            told
                                    ? List.of(
                                            "NLS_COMP is not BINARY: conditions of sessions without settings of their own"
                                                    + " compare texts by GERMAN_CI, to which letters of either case are the same.")
                                    : List.of());
        }
    }
}
