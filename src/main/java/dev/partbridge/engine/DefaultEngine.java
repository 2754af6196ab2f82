package dev.partbridge.engine;

import dev.partbridge.connect.EmbeddedServer;
import dev.partbridge.connect.Target;
import dev.partbridge.connect.TargetConnection;
import dev.partbridge.connect.TargetUnreachable;
import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.oracle.OraclePrompt;
import dev.partbridge.connect.oracle.OracleServerFacts;
import dev.partbridge.connect.oracle.OracleSettings;
import dev.partbridge.connect.oracle.OracleSource;
import dev.partbridge.connect.oracle.OracleTrial;
import dev.partbridge.connect.oracle.OracleUnreachable;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Converter;
import dev.partbridge.convert.rule.MaskRule;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.SchemaTables;
import dev.partbridge.plan.Editing;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.postgres.catalog.Catalog;
import dev.partbridge.postgres.catalog.CatalogReader;
import dev.partbridge.postgres.catalog.ServerVersion;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.project.Edit;
import dev.partbridge.project.ProjectException;
import dev.partbridge.project.ProjectFile;
import dev.partbridge.project.SignOff;
import dev.partbridge.report.ComparisonJson;
import dev.partbridge.report.RunJson;
import dev.partbridge.report.RunLines;
import dev.partbridge.report.StatusJson;
import dev.partbridge.run.ProjectStatus;
import dev.partbridge.run.Reject;
import dev.partbridge.run.RejectCount;
import dev.partbridge.run.RetryListener;
import dev.partbridge.run.RetryReport;
import dev.partbridge.run.RunControl;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.journal.Rejects;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The engine on real files and databases. */
final class DefaultEngine implements Engine {
    private static final Duration LONGEST_TRIAL = Duration.ofSeconds(30);

    private final OpenTargets targets = new OpenTargets();
    private final Repairs repairs = new Repairs();
    private final OracleSettings settings;
    private final OpenSources sources;

    /** @param prompt asks for user and password of a database, on a thread that may wait */
    DefaultEngine(OraclePrompt prompt, OracleSettings settings) {
        this.settings = settings;
        this.sources = new OpenSources(prompt, settings);
    }

    @Override
    public SavedMigration open(Path project) {
        UiThread.refuse("reading a project");
        try {
            return new SavedMigration(project, ProjectFile.read(project));
        } catch (ProjectException e) {
            throw new EngineException(EngineException.Kind.USAGE, e);
        }
    }

    @Override
    public void save(SavedMigration migration) {
        UiThread.refuse("writing a project");
        try {
            ProjectFile.write(migration.project(), migration.file());
        } catch (ProjectException e) {
            throw new EngineException(EngineException.Kind.USAGE, e);
        }
    }

    @Override
    public Inspection inspect(SourceSpec source, Cancellation cancellation) {
        UiThread.refuse("reading a source");
        if (source instanceof ScriptSource script) {
            return new ScriptInspector(script, cancellation).inspect();
        }
        LiveSource live = (LiveSource) source;
        return new LiveInspector(live, sources.get(live.profile()), cancellation).inspect();
    }

    @Override
    public Conversion convert(Inspection inspection, ConvertOptions options) {
        UiThread.refuse("converting");
        new Narrowings(inspection).check(options.narrowings());
        strayMasks(inspection, options);
        Conversion made = Converter.convert(inspection.model(), options);
        List<Finding> all = Stream.concat(inspection.findings().stream(), made.findings().stream())
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
        return new Conversion(made.source(), made.options(), made.target(), made.tables(), all);
    }

    /** A column that a mask names by a slip would be told. */
    private static void strayMasks(Inspection inspection, ConvertOptions options) {
        options.choices().values().forEach((key, choice) -> {
            String[] rule = key.split("@", 2);
            if (rule[0].equals(MaskRule.ID)) {
                Optional<String> table = rule.length == 2 ? Optional.of(rule[1]) : Optional.empty();
                MaskRule.stray(inspection.model(), choice, table).ifPresent(column -> {
                    throw new EngineException(
                            EngineException.Kind.USAGE,
                            "rule " + key + ": " + table.orElse("no table of the source") + " has "
                                    + (table.isPresent() ? "no" : "a") + " column " + column);
                });
            }
        });
    }

    @Override
    public Plan plan(Inspection inspection, Conversion conversion, List<Edit> edits) {
        UiThread.refuse("planning");
        return Editing.apply(inspection.plan(conversion), edits);
    }

    @Override
    public Review review(Conversion conversion, Plan plan, QualifiedName table) {
        UiThread.refuse("making the review's texts");
        QualifiedName postgres = conversion.tables().stream()
                .filter(t -> t.oracle().equals(table))
                .findFirst()
                .map(t -> t.postgres())
                .orElse(table);
        OracleText oracle = conversion
                .source()
                .table(table)
                .map(t -> new SourceDdl(conversion.source(), t).atHand())
                .orElse(new OracleText.OfScript(""));
        ReviewText text = ReviewText.of(plan, table);
        return new Review(table, postgres, oracle, text.text(), text.anchors(), ReviewText.of(conversion, table));
    }

