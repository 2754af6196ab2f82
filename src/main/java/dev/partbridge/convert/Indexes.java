package dev.partbridge.convert;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carries a table's indexes over and adds what a foreign key by reference needs. */
final class Indexes {
    /** As scripts and ALL_INDEXES.INDEX_TYPE name those that become a B-tree. */
    private static final Set<String> USUAL_KINDS = Set.of(
            "",
            "NORMAL",
            "BITMAP",
            "REVERSE",
            "NORMAL/REV",
            "FUNCTION-BASED NORMAL",
            "FUNCTION-BASED NORMAL/REV",
            "FUNCTION-BASED BITMAP");

    private final Names names;
    private final Expressions expressions;
    private final Findings findings;
    private final Output output;
    private final IndexTablespaces tablespaces;

    Indexes(Names names, Expressions expressions, Findings findings, Output output, IndexTablespaces tablespaces) {
        this.tablespaces = tablespaces;
        this.names = names;
        this.expressions = expressions;
        this.findings = findings;
        this.output = output;
    }

    /**
     * Adds a table's indexes.
     *
     * @param indexes those of the table, in the order of the source
     */
    void add(Draft draft, List<OracleIndex> indexes) {
        Map<List<String>, String> known = ofKeys(draft);
        Map<OracleIndex, List<String>> kept = new HashMap<>();
        // of two equal ones the unique one stays
        for (OracleIndex index :
                indexes.stream().sorted(Comparator.comparing(i -> !i.unique())).toList()) {
            Optional<List<String>> parts = parts(draft, index);
            if (parts.isEmpty()) {
                tell("PB-IDX-005", index, "is not converted and left out: " + whyNot(draft, index) + ".");
            } else if (known.containsKey(parts.get())) {
                tell("PB-IDX-004", index, "has the columns of " + known.get(parts.get()) + " and is left out.");
            } else {
                known.put(parts.get(), "index " + index.name().name());
                kept.put(index, parts.get());
            }
        }
        UnprunedQueries unpruned = new UnprunedQueries(draft, findings);
        unpruned.keys();
        uniqueKeys(draft);
        for (OracleIndex index : indexes) {
            Optional.ofNullable(kept.get(index)).ifPresent(parts -> {
                convert(draft, index, parts);
                unpruned.index(index);
            });
        }
        draft.lookup.ifPresent(lookup -> underForeignKey(draft, lookup, kept.values()));
    }

    private void uniqueKeys(Draft draft) {
        for (OracleConstraint constraint : draft.oracle.constraints()) {
            if (constraint instanceof OracleConstraint.Unique
                    && constraint.state().enabled()) {
                UniqueNulls.tell(
                        draft,
                        findings,
                        ConstraintNames.id(draft.oracle, constraint),
                        constraint.columns(),
                        constraint.position());
            }
        }
    }

    /** The columns that keys have in Oracle: an index on just these is the key's own. */
    private static Map<List<String>, String> ofKeys(Draft draft) {
        Map<List<String>, String> known = new HashMap<>();
        for (OracleConstraint constraint : draft.oracle.constraints()) {
            boolean key =
                    constraint instanceof OracleConstraint.PrimaryKey || constraint instanceof OracleConstraint.Unique;
            if (key && constraint.state().enabled() && draft.knows(constraint.columns())) {
                known.put(
                        quoted(draft.names(constraint.columns())),
                        "key " + constraint.name().map(Identifier::text).orElse(Keys.text(constraint.columns())));
            }
        }
        return known;
    }

