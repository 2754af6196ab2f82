package dev.partbridge.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.ScriptSource;
import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Plan;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.RunReport;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.task.LaterTasks;
import dev.partbridge.ui.task.SameThreadTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorksTest {
    private static final Target EMBEDDED = new Target.Embedded(Path.of("data"));
    private final EngineException broken =
            new EngineException(EngineException.Kind.CONNECT, "localhost:5432 refuses connections; is it running?");

    private final StubEngine engine = new StubEngine();
    private final StubDialogs dialogs = new StubDialogs();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final SourceWork sources = new SourceWork(engine, tasks, state);
    private final TargetWork targets = new TargetWork(engine, tasks, state);
    private final ConvertWork conversions = new ConvertWork(engine, tasks, state, dialogs);
    private final RunWork runs = new RunWork(engine, tasks, state, dialogs, targets);
    private final ExportWork exports = new ExportWork(engine, tasks, state, dialogs);

    @Test
    void offersEachStepWhenTheOneBeforeIsDone() {
        assertThat(refusals())
                .containsExactly(
                        "Open Oracle scripts or connect to Oracle first",
                        "Convert first",
                        "Nothing is running",
                        "Convert first");
        sources.open(SmallModel.SOURCE);
        assertThat(refusals()).containsExactly("", "Convert first", "Nothing is running", "Convert first");
        conversions.convert();
        assertThat(refusals()).containsExactly("", "Choose a PostgreSQL target first", "Nothing is running", "");
        targets.use(EMBEDDED);
        assertThat(refusals()).containsExactly("", "", "Nothing is running", "");
    }

    @Test
    void saysInOneLineWhyASourceCannotBeRead() {
        engine.failure = Optional.of(new EngineException(EngineException.Kind.USAGE, "scripts holds no .sql file"));
        sources.open(SmallModel.SOURCE);
        assertThat(state.sourceLinkProperty().get()).isEqualTo(Link.failed("scripts holds no .sql file"));
        assertThat(state.inspectionProperty().get()).isEmpty();
        assertThat(dialogs.failures).isEmpty();
    }

    @Test
    void saysInOneLineWhyATargetCannotBeReached() {
        engine.failure = Optional.of(broken);
        targets.use(EMBEDDED);
        assertThat(state.targetLinkProperty().get())
                .isEqualTo(Link.failed("localhost:5432 refuses connections; is it running?"));
        engine.failure = Optional.empty();
        targets.refresh();
        assertThat(state.targetLinkProperty().get()).isEqualTo(Link.ready("18.6 · postgres"));
    }

    @Test
    void tellsThatTheServerWasNotVerified() {
        engine.caution = Optional.of("the connection to db, port 5432 is not encrypted; do this");
        targets.use(new Target.Url("jdbc:postgresql://db/db"));
        assertThat(state.targetLinkProperty().get()).isEqualTo(Link.ready("18.6 · postgres · server not verified"));
        assertThat(state.targetCautionProperty().get())
                .isEqualTo("the connection to db, port 5432 is not encrypted; do this");
        assertThat(state.log()).contains("the connection to db, port 5432 is not encrypted; do this");
        engine.caution = Optional.empty();
        targets.refresh();
        assertThat(state.targetLinkProperty().get()).isEqualTo(Link.ready("18.6 · postgres"));
        assertThat(state.targetCautionProperty().get()).isEmpty();
    }

    @Test
    void letsGoOfTheTargetBefore() {
        targets.use(EMBEDDED);
        targets.use(new Target.Url("jdbc:postgresql://localhost/db"));
        assertThat(engine.calls).containsExactly("connect", "browse", "disconnect", "connect", "browse");
    }

    @Test
    void convertsForTheVersionOfTheTarget() {
        sources.open(SmallModel.SOURCE);
        conversions.convert();
        engine.serverVersion = "15.6";
        targets.use(EMBEDDED);
        assertThat(state.conversion.get().orElseThrow().options().targetMajor()).isEqualTo(15);
    }

    @Test
    void runsToTheProofAndReadsTheTargetAnew() {
        prepared();
        runs.start();
        assertThat(state.pageProperty().get()).isEqualTo(Page.RUN);
        assertThat(state.reportProperty().get()).isPresent();
        assertThat(state.validationProperty().get()).isPresent();
        assertThat(state.runningProperty().get()).isFalse();
        assertThat(engine.calls).endsWith("migrate", "connect", "browse");
        assertThat(state.log()).contains("a note of the run", "Run ended: 16,500 rows copied, 0 rejected, 3.0 s");
    }

    @Test
    void offersARunAgainAfterOneThatFailed() {
        prepared();
        engine.failure = Optional.of(broken);
        runs.start();
        assertThat(dialogs.failures)
                .containsExactly("The run failed: localhost:5432 refuses connections; is it running?");
        assertThat(runs.refusalProperty().getValue()).isEmpty();
    }

    @Test
    void takesACancelledRunForNoFailure() {
        prepared();
        runs.listen(event -> runs.cancel());
        runs.start();
        assertThat(state.runningProperty().get()).isFalse();
        assertThat(dialogs.failures).isEmpty();
    }

    @Test
    void forgetsWhatWasConvertedWhenNoTableIsLeft() {
        prepared();
        conversions.chooseTables(Set.of());
        assertThat(state.planProperty().get()).isEmpty();
        assertThat(conversions.refusalProperty().getValue()).isEqualTo("No table is chosen");
        assertThat(runs.refusalProperty().getValue()).isEqualTo("Convert first");
    }

    @Test
    void forgetsEverythingOfTheSourceBefore() {
        prepared();
        state.selectedProperty().set(Optional.of(SmallModel.SALES));
        conversions.choose("strategy", SmallModel.SALES, "inheritance");
        sources.open(new ScriptSource(Path.of("others")));
        assertThat(state.planProperty().get()).isEmpty();
        assertThat(state.selectedProperty().get()).isEqualTo(Optional.<QualifiedName>empty());
        assertThat(state.choicesProperty().get().values()).isEmpty();
    }

    @Test
    void keepsWhatWasChosenWhenTheSameSourceIsReadAgain() {
        prepared();
        conversions.chooseTables(Set.of(SmallModel.SALES));
        conversions.choose("strategy", SmallModel.SALES, "inheritance");
        engine.inspection = SmallModel.changed(SmallModel.inspection());
        sources.reload();
        assertThat(state.chosenProperty().get()).isEqualTo(Set.of(SmallModel.SALES));
        assertThat(state.choicesProperty().get().of("strategy", SmallModel.SALES))
                .isEqualTo("inheritance");
        assertThat(state.planProperty().get()).isEmpty();
        assertThat(state.inspectionProperty().get()).contains(engine.inspection);
        assertThat(state.log()).last().isEqualTo("5 tables read");
    }

    @Test
    void keepsAllThatIsShownWhenTheSourceReadsAsBefore() {
        prepared();
        state.selectedProperty().set(Optional.of(SmallModel.SALES));
        runs.start();
        Object plan = state.planProperty().get().orElseThrow();
        Object report = state.reportProperty().get().orElseThrow();
        engine.inspection = SmallModel.inspection();
        sources.reload();
        assertThat(state.planProperty().get()).containsSame((Plan) plan);
        assertThat(state.reportProperty().get()).containsSame((RunReport) report);
        assertThat(state.selectedProperty().get()).contains(SmallModel.SALES);
        assertThat(state.sourceLinkProperty().get()).isEqualTo(Link.ready("5 tables read"));
        assertThat(state.log()).last().isEqualTo("The source reads as before");
    }

    @Test
    void startsNothingWhileTheSourceIsReadAgain() {
        prepared();
        LaterTasks later = new LaterTasks();
        new SourceWork(engine, later, state).reload();
        assertThat(state.planProperty().get()).isPresent();
        assertThat(refusals().subList(0, 2)).containsOnly("The source is being read");
        later.runAll();
        assertThat(refusals().subList(0, 2)).containsOnly("");
    }

    @Test
    void forgetsWhatCannotBeReadAgain() {
        prepared();
        engine.failure = Optional.of(new EngineException(EngineException.Kind.USAGE, "scripts is not there any more"));
        sources.reload();
        assertThat(state.sourceLinkProperty().get()).isEqualTo(Link.failed("scripts is not there any more"));
        assertThat(state.planProperty().get()).isEmpty();
        assertThat(state.inspectionProperty().get()).isEmpty();
    }

    @Test
    void asksBeforeItCopiesWhatPoliciesMayHide() {
        Inspection read = SmallModel.inspection();
        Finding hidden = Finding.of(
                "PB-ROW-002",
                ObjectId.table(SmallModel.SALES),
                Optional.empty(),
                "SALES has the access policy P, from which this session is not exempt.");
        engine.inspection = new Inspection(
                read.source(), read.fingerprint(), read.model(), read.data(), List.of(hidden), read.rows());
        prepared();
        runs.start();
        assertThat(dialogs.asked).containsExactly("Rows may be hidden");
        assertThat(engine.calls).doesNotContain("migrate");
        dialogs.confirms = true;
        runs.start();
        assertThat(engine.calls).contains("migrate");
        assertThat(engine.acceptHidden).isTrue();
    }

    @Test
    void asksBeforeItReadsAFamilyAgain() {
        prepared();
        engine.pointLost = true;
        runs.start();
        assertThat(dialogs.asked).isEmpty();
        runs.start();
        assertThat(dialogs.asked).containsExactly("The state of the source is lost");
        assertThat(engine.earlier).isEqualTo(EarlierRun.CARRIED_ON);
        dialogs.confirms = true;
        engine.pointLost = false;
        runs.start();
        assertThat(engine.earlier).isEqualTo(EarlierRun.REREAD);
        dialogs.asked.clear();
        runs.start();
        assertThat(dialogs.asked).isEmpty();
        assertThat(engine.earlier).isEqualTo(EarlierRun.CARRIED_ON);
    }

    @Test
    void writesTheBundleIntoTheChosenFolder() {
        prepared();
        exports.export();
        assertThat(engine.calls).noneMatch(c -> c.startsWith("export"));
        dialogs.folder = Optional.of(Path.of("out"));
        exports.export();
        assertThat(engine.calls).contains("export out");
        assertThat(state.log()).contains("Wrote 1 file to out");
    }

    @Test
    void writesTheFilesForDmsAndTellsOfTheirFindings() {
        prepared();
        dialogs.folder = Optional.of(Path.of("dms"));
        exports.exportDms();
        assertThat(engine.calls).contains("exportDms dms");
        assertThat(state.log())
                .contains("Wrote 2 files to dms", "1 more finding of what AWS DMS does not do: see findings.json");
    }

    private void prepared() {
        sources.open(SmallModel.SOURCE);
        targets.use(EMBEDDED);
        conversions.convert();
    }

    private List<String> refusals() {
        return List.of(
                conversions.refusalProperty().getValue(),
                runs.refusalProperty().getValue(),
                runs.cancelRefusalProperty().getValue(),
                exports.refusalProperty().getValue());
    }
}
