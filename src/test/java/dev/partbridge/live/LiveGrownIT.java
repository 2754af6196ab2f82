package dev.partbridge.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.RunReport.Outcome;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.testing.FreshDatabase;
import dev.partbridge.testing.TestDatabase;
import dev.partbridge.testing.oracle.fault.Fault;
import dev.partbridge.testing.oracle.fault.StatementFault;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Oracle makes a partition by itself between the run that stopped and the one that goes on. */
@ExtendWith(FreshDatabase.class)
class LiveGrownIT {
    private static final MigrateOptions ONE_JOB =
            MigrateOptions.defaults().with(1).retrying(0);

    private RunNotes notes = new RunNotes();

    private RunReport run(LiveRun live, TestDatabase target, MigrateOptions options) {
        notes = new RunNotes();
        return live.migrate(target, options, notes, Cancellation.none());
    }

    private void stop(LiveRun live, TestDatabase target) {
        live.oracle()
                .faults()
                .add(StatementFault.afterRows(100, "ROWID.*\"SALES\" PARTITION \\(\"P3\"\\)", Fault.killed())
                        .times(1));
        assertThat(run(live, target, ONE_JOB).outcome()).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void theRunGoesOnAsItBegan(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            stop(live, target);
            SalesDatabase.grow(live.tables());
            RunReport report = run(live, target, ONE_JOB);
            LiveRun.complete(report, target);
            assertThat(report.resumed()).isTrue();
            assertThat(notes.lines())
                    .filteredOn(note -> !note.startsWith("keys and indexes are built with"))
                    .containsExactly(
                            "all rows are read at SCN 1000000",
                            "partition P4 of APP.SALES came after the dictionary was read: rows in it are not copied; read"
                                    + " the source again and migrate anew, or add them by hand");
            assertThat(run(live, target, ONE_JOB).outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
            assertThat(live.validate(target, Cancellation.none()).passed()).isTrue();
            live.end(target);
        }
    }

    /** What is not copied grows too. */
    @Test
    void tablesThatAreNotChosenMayGrow(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            ConvertOptions items = new ConvertOptions(
                    new Identifier("public"), 18, Set.of(QualifiedName.of("APP", "SALES")), Choices.defaults());
            live.oracle()
                    .faults()
                    .add(StatementFault.afterRows(100, "ROWID.*\"SALES\" PARTITION \\(\"P3\"\\)", Fault.killed())
                            .times(1));
            assertThat(live.migrate(target, items, ONE_JOB).outcome()).isEqualTo(Outcome.STOPPED);
            SalesDatabase.grow(live.tables());
            RunReport report = live.migrate(target, items, ONE_JOB);
            assertThat(report.failure()).isEmpty();
            assertThat(report.validation().orElseThrow().passed()).isTrue();
            assertThat(target.query("SELECT count(*) FROM app.sales")).containsExactly("1600");
            live.end(target);
        }
    }

    /** At a new SCN the partition has rows, for which the target has no place. */
    @Test
    void atANewStateItIsAnotherSource(TestDatabase target) throws Exception {
        try (LiveRun live = new LiveRun()) {
            stop(live, target);
            SalesDatabase.grow(live.tables());
            assertThatThrownBy(() -> run(live, target, ONE_JOB.with(EarlierRun.REREAD)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("with another source (it was changed); run with --restart");
            RunReport anew = run(live, target, ONE_JOB.with(EarlierRun.DROPPED));
            assertThat(anew.validation().orElseThrow().passed()).isTrue();
            assertThat(target.query("SELECT count(*) FROM app.sales")).containsExactly("1601");
            live.end(target);
        }
    }
}
