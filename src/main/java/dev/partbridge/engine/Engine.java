package dev.partbridge.engine;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.oracle.OracleCredentials;
import dev.partbridge.connect.oracle.OracleProfile;
import dev.partbridge.connect.oracle.OracleServerFacts;
import dev.partbridge.connect.oracle.OracleTrial;
import dev.partbridge.connect.session.Secret;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.SchemaTables;
import dev.partbridge.plan.Plan;
import dev.partbridge.postgres.catalog.Catalog;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.project.Edit;
import dev.partbridge.project.SignOff;
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
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The use cases over the line from an Oracle source to the proof. Every method may take long, so each throws when it is
 * called on the window's thread. What a source cannot have carried over is told as findings; a broken world as
 * {@link EngineException}, whose message is one plain line.
 */
public interface Engine extends AutoCloseable {
    /**
     * Reads a saved migration; its source is not touched.
     *
     * @throws EngineException when the file cannot be read or is no project, with line and column
     */
    SavedMigration open(Path project);

    /**
     * Writes a migration to its file: whole, or not at all.
     *
     * @throws EngineException when that is not possible; the file is then as it was
     */
    void save(SavedMigration migration);

    /** Reads a source: scripts, and where each table's rows are. */
    Inspection inspect(SourceSpec source, Cancellation cancellation);

    /** Converts what was read. */
    Conversion convert(Inspection inspection, ConvertOptions options);

    /**
     * The steps of a migration in order, with statements as they were edited by hand: {@link Plan#edits} says what became
     * of each edit. While one stands in conflict, is refused or has lost its statement, nothing is run nor written.
     */
    Plan plan(Inspection inspection, Conversion conversion, List<Edit> edits);

    /** The same, as it is generated. */
    default Plan plan(Inspection inspection, Conversion conversion) {
        return plan(inspection, conversion, List.of());
    }

    /**
     * A table's Oracle and PostgreSQL text, without asking a database; the table is named as in Oracle.
     *
     * @see #oracleText
     */
    Review review(Conversion conversion, Plan plan, QualifiedName table);

    /**
     * A table's PostgreSQL text as a target has it now, whoever made or changed it, laid out as {@link #review} does: a
     * difference of the two texts is one of the target.
     *
     * @param plan whose table it is, with its edits
     * @param table named as in Oracle
     * @throws EngineException when the target cannot be reached, or read, with what helps
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    TargetReview targetReview(Plan plan, Target target, QualifiedName table, Cancellation cancellation);

    /**
     * A table's Oracle text as its source has it: a script's, or what the database itself writes. Where a database does
     * not, be it for a privilege or for a session that fails, it is rendered from what was read, with the reason.
     *
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    OracleText oracleText(Inspection inspection, QualifiedName table, Cancellation cancellation);

    /** A line of a source's file as it stands there now, its beginning; absent of a database, and where it is gone. */
    Optional<String> sourceLine(SourceSpec source, SourcePosition place, Cancellation cancellation);

    /**
     * Applies, copies, validates; carries on what an earlier run on the same target began.
     *
     * @param control steers it while it is at work, in place of what the options say of jobs and speed
     * @throws EngineException when an edit stands in the way, with its statement and what helps
     */
    RunReport migrate(
            Inspection inspection,
            Plan plan,
            Target target,
            MigrateOptions options,
            RunControl control,
            RunListener listener,
            Cancellation cancellation);

    /** The same, as its options say to its end. */
    default RunReport migrate(
            Inspection inspection,
            Plan plan,
            Target target,
            MigrateOptions options,
            RunListener listener,
            Cancellation cancellation) {
        return migrate(inspection, plan, target, options, options.control(), listener, cancellation);
    }

    /** The proof alone, counted anew on both sides; reads only. */
    ValidationReport validate(
            Inspection inspection,
            Plan plan,
            Target target,
            ValidateOptions options,
            RunListener listener,
            Cancellation cancellation);

    /** The same, with what is not said of it as it is by itself. */
    default ValidationReport validate(
            Inspection inspection,
            Plan plan,
            Target target,
            ProofSettings proof,
            RunListener listener,
            Cancellation cancellation) {
        return validate(inspection, plan, target, ValidateOptions.of(proof), listener, cancellation);
    }

    /**
     * Looks for the rows in which both sides differ, of tables that a proof has found different; changes nothing. A script
     * that would repair them waits until the next search, see {@link #saveRepair}.
     */
    FoundDifferences differences(
            Inspection inspection,
            Plan plan,
            Target target,
            DifferenceOptions options,
            RunListener listener,
            Cancellation cancellation);

    /**
     * Writes the script of the last search, as {@code validate --repair} does.
     *
     * @param file must not be there; only its owner can read it
     */
    void saveRepair(Path file);

    /** What a target holds now; starts an embedded server when it is not up. */
    Catalog browse(Target target, Cancellation cancellation);

    /** Starts the embedded server of this target, or connects to the URL, and says how to reach it. */
    Connected connect(Target target);

    /** Stops an embedded server, or closes the connections. */
    void disconnect(Target target);

    /**
     * Connects to a server once, asks what it is, and lets go: what the test of a connection does.
     *
     * @param password as it was typed; absent for that of its command, of the environment or of ~/.pgpass
     */
    TargetTrial.Outcome tryOut(Target.Url target, Optional<Secret> password, Cancellation cancellation);

    /**
     * What this server is shown from now on, kept in memory until the engine is closed.
     *
     * @param password absent for that of its command, of the environment or of ~/.pgpass
     */
    void remember(Target.Url target, Optional<Secret> password);

    /**
     * How soon an open target answers; absent where it is not open: it is not opened for this.
     *
     * @throws EngineException when it does not answer, with what helps
     */
    Optional<Duration> answersIn(Target target);

