package dev.partbridge.ui;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.oracle.OracleServerFacts;
import dev.partbridge.connect.oracle.OracleTrial;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.engine.DifferenceOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.FoundDifferences;
import dev.partbridge.engine.HandedOff;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.JournalRemoved;
import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.MigrateOptions;
import dev.partbridge.engine.OracleText;
import dev.partbridge.engine.Review;
import dev.partbridge.engine.SavedMigration;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.engine.TargetReview;
import dev.partbridge.engine.TargetTrial;
import dev.partbridge.engine.ValidateOptions;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.model.SchemaTables;
import dev.partbridge.plan.Editing;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.plan.StatementId;
import dev.partbridge.postgres.catalog.Catalog;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.Edit;
import dev.partbridge.project.ProjectException;
import dev.partbridge.project.ProjectFile;
import dev.partbridge.project.SignOff;
import dev.partbridge.run.CopyReport;
import dev.partbridge.run.EarlierRun;
import dev.partbridge.run.ProjectStatus;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.Reject;
import dev.partbridge.run.RejectCount;
import dev.partbridge.run.RetryListener;
import dev.partbridge.run.RetryReport;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Answers from {@link SmallModel} and notes what it was asked; a failure can be laid in its way. */
public final class StubEngine implements Engine {
    /** What the target has for each table. */
    public String there = "CREATE TABLE;\n";

    /** What is planned before edits; by itself nothing is. */
    public Optional<Plan> planned = Optional.empty();

    /** What the target keeps. */
    public List<Reject> rejects = List.of();

    /** How many rows the next run rejects, and the target keeps. */
    public long rejected;

    /** Why rejects cannot be read. */
    public Optional<String> rejectsTrouble = Optional.empty();

    public final List<ConvertOptions> conversions = new ArrayList<>();
    public final List<String> calls = new ArrayList<>();
    public Optional<EngineException> failure = Optional.empty();
    public Optional<String> caution = Optional.empty();
    public List<Finding> findings = List.of();
    public Inspection inspection = SmallModel.inspection();
    public boolean journalStays;
    public ProofSettings proofSettings = ProofSettings.defaults();
    public int sampleRows;
    public boolean acceptHidden;
    public EarlierRun earlier = EarlierRun.CARRIED_ON;
    /** Whether the source has forgotten the state that a run reads at. */
    public boolean pointLost;

    public MigrateOptions options = MigrateOptions.defaults();

    /** What somebody does while a run is under way; the run's jobs rest after it where it is paused. */
    public Consumer<RunControl> duringRun = control -> {};

    public Runnable duringProof = () -> {};

    public ValidationReport proof = new ValidationReport(List.of(), List.of());
    public FoundDifferences found = new FoundDifferences(List.of(), false);
    public OracleTrial.Outcome outcome = new OracleTrial.Failed("no listener there; start it");
    public TargetTrial.Outcome targetOutcome = new TargetTrial.Failed("nothing listens there; start the server");
    public Optional<Duration> answersIn = Optional.empty();

    /** Why nobody answers who is asked whether he still does. */
    public Optional<EngineException> lost = Optional.empty();

    public OracleText ownText = new OracleText.OfDatabase("CREATE TABLE \"OWN\" ;\n");
    public List<SchemaTables> schemas =
            List.of(new SchemaTables(new Identifier("APP"), 12), new SchemaTables(new Identifier("Sales"), 1));
    public String serverVersion = "18.6";
    /** The texts of any table. */
    public Optional<Review> review = Optional.empty();
    /** What stands at any place of the source. */
    public Optional<String> line = Optional.of("CREATE TABLE ITEMS (");
    /** With what the last export was signed. */
    public List<SignOff> exported = List.of();

