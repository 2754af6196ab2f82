package dev.partbridge.ui.state;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.oracle.OracleServerFacts;
import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Plan;
import dev.partbridge.postgres.catalog.Catalog;
import dev.partbridge.project.Edit;
import dev.partbridge.project.RunChoices;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.run.BuildSettings;
import dev.partbridge.run.Prechecks;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.QualifiedName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the window works on. Everyone may look, listen, select a table and turn to a page; the rest is changed only by
 * the use cases of this package. Lives on the window's thread.
 */
public final class WorkbenchState {
    final ReadOnlyObjectWrapper<Optional<SourceSpec>> source = absent();
    final ReadOnlyObjectWrapper<Link> sourceLink = new ReadOnlyObjectWrapper<>(Link.NONE);
    final ReadOnlyObjectWrapper<Optional<Duration>> sourceAnswers = absent();
    final ReadOnlyObjectWrapper<Optional<OracleServerFacts>> facts = absent();
    final ReadOnlyObjectWrapper<Optional<Inspection>> inspection = absent();
    final ReadOnlyObjectWrapper<Set<QualifiedName>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.defaults());
    final ReadOnlyObjectWrapper<Map<QualifiedName, Narrowing>> narrowings = new ReadOnlyObjectWrapper<>(Map.of());
    final ReadOnlyObjectWrapper<Optional<Conversion>> conversion = absent();
    final ReadOnlyObjectWrapper<Optional<Plan>> plan = absent();
    final ReadOnlyBooleanWrapper converting = new ReadOnlyBooleanWrapper();
    final ReadOnlyObjectWrapper<Optional<Target>> target = absent();
    /** The connected server's major version. */
    final ReadOnlyObjectWrapper<Optional<Integer>> targetMajor = absent();

    /** What the user should know of the way to the server. */
    final ReadOnlyStringWrapper targetCaution = new ReadOnlyStringWrapper("");

    final ReadOnlyObjectWrapper<Link> targetLink = new ReadOnlyObjectWrapper<>(Link.NONE);
    final ReadOnlyObjectWrapper<Optional<Duration>> targetAnswers = absent();
    final ReadOnlyObjectWrapper<Optional<Catalog>> catalog = absent();
    final ReadOnlyIntegerWrapper targetReads = new ReadOnlyIntegerWrapper();
    final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    final ReadOnlyObjectWrapper<Optional<RunReport>> report = absent();
    /** What the last dry run told; absent when a real run came after it. */
    final ReadOnlyObjectWrapper<Optional<List<String>>> dryRun = absent();

    final ReadOnlyStringWrapper runFailure = new ReadOnlyStringWrapper("");
    final ReadOnlyObjectWrapper<Optional<ValidationReport>> validation = absent();
    final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    final ObservableList<String> log = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<QualifiedName>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> rule = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<ProofSettings> proof = new SimpleObjectProperty<>(ProofSettings.defaults());
    /** The project's file; absent until it was saved once. */
    final ReadOnlyObjectWrapper<Optional<Path>> file = absent();

    final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    final ReadOnlyObjectWrapper<Aim> aim = new ReadOnlyObjectWrapper<>(Aim.BY_ITSELF);
    final ReadOnlyObjectWrapper<List<Edit>> edits = new ReadOnlyObjectWrapper<>(List.of());
    final ReadOnlyObjectWrapper<Optional<Edit>> draft = absent();

    final ReadOnlyObjectWrapper<List<SignOff>> signOffs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<SignedFindings> signed =
            new ReadOnlyObjectWrapper<>(SignedFindings.unsigned(List.of()));
    private final ObjectProperty<Optional<Finding>> finding = new SimpleObjectProperty<>(Optional.empty());

    /** What a project says of runs beyond the values that stand here by themselves. */
    final ReadOnlyObjectWrapper<RunChoices> savedRun = new ReadOnlyObjectWrapper<>(RunChoices.defaults());

    private final IntegerProperty jobs =
            new SimpleIntegerProperty(MigrateOptions.defaults().jobs());
    private final IntegerProperty sampleRows = new SimpleIntegerProperty();
    private final LongProperty rateLimit =
            new SimpleLongProperty(MigrateOptions.defaults().bytesPerSecond());
    private final BooleanProperty sourceScan =
            new SimpleBooleanProperty(MigrateOptions.defaults().prechecks().rows());
    private final ObjectProperty<BuildSettings> build =
            new SimpleObjectProperty<>(MigrateOptions.defaults().build());
    private final BooleanProperty inspector = new SimpleBooleanProperty(true);
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.CHAINS);
    private final ObservableList<String> readableLog = FXCollections.unmodifiableObservableList(log);

    public WorkbenchState() {
        selected.addListener((observed, before, now) -> {
            rule.set(Optional.empty());
            finding.set(Optional.empty());
        });
        // heard first, so that whoever hears of findings or sign-offs finds them held against each other
        findings.addListener((observed, before, now) -> judge());
        signOffs.addListener((observed, before, now) -> judge());
    }

    /** The project's file; absent until it was saved once. */
    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Whether anything that a project keeps was changed since it was opened or saved. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** What is converted for. */
    public ReadOnlyObjectProperty<Aim> aimProperty() {
        return aim.getReadOnlyProperty();
    }

    /** The connected server's major version. */
    public ReadOnlyObjectProperty<Optional<Integer>> targetMajorProperty() {
        return targetMajor.getReadOnlyProperty();
    }

    /** Statements that were changed by hand. */
    public ReadOnlyObjectProperty<List<Edit>> editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /** What is typed in the editor, as the edit that it would be; absent while that is what was opened. */
    public ReadOnlyObjectProperty<Optional<Edit>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** Findings that somebody answers for. */
    public ReadOnlyObjectProperty<List<SignOff>> signOffsProperty() {
        return signOffs.getReadOnlyProperty();
    }

    /** The findings, and who answers for them. */
    public ReadOnlyObjectProperty<SignedFindings> signedFindingsProperty() {
        return signed.getReadOnlyProperty();
    }

    /** The finding that one view leads to in another: Findings selects it, Review brings its line into sight. */
    public ObjectProperty<Optional<Finding>> findingProperty() {
        return finding;
    }

    /** Where the Oracle side comes from. */
    public ReadOnlyObjectProperty<Optional<SourceSpec>> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Link> sourceLinkProperty() {
        return sourceLink.getReadOnlyProperty();
    }

    /** How soon the source's database answered last; absent of scripts, and while none is connected. */
    public ReadOnlyObjectProperty<Optional<Duration>> sourceAnswersProperty() {
        return sourceAnswers.getReadOnlyProperty();
    }

    /** What the source's database is; absent of scripts, and until it is connected. */
    public ReadOnlyObjectProperty<Optional<OracleServerFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** What was read of the source. */
    public ReadOnlyObjectProperty<Optional<Inspection>> inspectionProperty() {
        return inspection.getReadOnlyProperty();
    }

    /** The Oracle tables that migrate. */
    public ReadOnlyObjectProperty<Set<QualifiedName>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Choices that differ from the rules' defaults. */
    public ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The tables of which only chosen rows are copied. */
    public ReadOnlyObjectProperty<Map<QualifiedName, Narrowing>> narrowingsProperty() {
        return narrowings.getReadOnlyProperty();
    }

    /** Absent until converted, and when choices changed since. */
    public ReadOnlyObjectProperty<Optional<Conversion>> conversionProperty() {
        return conversion.getReadOnlyProperty();
    }

    /** The plan of the conversion; set and cleared with it, right before it. */
    public ReadOnlyObjectProperty<Optional<Plan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty convertingProperty() {
        return converting.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** That the way to the target's server is not encrypted, or the server not verified, and the cure; empty otherwise. */
    public ReadOnlyStringProperty targetCautionProperty() {
        return targetCaution.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Link> targetLinkProperty() {
        return targetLink.getReadOnlyProperty();
    }

    /** How soon the target answered last; absent while none is connected. */
    public ReadOnlyObjectProperty<Optional<Duration>> targetAnswersProperty() {
        return targetAnswers.getReadOnlyProperty();
    }

    /** What the target held when it was last read. */
    public ReadOnlyObjectProperty<Optional<Catalog>> catalogProperty() {
        return catalog.getReadOnlyProperty();
    }

    /** How often the target was read; who shows more of it than its catalog has reads it again then. */
    public ReadOnlyIntegerProperty targetReadsProperty() {
        return targetReads.getReadOnlyProperty();
    }

    /** Whether a run, or a validation alone, is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether the run under way rests. */
    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** Chunks copied at a time, from 1 to {@link MigrateOptions#MOST_JOBS}: of the run under way and of the next. */
    public IntegerProperty jobsProperty() {
        return jobs;
    }

    /** Rows of each table that the next proof by itself shows side by side; 0 for none. */
    public IntegerProperty sampleRowsProperty() {
        return sampleRows;
    }

    /** Bytes read a second at most, 0 for no limit: of the run under way and of the next. */
    public LongProperty rateLimitProperty() {
        return rateLimit;
    }

    /** Whether the next run looks through the source's rows first. */
    public BooleanProperty sourceScanProperty() {
        return sourceScan;
    }

    /** How the next run does what comes behind the rows. */
    public ObjectProperty<BuildSettings> buildProperty() {
        return build;
    }

    /** How the last run ended. */
    public ReadOnlyObjectProperty<Optional<RunReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What the last dry run told, line by line; absent where none was, or a run came after it. */
    public ReadOnlyObjectProperty<Optional<List<String>>> dryRunProperty() {
        return dryRun.getReadOnlyProperty();
    }

    /** Why the last run did not begin, or broke off without a report; empty when it ended by itself. */
    public ReadOnlyStringProperty runFailureProperty() {
        return runFailure.getReadOnlyProperty();
    }

    /** The last proof, of a run or by itself. */
    public ReadOnlyObjectProperty<Optional<ValidationReport>> validationProperty() {
        return validation.getReadOnlyProperty();
    }

    /** How the next proof is led. */
    public ObjectProperty<ProofSettings> proofProperty() {
        return proof;
    }

    /** Of reading and converting, sorted. */
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** What happened, oldest first. */
    public ObservableList<String> log() {
        return readableLog;
    }

    /** The Oracle table that Chains, Review and the inspector show. */
    public ObjectProperty<Optional<QualifiedName>> selectedProperty() {
        return selected;
    }

    /** The rule of the selected table that a finding led to; the inspector brings it into sight. */
    public ObjectProperty<Optional<String>> ruleProperty() {
        return rule;
    }

    /** Whether the inspector is open, not folded to a rail. */
    public BooleanProperty inspectorProperty() {
        return inspector;
    }

    /** The view in the middle. */
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** The edits with what is being typed among them: a project that is saved in the middle of a word keeps that too. */
    List<Edit> editsWithDraft() {
        if (draft.get().isEmpty()) {
            return edits.get();
        }
        Edit typed = draft.get().get();
        return Stream.concat(
                        edits.get().stream().filter(e -> !e.statement().equals(typed.statement())), Stream.of(typed))
                .sorted()
                .toList();
    }

    /** Whether the source is being read: what is shown of it may be out of date in a moment. */
    boolean isReading() {
        return sourceLink.get().state() == Link.State.BUSY;
    }

    private void judge() {
        signed.set(SignedFindings.of(findings.get(), signOffs.get()));
    }

    /** How the next run and proof are done: what was set here, and the rest as the project says. */
    RunChoices runChoices() {
        return MigrateOptions.of(savedRun.get())
                .with(proof.get())
                .with(jobs.get())
                .atMost(rateLimit.get())
                .checking(new Prechecks(sourceScan.get(), false))
                .building(build.get().maintenanceBytes(), build.get().vacuum())
                .kept(sampleRows.get());
    }

    /** Sets all of that. */
    void run(RunChoices choices) {
        MigrateOptions options = MigrateOptions.of(choices);
        savedRun.set(choices);
        proof.set(options.proof());
        jobs.set(options.jobs());
        rateLimit.set(options.bytesPerSecond());
        sourceScan.set(options.prechecks().rows());
        build.set(options.build());
        sampleRows.set(choices.proof().sample().orElse(0));
    }

    private static <T> ReadOnlyObjectWrapper<Optional<T>> absent() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }
}
