package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the partitions of tables by reference with their parents': they match by position, those that Oracle made
 * itself by name (oracle-facts 3). A child whose partitions have their parent's names has none of its own in the model.
 */
final class ReferenceChildren {
    private final ReferenceChains chains;
    private final Report report;
    private final Map<QualifiedName, List<Identifier>> leaves = new HashMap<>();

    private ReferenceChildren(OracleModel model, Report report) {
        this.chains = new ReferenceChains(model);
        this.report = report;
    }

    /** The tables in their order, with the names of children's partitions left out where they are the parent's. */
    static List<OracleTable> compare(List<OracleTable> tables, Report report) {
        OracleModel model = new OracleModel(tables, List.of(), List.of(), List.of());
        ReferenceChildren children = new ReferenceChildren(model, report);
        return tables.stream().map(children::compared).toList();
    }

    private OracleTable compared(OracleTable table) {
        if (!(table.partitioning().orElse(null) instanceof Partitioning.Reference reference)) {
            return table;
        }
        Optional<OracleTable> parent = chains.parent(table);
        if (parent.isEmpty()) {
            return table;
        }
        List<Identifier> expected = leaves(parent.get());
        List<Identifier> own = names(reference.partitions());
        if (own.equals(expected)) {
            boolean bare =
                    reference.partitions().stream().allMatch(p -> p.tablespace().isEmpty());
            return bare ? table.withPartitioning(new Partitioning.Reference(reference.constraint(), List.of())) : table;
        }
        doubts(table, parent.get(), own, expected);
        return table;
    }

    private void doubts(OracleTable table, OracleTable parent, List<Identifier> own, List<Identifier> expected) {
        Partitioning root = chains.root(table).partitioning().orElse(null);
        boolean automatic = root instanceof Partitioning.ByList list && list.automatic();
        boolean grows = automatic
                || (root instanceof Partitioning.Range range && range.interval().isPresent());
        if (own.size() != expected.size() && !grows) {
            tell(
                    table,
                    "the dictionary shows " + own.size() + " partitions, but " + expected.size() + " of its parent "
                            + parent.name());
            return;
        }
        Set<Identifier> known = new HashSet<>(expected);
        Optional<Identifier> stranger =
                own.stream().filter(n -> !known.contains(n)).findFirst();
        if (stranger.isPresent() && (automatic || (!grows && isComposite(root)))) {
            // how these are named and ordered is not documented (oracle-facts 3)
            tell(
                    table,
                    "partition " + stranger.get() + " is not named as one of the "
                            + (automatic ? "partitions that its parent " : "subpartitions that its parent ")
                            + parent.name() + " has, so that nothing shows which it belongs to");
            return;
        }
        for (int i = 0; i < Math.min(own.size(), expected.size()); i++) {
            boolean elsewhere = !own.get(i).equals(expected.get(i)) && known.contains(own.get(i));
            if (elsewhere && own.size() == expected.size()) {
                tell(
                        table,
                        "partition " + own.get(i) + " stands where its parent " + parent.name() + " has "
                                + expected.get(i) + ", though that has a partition of the same name elsewhere");
                return;
            }
        }
    }

    private static boolean isComposite(@Nullable Partitioning root) {
        return root != null
                && root.partitions().stream().anyMatch(p -> !p.subpartitions().isEmpty());
    }

    private void tell(OracleTable table, String what) {
        report.add(
                "PB-DIC-005",
                ObjectId.table(table.name()),
                table.name() + ": " + what + "; the rows of each partition are taken to be those of the parent's at the"
                        + " same position.");
    }

    /** The names of what holds a table's rows, in order; those of a child without any are its parent's. */
    private List<Identifier> leaves(OracleTable table) {
        List<Identifier> known = leaves.get(table.name());
        if (known != null) {
            return known;
        }
        // a loop of parents ends here
        leaves.put(table.name(), List.of());
        List<OraclePartition> partitions =
                table.partitioning().map(Partitioning::partitions).orElse(List.of());
        List<OraclePartition> flat = new ArrayList<>();
        partitions.forEach(p -> flat.addAll(p.subpartitions().isEmpty() ? List.of(p) : p.subpartitions()));
        List<Identifier> found =
                flat.isEmpty() ? chains.parent(table).map(this::leaves).orElse(List.of()) : names(flat);
        leaves.put(table.name(), found);
        return found;
    }

    private static List<Identifier> names(List<OraclePartition> partitions) {
        return partitions.stream().flatMap(p -> p.name().stream()).toList();
    }
}
