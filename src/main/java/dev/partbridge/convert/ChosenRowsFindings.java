package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleConstraint.ForeignKey;
import dev.partbridge.oracle.model.OracleTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells of each table of which not all rows are copied, and of what refers to it. */
final class ChosenRowsFindings {
    private final ChosenRows chosen;
    private final Findings findings;

    ChosenRowsFindings(ChosenRows chosen, Findings findings) {
        this.chosen = chosen;
        this.findings = findings;
    }

    void tell(Map<?, Draft> drafts) {
        for (Draft draft : drafts.values()) {
            if (chosen.narrowed(draft.oracle)) {
                narrowed(draft);
            }
            Optional<ForeignKey> along = draft.oracle.partitioningForeignKey();
            for (ForeignKey key : draft.oracle.foreignKeys()) {
                Draft parent = drafts.get(key.parent());
                if (parent != null
                        && key.state().enabled()
                        && !along.equals(Optional.of(key))
                        && chosen.narrowed(parent.oracle)) {
                    lacking(draft, key);
                }
            }
        }
    }

    private void narrowed(Draft draft) {
        OracleTable table = draft.oracle;
        String copied = chosen.segments(table)
                .map(s -> " (" + s.size() + " of " + chosen.all(table) + " partitions)")
                .orElse("");
        boolean none = chosen.segments(table).map(Set::isEmpty).orElse(false);
        findings.add(
                "PB-SEL-001",
                draft.id(),
                table.position(),
                "Of " + table.name() + " only rows are copied " + chosen.words(table) + copied
                        + (none ? ": no partition is left, so that no row is copied." : "."));
    }

    private void lacking(Draft draft, ForeignKey key) {
        ForeignKeys.tell(
                findings,
                "PB-SEL-002",
                draft,
                key,
                "references " + key.parent() + ", of which only chosen rows are copied: rows of " + draft.oracle.name()
                        + " may lack their parent"
                        + (key.state().validated()
                                ? ", at which the run would stop when it adds the foreign key."
                                : "."));
    }
}
