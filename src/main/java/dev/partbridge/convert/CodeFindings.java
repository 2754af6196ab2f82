package dev.partbridge.convert;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.convert.TableMapping.PartitionMapping;
import dev.partbridge.oracle.model.CodeUse;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Code that the tables' new form breaks, told before it is moved: partitions that it names, and INSERTs into tables
 * that got their partition key as a column.
 */
final class CodeFindings {
    private final Map<QualifiedName, Draft> drafts;
    private final Findings findings;

    CodeFindings(Map<QualifiedName, Draft> drafts, Findings findings) {
        this.drafts = drafts;
        this.findings = findings;
    }

    void tell(List<CodeUse> uses) {
        for (CodeUse use : uses) {
            Optional.ofNullable(drafts.get(use.table())).ifPresent(d -> tell(use, d));
        }
    }

    private void tell(CodeUse use, Draft draft) {
        switch (use.kind()) {
            case INSERT, MERGE -> draft.lookup.ifPresent(l -> insert(use, draft, l));
            case PARTITION, SUBPARTITION, PARTITION_FOR -> partition(use, draft);
        }
    }

    private void insert(CodeUse use, Draft draft, KeyLookup lookup) {
        String key = lookup.addedColumns().stream().map(Identifier::text).collect(Collectors.joining(", "));
        String verb = use.kind() == CodeUse.Kind.MERGE ? "merges into " : "inserts into ";
        List<String> breaks = new ArrayList<>();
        if (!use.columnList()) {
            breaks.add("it names no columns, so its values must end before the added one");
        }
        if (draft.lands) {
            breaks.add("without the key the row goes through the landing, and the statement reports no row");
            if (use.returning()) {
                breaks.add("RETURNING then leaves its variables NULL without an error");
            }
            if (use.rowCount()) {
                breaks.add("the row count asked for after it is 0");
            }
        } else {
            breaks.add("without the key the row is refused");
        }
        findings.add(
                "PB-SRC-043",
                draft.id(),
                Optional.of(use.position()),
                use.unit() + " (" + use.position().file() + ":" + use.position().line() + ") " + verb
                        + use.table() + ", whose partition key was added as " + key + ": "
                        + String.join("; ", breaks) + ".");
    }

    private void partition(CodeUse use, Draft draft) {
        if (draft.oracle.partitioning().isEmpty()) {
            // Oracle itself refuses it (ORA-14501)
            return;
        }
        String clause = use.kind() == CodeUse.Kind.PARTITION_FOR
                ? "PARTITION FOR (..)"
                : use.kind() + " (" + use.partition().orElseThrow() + ")";
        ObjectId subject = use.kind() == CodeUse.Kind.PARTITION
                ? use.partition().map(p -> ObjectId.partition(use.table(), p)).orElse(draft.id())
                : draft.id();
        findings.add(
                "PB-SRC-042",
                subject,
                Optional.of(use.position()),
                use.unit() + " (" + use.position().file() + ":" + use.position().line() + ") names " + clause + " of "
                        + use.table() + "; PostgreSQL has no such clause: write " + instead(use, draft) + ".");
    }

    /** The leaf, where the rows of what is named are all in one; else the key. */
    private static String instead(CodeUse use, Draft draft) {
        if (draft.leaves.isEmpty()) {
            return PostgresSql.quote(draft.name) + " alone, which has no partitions there";
        }
        List<QualifiedName> leaves = draft.partitions.stream()
                .filter(m -> names(m, use))
                .flatMap(m -> m.leaves().stream())
                .toList();
        String key = draft.key.stream().map(Identifier::text).collect(Collectors.joining(", "));
        String where = "a condition on its key (" + key + ")";
        return leaves.size() == 1
                ? PostgresSql.quote(leaves.get(0)) + ", the partition's own table, or " + where
                : where;
    }

    private static boolean names(PartitionMapping mapping, CodeUse use) {
        return switch (use.kind()) {
            case PARTITION -> Optional.of(mapping.oracle()).equals(use.partition());
            case SUBPARTITION ->
                mapping.subpartition().isPresent() && mapping.subpartition().equals(use.partition());
            default -> false;
        };
    }
}
