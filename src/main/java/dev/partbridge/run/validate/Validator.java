package dev.partbridge.run.validate;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
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
     * A proof of one conversion.
     *
     * @param loadedHere whether the target says that this program loaded the rows, and added the foreign keys after it
     */
    public Validator(Conversion conversion, ProofSettings settings, boolean loadedHere) {
        this.conversion = conversion;
        this.checksums = settings.checksums();
        this.checks = Checks.of(conversion, settings, loadedHere);
    }

    /** How many pieces of work it is. */
    public int units() {
        return conversion.tables().size() + checks.size();
    }

    /**
     * Counts and checks; leaves the transaction rolled back.
     *
     * @param connection auto-commit off, no transaction open
     * @param progress told how many units are done
     */
    public ValidationReport validate(Connection connection, SourceCounts source, IntConsumer progress)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        }
        List<CountLine> counts = new ArrayList<>();
        List<CheckLine> lines = new ArrayList<>();
        int units = 0;
        for (TableMapping table : conversion.tables()) {
            PgTable target = conversion.target().table(table.postgres()).orElseThrow();
            PartitionCounts own = source.of(connection, table.oracle());
            Map<QualifiedName, Long> found = LeafCounts.of(connection, table.postgres());
            CountCheck check = new CountCheck(table, conversion.source(), target);
            if (checksums) {
                ChecksumCheck sums = ChecksumCheck.of(connection, table, own, found.keySet());
                List<CountLine> compared = check.lines(own, found, sums.byLeaf());
                counts.addAll(compared);
                lines.add(sums.line(compared));
            } else {
                counts.addAll(check.lines(own, found, Map.of()));
            }
            progress.accept(++units);
        }
        for (Check check : checks) {
            lines.addAll(check.run(connection));
            progress.accept(++units);
        }
        connection.rollback();
        return new ValidationReport(counts, lines);
    }
}