    /** The same of a source's database; absent for scripts too. */
    Optional<Duration> answersIn(SourceSpec source);

    /** Logs in to an Oracle database once, asks what it is, and logs off: what the test of a connection does. */
    OracleTrial.Outcome tryOut(OracleProfile profile, OracleCredentials credentials, Cancellation cancellation);

    /**
     * The schemas of a database of which the user sees tables, by name; Oracle's own are left out where the release marks
     * them. Logs in with these, asks, and logs off: for a database that is not connected yet.
     */
    List<SchemaTables> schemas(OracleProfile profile, OracleCredentials credentials, Cancellation cancellation);

    /** As above, of a source; logs in when it is not open yet. */
    List<SchemaTables> schemas(LiveSource source, Cancellation cancellation);

    /** What this database is logged in to with, kept in memory until the engine is closed; nobody is asked then. */
    void remember(OracleProfile profile, OracleCredentials credentials);

    /** What the database of a source is; logs in when it is not open yet. */
    OracleServerFacts facts(LiveSource source);

    /** Closes a source's connections, if it has any. */
    void disconnect(SourceSpec source);

    /**
     * Writes the script bundle: numbered SQL, rollback, manifest and findings; returns the files written, relative.
     *
     * @param signOffs findings that somebody answers for, which findings and manifest tell
     * @throws EngineException when an edit stands in the way, with its statement and what helps
     */
    List<Path> export(Inspection inspection, Plan plan, List<SignOff> signOffs, Path directory);

    /** The same, with nothing signed off. */
    default List<Path> export(Inspection inspection, Plan plan, Path directory) {
        return export(inspection, plan, List.of(), directory);
    }

    /**
     * Writes what a DBA needs who copies the rows with AWS Database Migration Service: scripts, endpoints, tasks.
     *
     * @param signOffs findings that somebody answers for, which findings and manifest tell
     * @throws EngineException when an edit stands in the way, with its statement and what helps
     */
    HandedOff exportDms(Inspection inspection, Plan plan, List<SignOff> signOffs, Path directory);

    /** The name that a target's journal knows a source's migration by. */
    String project(Inspection inspection, Plan plan);

    /** The first rejected rows of a source that a target keeps, in the order of their tables and places. */
    List<Reject> rejects(Inspection inspection, Plan plan, Target target, int limit);

    /**
     * How many rejected rows a target keeps, by table and SQLSTATE, with the first reasons.
     *
     * @param project as the target's journal names it; absent for all
     */
    List<RejectCount> rejectCounts(Target target, Optional<String> project);

    /**
     * Writes the rejected rows that a target keeps to a CSV file (RFC 4180) that only its owner can read.
     *
     * @param project as the target's journal names it; absent for all
     * @param file must not be there; is made only where there are rejects, and is gone when the writing fails
     * @param rows with what the source holds
     * @return how many were written
     */
    long exportRejects(Target target, Optional<String> project, Path file, boolean rows, Cancellation cancellation);

    /**
     * What a target's journal tells of the migrations that went into it.
     *
     * @param project as the journal names it; absent for all
     */
    List<ProjectStatus> status(Target target, Optional<String> project);

    /** One line of {@code compare --json}. */
    String comparisonLine(Review generated, TargetReview target);

    /** The JSON of {@code status --json}. */
    String statusJson(List<ProjectStatus> status);

    /**
     * Drops what the journal says that a migration made, last first, and nothing else; never CASCADE.
     *
     * @param notes hears of what is kept
     */
    void undo(Target target, String project, Consumer<String> notes);

    /**
     * Removes what the journal has of a migration; what the migration made stays.
     *
     * @param proven whether a proof that is not in the journal has passed
     * @return what was done, or why nothing was
     */
    JournalRemoved removeJournal(Target target, String project, boolean proven);

    /**
     * Tries the rejected rows that a target keeps again, when their cause is mended there; no source is asked.
     *
     * @param project as the target's journal names it; absent for all
     * @return what became of them, also where it was cancelled
     */
    RetryReport retryRejects(
            Target target, Optional<String> project, RetryListener listener, Cancellation cancellation);

    /**
     * The stable JSON of {@code inspect --json}.
     *
     * @param signOffs findings that somebody answers for
     */
    String inspectJson(Inspection inspection, List<SignOff> signOffs);

    /**
     * The findings of reading and converting, or of a plan with edits, as JSON, with counts.
     *
     * @param signOffs findings that somebody answers for
     */
    String assessJson(Inspection inspection, List<Finding> findings, List<SignOff> signOffs);

    /** A run's result as JSON. */
    String runJson(RunReport report);

    /** What happens as one line of JSON; absent for the event that the report's own line tells. */
    Optional<String> eventLine(RunEvent event, Instant at);

    /** A run's result as the last of these lines. */
    String runLine(RunReport report, Instant at);

    /** A proof as the last of these lines. */
    String validationLine(ValidationReport proof, Instant at);

    /** A proof as JSON. */
    String validationJson(ValidationReport proof);

    /** Stops every server it started and closes every connection. */
    @Override
    void close();

    /**
     * A target that answers.
     *
     * @param url JDBC URL without password
     * @param passwordFile where an embedded server's password is kept; empty for a URL
     * @param caution that the way to the server is not encrypted, or the server not verified, and what to do
     */
    record Connected(String serverVersion, String url, String user, String passwordFile, Optional<String> caution) {
        /** The major version as {@link ConvertOptions#targetMajor} counts it: 9 for 9.6, 18 for 18.6. */
        public int major() {
            return Integer.parseInt(serverVersion.split("[^0-9]", 2)[0]);
        }
    }
}