    @Override
    public TargetReview targetReview(Plan plan, Target target, QualifiedName table, Cancellation cancellation) {
        UiThread.refuse("reading a table of the target");
        return new TargetTable(plan, table).read(targets.get(target), cancellation);
    }

    @Override
    public OracleText oracleText(Inspection inspection, QualifiedName table, Cancellation cancellation) {
        UiThread.refuse("reading a table's text");
        SourceDdl ddl = new SourceDdl(
                inspection.model(),
                inspection
                        .model()
                        .table(table)
                        .orElseThrow(() -> new EngineException(
                                EngineException.Kind.USAGE,
                                table + " is not a table of "
                                        + inspection.source().name())));
        return inspection.source() instanceof LiveSource live ? ddl.of(live, sources, cancellation) : ddl.atHand();
    }

    @Override
    public Optional<String> sourceLine(SourceSpec source, SourcePosition place, Cancellation cancellation) {
        UiThread.refuse("reading a line of the source");
        return source instanceof ScriptSource script
                ? new SourceLine(script.folder(), cancellation).at(place)
                : Optional.empty();
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
        UiThread.refuse("a run");
        StandingEdits.refuse(plan);
        new SourceCheck(inspection, plan).refuse(options.acceptHidden());
        SourceCheck.conditions(inspection.rows(), plan);
        return new TargetRun(inspection, plan, targets.get(target)).migrate(options, control, listener, cancellation);
    }

    @Override
    public ValidationReport validate(
            Inspection inspection,
            Plan plan,
            Target target,
            ValidateOptions options,
            RunListener listener,
            Cancellation cancellation) {
        UiThread.refuse("validating");
        SourceCheck.conditions(inspection.rows(), plan);
        return new TargetRun(inspection, plan, targets.get(target)).validate(options, listener, cancellation);
    }

    @Override
    public FoundDifferences differences(
            Inspection inspection,
            Plan plan,
            Target target,
            DifferenceOptions options,
            RunListener listener,
            Cancellation cancellation) {
        UiThread.refuse("looking for rows that differ");
        SourceCheck.conditions(inspection.rows(), plan);
        return repairs.keep(script -> new TargetRun(inspection, plan, targets.get(target))
                .differences(options, script, listener, cancellation));
    }

    @Override
    public void saveRepair(Path file) {
        UiThread.refuse("saving a repair script");
        repairs.save(file);
    }

    @Override
    public Catalog browse(Target target, Cancellation cancellation) {
        UiThread.refuse("reading the catalog");
        return query(target, CatalogReader::read);
    }

    @Override
    public Connected connect(Target target) {
        UiThread.refuse("connecting");
        TargetConnection open = targets.get(target);
        String version = query(target, c -> ServerVersion.of(c).text());
        return new Connected(
                version,
                open.jdbcUrl(),
                open.embeddedServer().map(s -> EmbeddedServer.USER).orElse(""),
                open.passwordFile().map(Path::toString).orElse(""),
                open.caution());
    }

    @Override
    public void disconnect(Target target) {
        UiThread.refuse("disconnecting");
        targets.close(target);
    }

    @Override
    public TargetTrial.Outcome tryOut(Target.Url target, Optional<Secret> password, Cancellation cancellation) {
        UiThread.refuse("testing a connection");
        return TargetTrial.run(target, password, cancellation);
    }

    @Override
    public void remember(Target.Url target, Optional<Secret> password) {
        targets.remember(target, password);
    }

    @Override
    public Optional<Duration> answersIn(Target target) {
        UiThread.refuse("asking the target");
        try {
            return targets.ifOpen(target).map(TargetConnection::answersIn);
        } catch (TargetUnreachable e) {
            throw new EngineException(EngineException.Kind.CONNECT, e);
        }
    }