    private Optional<List<String>> parts(Draft draft, OracleIndex index) {
        if (!USUAL_KINDS.contains(index.kind()) || index.parts().isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (OracleIndex.Part part : index.parts()) {
            Optional<String> sql = part(draft, part);
            if (sql.isEmpty()) {
                return Optional.empty();
            }
            // both sort NULL above all values: last ascending, first descending
            parts.add(sql.get() + (part.descending() ? " DESC" : ""));
        }
        return Optional.of(parts);
    }

    private Optional<String> part(Draft draft, OracleIndex.Part part) {
        return part.column().isPresent()
                ? part.column().map(draft.columnNames::get).map(PostgresSql::quote)
                : part.expression()
                        .flatMap(e -> expressions.value(draft, e).sql())
                        .map(e -> "(" + e + ")");
    }

    private String whyNot(Draft draft, OracleIndex index) {
        if (!USUAL_KINDS.contains(index.kind())) {
            return "PostgreSQL has no index of the kind " + index.kind();
        }
        return index.parts().stream()
                .filter(p -> part(draft, p).isEmpty())
                .findFirst()
                .map(p -> p.column()
                        .map(c -> draft.oracle.column(c).isPresent()
                                ? "column " + c + " is left out"
                                : c + " is no column of the table")
                        .orElse(p.expression()
                                .map(e -> "the expression " + e + " is not converted ("
                                        + expressions.value(draft, e).reason() + ")")
                                .orElse("")))
                .orElse("it names no columns");
    }

    private void convert(Draft draft, OracleIndex index, List<String> parts) {
        List<String> all = new ArrayList<>(parts);
        Optional<String> remark = Optional.empty();
        if (index.unique() && draft.declarative() && !draft.expressionKey) {
            List<String> missing = quoted(draft.key).stream()
                    .filter(k -> parts.stream().noneMatch(p -> p.equals(k) || p.equals(k + " DESC")))
                    .toList();
            if (!missing.isEmpty()) {
                all.addAll(missing);
                remark = Optional.of("widened by the partition key; Oracle: " + String.join(", ", parts));
                tell("PB-IDX-002", index, "is widened to (" + String.join(", ", all) + ").");
            }
        }
        List<Identifier> columns =
                index.parts().stream().flatMap(p -> p.column().stream()).toList();
        if (index.unique() && columns.size() == index.parts().size()) {
            UniqueNulls.tell(
                    draft, findings, ObjectId.index(index.table(), index.name().name()), columns, index.position());
        }
        boolean byLeaf = draft.inheritance() || (index.unique() && draft.expressionKey);
        if (index.unique() && byLeaf) {
            tell("PB-IDX-002", index, "holds within each partition only.");
        }
        if (index.globalPartitioning().isPresent()) {
            tell("PB-IDX-001", index, "has partitions of its own in Oracle; it became an ordinary one.");
        }
        if (index.kind().contains("BITMAP") || index.kind().contains("REV")) {
            tell("PB-IDX-003", index, "is " + index.kind() + " in Oracle; it became a B-tree.");
        }
        ObjectId origin = ObjectId.index(index.table(), index.name().name());
        Optional<Identifier> place = tablespaces.of(draft, index);
        if (!byLeaf) {
            add(draft, draft.name, "", index.unique(), all, remark, origin, place, index);
            return;
        }
        for (PgPartition leaf : draft.leafNodes()) {
            String table = draft.name.name().text() + "_";
            String name = leaf.name().text();
            String back = name.startsWith(table) ? name.substring(table.length()) : name;
            add(draft, draft.leaf(leaf), back, index.unique(), all, remark, origin, place, index);
        }
    }

    private void add(
            Draft draft,
            QualifiedName relation,
            String leaf,
            boolean unique,
            List<String> parts,
            Optional<String> remark,
            ObjectId origin,
            Optional<Identifier> place,
            OracleIndex index) {
        Identifier name = names.relation(
                draft.name.schema().orElseThrow(),
                draft.names.name(index.name().name()),
                leaf,
                origin,
                index.position());
        output.indexes.add(new PgIndex(name, relation, unique, parts, remark, place, Optional.of(origin)));
    }

    /** PostgreSQL indexes no foreign key: without one each change of a parent row reads its children's whole leaf. */
    private void underForeignKey(Draft draft, KeyLookup lookup, Iterable<List<String>> kept) {
        Set<String> wanted = new HashSet<>(quoted(lookup.childColumns()));
        List<List<String>> leading = new ArrayList<>();
        kept.forEach(leading::add);
        draft.wholeKeys().forEach(k -> leading.add(quoted(k)));
        boolean covered = leading.stream()
                .anyMatch(p -> p.size() >= wanted.size() && wanted.equals(new HashSet<>(p.subList(0, wanted.size()))));
        if (covered) {
            return;
        }
        List<Identifier> columns = new ArrayList<>(lookup.childColumns());
        columns.addAll(lookup.addedColumns());
        String constraint = draft.oracle
                .partitioningForeignKey()
                .flatMap(c -> ConstraintNames.given(draft, c))
                .orElse(draft.name.name().text());
        Identifier name =
                names.relation(draft.name.schema().orElseThrow(), constraint, "i", draft.id(), draft.oracle.position());
        output.indexes.add(new PgIndex(
                name,
                draft.name,
                false,
                quoted(columns),
                Optional.of("added: PostgreSQL has no index under a foreign key of itself"),
                Optional.empty()));
    }

    private static List<String> quoted(List<Identifier> columns) {
        return columns.stream().map(PostgresSql::quote).toList();
    }

    private void tell(String code, OracleIndex index, String what) {
        findings.add(
                code,
                ObjectId.index(index.table(), index.name().name()),
                index.position(),
                (index.unique() ? "Unique index " : "Index ") + index.name().name() + " of " + index.table() + " "
                        + what);
    }
}
