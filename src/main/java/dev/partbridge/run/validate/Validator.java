package dev.partbridge.run.validate;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.plan.Plan;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** The proof: all counts and checks in one read-only transaction on one snapshot. */
public final class Validator {
    private final Conversion conversion;
    private final boolean checksums;
    private final List<Check> checks;

    /** Gives the rows of a table in its source. */
    @FunctionalInterface
    public interface SourceCounts {
        PartitionCounts of(Connection connection, QualifiedName oracleTable) throws SQLException;
    }

    /**
     * A proof of what a plan has made.
     *
     * @param loadedHere whether the target says that this program loaded the rows, and added the foreign keys after it
     */
    public Validator(Plan plan, ProofSettings settings, boolean loadedHere) {
        this.conversion = plan.conversion();
        this.checksums = settings.checksums();
        this.checks = Checks.of(conversion, plan.edits(), settings, loadedHere);
    }

    /** How many pieces of work it is. */
    public int units() {
        return conversion.tables().size() + checks.size();
    }

    /** What is known of one table before its rows are read back. */
    private record Counted(
            CountCheck check, PartitionCounts source, Map<QualifiedName, Long> found, ChecksumCheck sums) {}

    /**
     * Counts and checks; leaves the transaction rolled back.
     *
     * @param connection auto-commit off, no transaction open
     * @param reading reads rows back where checksums are compared
     */
    public ValidationReport validate(
            Connection connection, SourceCounts source, LeafReading reading, IntConsumer progress) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        int units = 0;
        List<Counted> tables = new ArrayList<>();
        List<LeafReading.Leaf> leaves = new ArrayList<>();
        for (TableMapping table : conversion.tables()) {
            PgTable target = conversion.target().table(table.postgres()).orElseThrow();
            PartitionCounts own = source.of(connection, table.oracle());
            Map<QualifiedName, Long> found = LeafCounts.of(connection, table.postgres());
            ChecksumCheck sums = ChecksumCheck.of(connection, table, own);
            tables.add(new Counted(new CountCheck(table, conversion.source(), target), own, found, sums));
            leaves.addAll(sums.leaves(found));
            progress.accept(++units);
        }
        Map<QualifiedName, Checksum> read =
                checksums && !leaves.isEmpty() ? reading.sums(exported(connection), leaves) : Map.of();
        List<CountLine> counts = new ArrayList<>();
        List<CheckLine> lines = new ArrayList<>();
        for (Counted table : tables) {
            List<CountLine> own = table.check()
                    .lines(
                            table.source(),
                            table.found(),
                            ChecksumCheck.own(read, table.found().keySet()));
            counts.addAll(own);
            if (checksums) {
                lines.add(table.sums().line(own));
            }
        }
        for (Check check : checks) {
            lines.addAll(check.run(connection));
            progress.accept(++units);
        }
        connection.rollback();
        return new ValidationReport(counts, lines);
    }

    /** For sessions that read beside this one: what they find is of the moment at which the rows were counted. */
    private static String exported(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_export_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }
}
