package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows a partition's maintenance: how indexes are kept up, storage, and the names in dependent tables. */
final class PartitionTail {
    private final Alteration alteration;
    private final TokenStream stream;
    private final Map<QualifiedName, List<OraclePartition>> dependents = new LinkedHashMap<>();

    PartitionTail(Alteration alteration) {
        this.alteration = alteration;
        this.stream = alteration.stream();
    }

    /** Whether the description of a new partition ends here. */
    boolean starts(TokenStream at) {
        return at.at("UPDATE", "INDEXES")
                || at.at("UPDATE", "GLOBAL")
                || at.at("INVALIDATE", "GLOBAL")
                || at.at("DEPENDENT", "TABLES")
                || at.at("INCLUDING", "ROWS")
                || at.at("ALLOW", "CLUSTERING")
                || at.at("DISALLOW", "CLUSTERING")
                || at.atAny("BEFORE", "ONLINE")
                || action(at);
    }

    /** Oracle lets no partition maintenance share its statement. */
    private static boolean action(TokenStream at) {
        return at.atAny("ADD", "MODIFY", "RENAME", "SPLIT", "SET", "TRUNCATE", "EXCHANGE")
                || at.at("MERGE", "PARTITIONS")
                || at.at("DROP", "PARTITION")
                || at.at("DROP", "COLUMN")
                || at.at("DROP", "CONSTRAINT");
    }

    /** DEPENDENT TABLES: the names of new partitions by dependent table. */
    Map<QualifiedName, List<OraclePartition>> dependents() {
        return dependents;
    }

    /**
     * Reads up to the statement's end.
     *
     * @param partition that the clauses belong to
     */
    void read(Optional<Identifier> partition) {
        while (!stream.atEnd()) {
            if (action(stream)) {
                throw new Refused(
                        "ORA-14048",
                        "the maintenance of a partition stands alone in its statement",
                        "Write " + stream.peek().text() + " ... as a statement of its own");
            }
            if (stream.accept("DEPENDENT", "TABLES")) {
                dependentTables();
            } else if (!Filter.read(alteration, partition)
                    && !AlterClauses.MAINTENANCE.take(stream, alteration.table().id(), alteration.findings())) {
                if (stream.atAny(",", ")")) {
                    throw stream.error("the end of the statement");
                }
                KnownClauses.PARTITION.takeAny(stream, alteration.table().id(), alteration.findings(), this::starts);
            }
        }
    }

    private void dependentTables() {
        stream.expect("(");
        do {
            QualifiedName child = stream.qualifiedName("the dependent table's name");
            PartitionListParser names =
                    new PartitionListParser(stream, alteration.table(), alteration.findings(), s -> false);
            dependents.put(child, names.partitions(PartitionListParser.Bounds.none(), Optional.empty()));
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
    }
}