    @Override
    public Optional<Duration> answersIn(SourceSpec source) {
        UiThread.refuse("asking the source");
        Optional<OracleSource> open =
                source instanceof LiveSource live ? sources.ifOpen(live.profile()) : Optional.empty();
        try {
            return open.isEmpty() ? Optional.empty() : Optional.of(open.get().answersIn());
        } catch (OracleUnreachable e) {
            throw new EngineException(EngineException.Kind.CONNECT, e);
        } catch (SQLException e) {
            throw new EngineException(
                    EngineException.Kind.CONNECT, source.name() + " does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public OracleTrial.Outcome tryOut(OracleProfile profile, OracleCredentials credentials, Cancellation cancellation) {
        UiThread.refuse("testing a connection");
        return OracleTrial.run(profile, credentials, settings, LONGEST_TRIAL, cancellation);
    }

    @Override
    public List<SchemaTables> schemas(OracleProfile profile, OracleCredentials credentials, Cancellation cancellation) {
        UiThread.refuse("listing schemas");
        try (OracleSource once = OracleSource.open(profile, credentials, settings, 1)) {
            return DictionarySession.schemas(once, cancellation);
        } catch (OracleUnreachable e) {
            throw new EngineException(EngineException.Kind.CONNECT, e);
        }
    }

    @Override
    public List<SchemaTables> schemas(LiveSource source, Cancellation cancellation) {
        UiThread.refuse("listing schemas");
        return DictionarySession.schemas(sources.get(source.profile()), cancellation);
    }

    @Override
    public void remember(OracleProfile profile, OracleCredentials credentials) {
        sources.remember(profile, credentials);
    }

    @Override
    public OracleServerFacts facts(LiveSource source) {
        UiThread.refuse("connecting to a source");
        return sources.get(source.profile()).facts();
    }

    @Override
    public void disconnect(SourceSpec source) {
        UiThread.refuse("disconnecting");
        if (source instanceof LiveSource live) {
            sources.close(live.profile());
        }
    }

    @Override
    public List<Path> export(Inspection inspection, Plan plan, List<SignOff> signOffs, Path directory) {
        UiThread.refuse("writing the bundle");
        StandingEdits.refuse(plan);
        return new Reports(inspection).export(plan, signOffs, directory);
    }

    @Override
    public HandedOff exportDms(Inspection inspection, Plan plan, List<SignOff> signOffs, Path directory) {
        UiThread.refuse("writing the hand-off to AWS DMS");
        StandingEdits.refuse(plan);
        return new Reports(inspection).exportDms(plan, signOffs, directory);
    }

    @Override
    public String project(Inspection inspection, Plan plan) {
        return TargetRun.project(inspection, plan);
    }

    @Override
    public List<Reject> rejects(Inspection inspection, Plan plan, Target target, int limit) {
        UiThread.refuse("reading rejects");
        return query(target, c -> Rejects.first(c, TargetRun.project(inspection, plan), limit));
    }

    @Override
    public List<RejectCount> rejectCounts(Target target, Optional<String> project) {
        UiThread.refuse("reading rejects");
        TargetRejects.refuseNew(target);
        return new TargetRejects(target, project).counts(targets.get(target));
    }

    @Override
    public long exportRejects(
            Target target, Optional<String> project, Path file, boolean rows, Cancellation cancellation) {
        UiThread.refuse("writing rejects");
        TargetRejects.refuseNew(target);
        return new TargetRejects(target, project).export(targets.get(target), file, rows, cancellation);
    }

    @Override
    public List<ProjectStatus> status(Target target, Optional<String> project) {
        UiThread.refuse("reading the journal");
        return new TargetJournal(target, targets).status(project);
    }

    @Override
    public String comparisonLine(Review generated, TargetReview target) {
        return ComparisonJson.line(
                target.oracle(),
                target.postgres(),
                target.there(),
                generated.postgresText(),
                target.text(),
                target.difference(generated));
    }

    @Override
    public String statusJson(List<ProjectStatus> status) {
        return StatusJson.of(status);
    }

    @Override
    public void undo(Target target, String project, Consumer<String> notes) {
        UiThread.refuse("undoing a migration");
        new TargetJournal(target, targets).undo(project, notes);
    }

    @Override
    public JournalRemoved removeJournal(Target target, String project, boolean proven) {
        UiThread.refuse("removing a journal");
        return new TargetJournal(target, targets).remove(project, proven);
    }

    @Override
    public RetryReport retryRejects(
            Target target, Optional<String> project, RetryListener listener, Cancellation cancellation) {
        UiThread.refuse("trying rejected rows again");
        TargetRejects.refuseNew(target);
        return new TargetRejects(target, project).retry(targets.get(target), listener, cancellation);
    }

    @Override
    public String inspectJson(Inspection inspection, List<SignOff> signOffs) {
        return new Reports(inspection).inspectJson(signOffs);
    }

    @Override
    public String assessJson(Inspection inspection, List<Finding> findings, List<SignOff> signOffs) {
        return new Reports(inspection).assessJson(findings, signOffs);
    }

    @Override
    public String runJson(RunReport report) {
        return RunJson.of(report);
    }

    @Override
    public Optional<String> eventLine(RunEvent event, Instant at) {
        return RunLines.of(event, at);
    }

    @Override
    public String runLine(RunReport report, Instant at) {
        return RunLines.of(report, at);
    }

    @Override
    public String validationLine(ValidationReport proof, Instant at) {
        return RunLines.of(proof, at);
    }

    @Override
    public String validationJson(ValidationReport proof) {
        return RunJson.of(proof);
    }

    @Override
    public void close() {
        try (repairs) {
            targets.close();
        } finally {
            sources.close();
        }
    }

    @FunctionalInterface
    private interface Query<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T query(Target target, Query<T> query) {
        try (Connection connection = targets.get(target).connect()) {
            return query.of(connection);
        } catch (SQLException e) {
            throw TargetRun.broken("the target " + target, e);
        }
    }
}