    @Override
    public SavedMigration open(Path project) {
        note("open");
        try {
            return new SavedMigration(project, ProjectFile.read(project));
        } catch (ProjectException e) {
            throw new EngineException(EngineException.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void save(SavedMigration migration) {
        note("save");
        try {
            ProjectFile.write(migration.project(), migration.file());
        } catch (ProjectException e) {
            throw new EngineException(EngineException.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Inspection inspect(SourceSpec source, Cancellation cancellation) {
        note("inspect");
        return inspection;
    }

    @Override
    public Conversion convert(Inspection inspection, ConvertOptions options) {
        note("convert");
        conversions.add(options);
        List<OracleTable> tables = inspection.model().tables().stream()
                .filter(t -> options.tables().contains(t.name()))
                .toList();
        PostgresModel target = new PostgresModel(
                List.of(),
                List.of(),
                tables.stream().map(t -> table(inspection.model(), t)).toList(),
                List.of(),
                List.of(),
                List.of());
        return new Conversion(
                inspection.model(),
                options,
                target,
                tables.stream().map(t -> mapping(inspection.model(), t)).toList(),
                findings);
    }

    @Override
    public Plan plan(Inspection inspection, Conversion conversion, List<Edit> edits) {
        return Editing.apply(
                planned.orElseGet(() -> new Plan(conversion, List.of(), inspection.fingerprint(), "1".repeat(64))),
                edits);
    }

    @Override
    public Review review(Conversion conversion, Plan plan, QualifiedName table) {
        if (review.isPresent()) {
            return review.get();
        }
        String text = "CREATE TABLE " + table + ";\n";
        OracleText oracle = inspection.source() instanceof LiveSource
                ? new OracleText.Rendered(text, "not asked")
                : new OracleText.OfScript(text);
        ReviewText own = new ReviewText("CREATE TABLE;\n", anchors(table));
        return new Review(table, postgres(table), oracle, own.text(), own.anchors(), own);
    }

    private static List<ReviewText.Anchor> anchors(QualifiedName table) {
        return List.of(new ReviewText.Anchor(new StatementId(Phase.TABLES, ObjectId.table(postgres(table))), 1, false));
    }

    @Override
    public TargetReview targetReview(Plan plan, Target target, QualifiedName table, Cancellation cancellation) {
        note("targetReview " + table);
        return new TargetReview(table, postgres(table), true, there, anchors(table));
    }

    @Override
    public OracleText oracleText(Inspection inspection, QualifiedName table, Cancellation cancellation) {
        note("oracleText " + table);
        return ownText;
    }

    @Override
    public Optional<String> sourceLine(SourceSpec source, SourcePosition place, Cancellation cancellation) {
        note("sourceLine " + place);
        return line;
    }

    @Override
    public RunReport migrate(
            Inspection inspection,
            Plan plan,
            Target target,
            MigrateOptions options,
            RunControl control,
            RunListener listener,
            Cancellation cancellation) {
        note("migrate");
        proofSettings = options.proof();
        acceptHidden = options.acceptHidden();
        earlier = options.earlier();
        listener.on(new RunEvent.Note("a note of the run"));
        this.options = options;
        duringRun.accept(control);
        control.rest(cancellation);
        cancellation.check();
        RunReport report = new RunReport(
                pointLost ? RunReport.Outcome.STOPPED : RunReport.Outcome.DONE,
                false,
                16_500,
                rejected,
                pointLost ? Optional.empty() : Optional.of(new ValidationReport(List.of(), List.of())),
                pointLost ? Optional.of("SALES cannot be read: ORA-01555: snapshot too old.") : Optional.empty(),
                pointLost,
                Optional.empty(),
                List.of(),
                CopyReport.none(),
                Duration.ofSeconds(3));
        listener.on(new RunEvent.Finished(report));
        return report;
    }

    @Override
    public ValidationReport validate(
            Inspection inspection,
            Plan plan,
            Target target,
            ValidateOptions options,
            RunListener listener,
            Cancellation cancellation) {
        note("validate");
        duringProof.run();
        proofSettings = options.proof();
        sampleRows = options.differences().sample();
        return proof;
    }

    @Override
    public FoundDifferences differences(
            Inspection inspection,
            Plan plan,
            Target target,
            DifferenceOptions options,
            RunListener listener,
            Cancellation cancellation) {
        note("differences " + new TreeSet<>(options.tables()) + " " + options.most());
        duringProof.run();
        cancellation.check();
        return found;
    }

    @Override
    public void saveRepair(Path file) {
        note("saveRepair " + file);
    }

    @Override
    public Catalog browse(Target target, Cancellation cancellation) {
        note("browse");
        return new Catalog(
                "18.6",
                "postgres",
                List.of(relation("sales", Optional.empty()), relation("sales_p1", Optional.of("sales"))));
    }

    @Override
    public Connected connect(Target target) {
        note("connect");
        return new Connected(serverVersion, "jdbc:postgresql://localhost:5432/postgres", "postgres", "", caution);
    }

    @Override
    public TargetTrial.Outcome tryOut(Target.Url target, Optional<Secret> password, Cancellation cancellation) {
        note("tryOut " + target + " with " + password);
        return targetOutcome;
    }

    @Override
    public void remember(Target.Url target, Optional<Secret> password) {
        note("remember " + target + " with " + password);
    }

    @Override
    public Optional<Duration> answersIn(Target target) {
        return answer();
    }

    @Override
    public Optional<Duration> answersIn(SourceSpec source) {
        return answer();
    }

    @Override
    public OracleTrial.Outcome tryOut(OracleProfile profile, OracleCredentials credentials, Cancellation cancellation) {
        note("tryOut " + profile + " with " + credentials);
        return outcome;
    }

    @Override
    public List<SchemaTables> schemas(OracleProfile profile, OracleCredentials credentials, Cancellation cancellation) {
        note("schemas " + profile + " with " + credentials);
        return schemas;
    }

    @Override
    public List<SchemaTables> schemas(LiveSource source, Cancellation cancellation) {
        note("schemas " + source.name());
        return schemas;
    }

    @Override
    public void remember(OracleProfile profile, OracleCredentials credentials) {
        note("remember " + profile + " with " + credentials);
    }

    @Override
    public OracleServerFacts facts(LiveSource source) {
        note("facts");
        return SmallModel.facts();
    }

    @Override
    public void disconnect(SourceSpec source) {
        note("disconnect " + source.name());
    }

    @Override
    public void disconnect(Target target) {
        note("disconnect");
    }

    @Override
    public List<Path> export(Inspection inspection, Plan plan, List<SignOff> signOffs, Path directory) {
        note("export " + directory);
        exported = signOffs;
        return List.of(Path.of("03-tables.sql"));
    }

    @Override
    public HandedOff exportDms(Inspection inspection, Plan plan, List<SignOff> signOffs, Path directory) {
        note("exportDms " + directory);
        exported = signOffs;
        List<Finding> findings = new ArrayList<>(plan.conversion().findings());
        findings.add(Finding.of("PB-DMS-001", ObjectId.file("README.md"), Optional.empty(), "Not offered."));
        return new HandedOff(List.of(Path.of("README.md"), Path.of("aws-dms.sh")), findings);
    }

    @Override
    public String project(Inspection inspection, Plan plan) {
        return "small to public";
    }

    @Override
    public List<Reject> rejects(Inspection inspection, Plan plan, Target target, int limit) {
        return rejects.stream().limit(limit).toList();
    }

    @Override
    public List<ProjectStatus> status(Target target, Optional<String> project) {
        note("status");
        return List.of();
    }

    @Override
    public String comparisonLine(Review generated, TargetReview target) {
        return "{}";
    }

    @Override
    public String statusJson(List<ProjectStatus> status) {
        return "";
    }

    @Override
    public void undo(Target target, String project, Consumer<String> notes) {
        note("undo " + project);
    }

    @Override
    public JournalRemoved removeJournal(Target target, String project, boolean proven) {
        note("remove journal of " + project + (proven ? ", proven" : ""));
        return journalStays
                ? new JournalRemoved(false, "the journal of " + project + " stays: it keeps 2 rows")
                : new JournalRemoved(true, "the journal of " + project + " is removed");
    }

    @Override
    public List<RejectCount> rejectCounts(Target target, Optional<String> project) {
        if (rejectsTrouble.isPresent()) {
            throw new EngineException(EngineException.Kind.STOPPED, rejectsTrouble.get());
        }
        return List.of(new RejectCount(project.orElseThrow(), "SALES", "22021", rejected, List.of()));
    }

    @Override
    public long exportRejects(
            Target target, Optional<String> project, Path file, boolean rows, Cancellation cancellation) {
        note("exportRejects " + project.orElseThrow() + " " + file + (rows ? " with rows" : ""));
        return rejected;
    }

    @Override
    public RetryReport retryRejects(
            Target target, Optional<String> project, RetryListener listener, Cancellation cancellation) {
        note("retryRejects " + project.orElseThrow());
        if (rejectsTrouble.isPresent()) {
            throw new EngineException(EngineException.Kind.REFUSED, rejectsTrouble.get());
        }
        long in = rejected / 2;
        listener.on(rejected, in, rejected);
        RetryReport.Line line = new RetryReport.Line(project.orElseThrow(), "SALES", "22021", in, rejected - in, 0);
        rejected -= (int) in;
        return new RetryReport(List.of(line), List.of(), false);
    }

    @Override
    public String inspectJson(Inspection inspection, List<SignOff> signOffs) {
        throw new UnsupportedOperationException("the window prints no JSON");
    }

    @Override
    public String assessJson(Inspection inspection, List<Finding> findings, List<SignOff> signOffs) {
        throw new UnsupportedOperationException("the window prints no JSON");
    }

    @Override
    public String runJson(RunReport report) {
        throw new UnsupportedOperationException("the window prints no JSON");
    }

    @Override
    public Optional<String> eventLine(RunEvent event, Instant at) {
        throw new UnsupportedOperationException("the window prints no JSON");
    }

    @Override
    public String runLine(RunReport report, Instant at) {
        throw new UnsupportedOperationException("the window prints no JSON");
    }

    @Override
    public String validationLine(ValidationReport proof, Instant at) {
        throw new UnsupportedOperationException("the window prints no JSON");
    }

    @Override
    public String validationJson(ValidationReport proof) {
        throw new UnsupportedOperationException("the window prints no JSON");
    }

    @Override
    public void close() {
        note("close");
    }

    private Optional<Duration> answer() {
        lost.ifPresent(f -> {
            throw f;
        });
        return answersIn;
    }

    private void note(String call) {
        calls.add(call);
        failure.ifPresent(f -> {
            throw f;
        });
    }

    private static PgTable table(OracleModel model, OracleTable table) {
        OracleTable root = new ReferenceChains(model).root(table);
        PgLayout layout = table.partitioning().isEmpty()
                ? new PgLayout.Plain()
                : PgLayout.Declarative.of(
                        root.partitioning().orElseThrow().strategy(), List.of(Identifier.of("k")), List.of());
        return new PgTable(
                postgres(table.name()),
                List.of(),
                layout,
                List.of(),
                0,
                Optional.empty(),
                ObjectId.table(table.name()));
    }

    private static TableMapping mapping(OracleModel model, OracleTable table) {
        OracleTable root = new ReferenceChains(model).root(table);
        List<TableMapping.PartitionMapping> leaves =
                root.partitioning().map(p -> p.partitions()).orElse(List.of()).stream()
                        .map(p -> p.name().orElseThrow())
                        .map(p -> new TableMapping.PartitionMapping(
                                p, postgres(QualifiedName.of(table.name() + "_" + p))))
                        .toList();
        return new TableMapping(table.name(), postgres(table.name()), 0, List.of(), Optional.empty(), leaves);
    }

    private static QualifiedName postgres(QualifiedName oracle) {
        return QualifiedName.of("public", oracle.name().text().toLowerCase(Locale.ROOT));
    }

    private static Catalog.Relation relation(String name, Optional<String> parent) {
        boolean leaf = parent.isPresent();
        return new Catalog.Relation(
                QualifiedName.of("public", name),
                leaf ? Optional.empty() : Optional.of("RANGE"),
                leaf ? Optional.empty() : Optional.of("RANGE (sale_date)"),
                parent.map(p -> QualifiedName.of("public", p)),
                leaf ? Optional.of("FOR VALUES FROM (MINVALUE) TO ('2024-02-01')") : Optional.empty(),
                leaf ? 195 : -1,
                8192,
                List.of(new Catalog.Column(Identifier.of("sale_id"), "bigint", true, true)),
                List.of(),
                List.of(),
                List.of());
    }
}
