package dev.partbridge.run.validate;

import dev.partbridge.convert.ChainLink;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.postgres.catalog.ExplainPlan;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ProofSettings.Means;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * No row of a reference-partitioned child is without parent, each is in the counterpart of its parent's leaf, its
 * partition key is equal to the parent's: proven by reading all rows, or by constraints, as was asked.
 */
final class ChainCheck implements Check {
    private final TableMapping child;
    private final ChainLink link;
    private final Set<String> landings;
    private final List<String> doubts;
    private final ProofSettings settings;

    /**
     * A check of one child.
     *
     * @param landings names of the landing partitions of it and its parent
     * @param doubts what is known already to speak against any proof by constraints
     */
    ChainCheck(TableMapping child, List<Identifier> landings, List<String> doubts, ProofSettings settings) {
        this.child = child;
        this.link = child.chain().orElseThrow();
        this.landings = landings.stream().map(Identifier::text).collect(Collectors.toUnmodifiableSet());
        this.doubts = List.copyOf(doubts);
        this.settings = settings;
    }

    @Override
    public List<CheckLine> run(Connection connection) throws SQLException {
        if (settings.means() == Means.ROWS) {
            return rows(connection, "", "");
        }
        if (settings.means() == Means.AUTO) {
            long about = about(connection, child.postgres())
                    + about(connection, link.join().parent());
            if (about <= settings.mostRows()) {
                return rows(
                        connection,
                        "",
                        String.format(
                                Locale.ROOT,
                                "Rows were read: about %,d in both tables by their statistics, at most %,d are read.",
                                about,
                                settings.mostRows()));
            }
        }
        ConstraintProof proof = ConstraintProof.of(connection, child.postgres(), link.join(), landings, doubts);
        return settings.means() == Means.CONSTRAINTS || proof.colocation().isEmpty()
                ? ChainLines.ofConstraints(child, proof)
                : rows(
                        connection,
                        ", since " + proof.colocation().get(0),
                        "Rows were read, since constraints prove nothing here:\n"
                                + String.join("\n", proof.colocation()));
    }

    private List<CheckLine> rows(Connection connection, String since, String note) throws SQLException {
        ChainScan scan = new ChainScan(child.postgres(), link);
        return ChainLines.ofRows(child, scan.rows(connection), scan.twice(connection), since, note);
    }

    private static long about(Connection connection, QualifiedName table) throws SQLException {
        return ExplainPlan.estimatedRows(connection, "SELECT FROM " + PostgresSql.quote(table));
    }
}
