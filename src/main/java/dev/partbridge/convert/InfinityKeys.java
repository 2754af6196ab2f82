package dev.partbridge.convert;

import dev.partbridge.convert.rule.NullKeysRule;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By choice NULL in a range key becomes a value above all others, which stands where Oracle's NULL stands: above every
 * value and below MAXVALUE. The key is NOT NULL then.
 */
final class InfinityKeys {
    /** numeric has Infinity from here on; NaN, which sorts above all as well, it has always had. */
    private static final int FIRST_NUMERIC_INFINITY = 14;

    private final Draft draft;
    private final int targetMajor;
    private final Findings findings;

    InfinityKeys(Draft draft, int targetMajor, Findings findings) {
        this.draft = draft;
        this.targetMajor = targetMajor;
        this.findings = findings;
    }

    /** Changes the key's columns, all of them or none. */
    void apply(Choices choices) {
        if (NullKeysRule.of(choices.of(NullKeysRule.ID, draft.oracle.name())) != NullKeysRule.INFINITY) {
            return;
        }
        List<Identifier> wanted = rangeColumns().stream()
                .filter(c -> !draft.column(draft.names(List.of(c)).get(0)).notNull())
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        for (Identifier column : wanted) {
            Optional<String> reason = reason(column);
            if (reason.isPresent()) {
                findings.add(
                        "PB-PART-060",
                        ObjectId.column(draft.oracle.name(), column),
                        draft.oracle.position(),
                        "NULL in the range key " + column + " of " + draft.oracle.name() + " cannot become a value: "
                                + reason.get() + "; null-keys default-partition is done in its place.");
                return;
            }
        }
        wanted.forEach(this::change);
    }

    /** The columns of range levels in which Oracle keeps NULL: a single one only below MAXVALUE. */
    private List<Identifier> rangeColumns() {
        List<Identifier> columns = new ArrayList<>();
        Partitioning own = draft.oracle.partitioning().orElseThrow();
        if (own instanceof Partitioning.Range && (own.key().size() > 1 || NullPlacement.isOpen(own.partitions()))) {
            columns.addAll(own.key());
        }
        List<OraclePartition> below = own.partitions().stream()
                .flatMap(p -> p.subpartitions().stream())
                .toList();
        draft.oracle
                .subpartitioning()
                .filter(s -> s.kind() == Subpartitioning.Kind.RANGE)
                .filter(s -> s.key().size() > 1 || NullPlacement.isOpen(below))
                .ifPresent(s -> columns.addAll(s.key()));
        return columns.stream().distinct().toList();
    }

    private Optional<String> reason(Identifier column) {
        PgColumn target = draft.column(draft.names(List.of(column)).get(0));
        if (draft.inheritance()) {
            return Optional.of("the table is laid out by inheritance");
        }
        if (draft.generated.contains(target.name()) || draft.stored.containsKey(target.name())) {
            return Optional.of("it is a virtual column");
        }
        if (value(target.type()).isEmpty()) {
            return Optional.of("the type " + target.type() + " has no value above all others");
        }
        for (OracleConstraint constraint : draft.oracle.constraints()) {
            boolean named = constraint.columns().contains(column);
            if (named && constraint instanceof OracleConstraint.ForeignKey) {
                return Optional.of("a foreign key, which does not look at NULL, would look for the value");
            }
            boolean unique = constraint instanceof OracleConstraint.Unique;
            if (named
                    && unique
                    && draft.names(constraint.columns()).stream()
                            .noneMatch(c -> draft.column(c).notNull())) {
                return Optional.of("a unique key takes NULL many times, the value once");
            }
        }
        return listed(column) ? Optional.of("another level of the partitioning lists its values") : Optional.empty();
    }

    private boolean listed(Identifier column) {
        Partitioning own = draft.oracle.partitioning().orElseThrow();
        return (own instanceof Partitioning.ByList && own.key().contains(column))
                || draft.oracle
                        .subpartitioning()
                        .filter(s ->
                                s.kind() == Subpartitioning.Kind.LIST && s.key().contains(column))
                        .isPresent();
    }

    private Optional<String> value(String type) {
        if (TypeTable.isTimestamp(type)
                || type.equals("date")
                || type.equals("double precision")
                || type.equals("real")) {
            return Optional.of("infinity");
        }
        if (type.equals("numeric") && targetMajor >= FIRST_NUMERIC_INFINITY) {
            return Optional.of("Infinity");
        }
        // a numeric of so many digits has no Infinity, in no version
        return type.startsWith("numeric") ? Optional.of("NaN") : Optional.empty();
    }

    private void change(Identifier column) {
        PgColumn c = draft.column(draft.names(List.of(column)).get(0));
        String value = value(c.type()).orElseThrow();
        String said = "'" + value + "' stands for NULL in Oracle";
        draft.nullAs.put(c.name(), value);
        draft.replace(new PgColumn(
                c.name(),
                c.type(),
                true,
                c.collation(),
                c.defaultSql().or(() -> Optional.of("'" + value + "'")),
                c.identitySql(),
                Optional.of(c.comment().map(t -> t + " (" + said + ")").orElse(said)),
                Optional.of(said),
                c.origin()));
        Optional<OracleColumn> source = draft.oracle.column(column);
        findings.add(
                "PB-PART-061",
                ObjectId.column(draft.oracle.name(), column),
                source.flatMap(OracleColumn::position).or(draft.oracle::position),
                "NULL in the range key " + column + " of " + draft.oracle.name() + " becomes '" + value
                        + "'; queries with IS NULL find no such row.");
    }
}
