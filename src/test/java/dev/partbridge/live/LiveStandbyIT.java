package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.finding.Finding;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A physical standby as source: rows are read as of what it has applied, and nothing is written. */
@ExtendWith(FreshDatabase.class)
class LiveStandbyIT {
    private static void standby(LiveRun live) {
        live.tables().setContext("DATABASE_ROLE", "PHYSICAL STANDBY");
    }

    @Test
    void itsAppliedScnIsRead(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            standby(live);
            live.tables().setAppliedScn(999_990);
            assertThat(live.inspect().findings()).extracting(Finding::code).doesNotContain("PB-ROW-004");
            LiveRun.complete(live.migrate(target), target);
            assertThat(LiveRun.points(target)).containsExactly("SCN 999990");
            assertThat(live.validate(target, Cancellation.none()).passed()).isTrue();
            live.end(target);
        }
    }

    /** Questions and settings of the session: all that an open standby allows. */
    @Test
    void nothingIsWritten(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            standby(live);
            LiveRun.complete(live.migrate(target), target);
            live.validate(target, Cancellation.none());
            assertThat(live.oracle().statements())
                    .hasSizeGreaterThan(30)
                    .allMatch(s -> s.startsWith("SELECT ") || s.startsWith("ALTER SESSION SET "));
            assertThat(live.oracle().statements()).noneMatch(s -> s.matches("(?is).*\\bFOR\\s+UPDATE\\b.*"));
            live.end(target);
        }
    }

    @Test
    void whatCannotBeCheckedIsTold() throws Exception {
        try (LiveRun live = new LiveRun()) {
            standby(live);
            live.tables()
                    .grants()
                    .revokeAll(LiveRun.USER)
                    .object(LiveRun.USER, "SELECT", "SYS", "V_$DATABASE")
                    .system(LiveRun.USER, "SELECT ANY TABLE")
                    .system(LiveRun.USER, "FLASHBACK ANY TABLE");
            List<String> told = live.inspect().findings().stream()
                    .filter(f -> f.code().equals("PB-ROW-004"))
                    .map(f -> f.message() + " " + f.advice())
                    .toList();
            assertThat(told)
                    .containsExactly("Whether a standby's SCN lies above what it has applied could not be checked:"
                            + " V$RECOVERY_PROGRESS: ORA-00942: table or view does not exist. GRANT SELECT ON"
                            + " SYS.V_$RECOVERY_PROGRESS TO the user.");
        }
    }
}
