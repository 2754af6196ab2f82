package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the tables that hold keys of partitioned tables across all partitions. */
final class Registries {
    private final Names names;
    private final Findings findings;
    private final Map<PgRegistry, PgTable> made = new LinkedHashMap<>();
    private final Map<QualifiedName, Map<PgRegistry, PgTable>> byTable = new HashMap<>();

    Registries(Names names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    /** Each with its table, in the order of the partitioned tables. */
    Map<PgRegistry, PgTable> made() {
        return made;
    }

    /** Those of one partitioned table. */
    Map<PgRegistry, PgTable> of(QualifiedName table) {
        return byTable.getOrDefault(table, Map.of());
    }

    /** The registry that holds a key of just these columns, for which foreign keys can ask. */
    Optional<PgRegistry> of(Draft draft, List<Identifier> columns) {
        return of(draft.name).keySet().stream()
                .filter(r -> r.columns().size() == columns.size() && r.columns().containsAll(columns))
                .findFirst();
    }

    /**
     * Makes one.
     *
     * @param columns the key as it is in Oracle
     * @param why what needs it, where nobody chose it
     */
    void add(Draft draft, OracleConstraint constraint, List<Identifier> columns, Optional<String> why) {
        ObjectId id = ConstraintNames.id(draft.oracle, constraint);
        if (draft.inheritance() || draft.expressionKey) {
            findings.add(
                    "PB-KEY-052",
                    id,
                    constraint.position(),
                    "Key " + Keys.text(columns) + " of " + draft.oracle.name() + " gets no registry, since the table is"
                            + (draft.inheritance() ? " laid out by inheritance." : " partitioned by an expression."));
            return;
        }
        Identifier schema = draft.name.schema().orElseThrow();
        String wanted = draft.name.name().text()
                + (constraint instanceof OracleConstraint.PrimaryKey
                        ? ""
                        : "_"
                                + String.join(
                                        "_",
                                        columns.stream().map(Identifier::text).toList()))
                + "_uk";
        Identifier name = names.relation(schema, wanted, id, constraint.position());
        Identifier key = names.relation(schema, name.text() + "_pkey", id, constraint.position());
        List<Identifier> partitionKey =
                draft.key.stream().filter(k -> !columns.contains(k)).toList();
        PgRegistry registry = new PgRegistry(
                QualifiedName.of(schema, name), draft.name, columns, partitionKey, draft.nullable(columns));
        List<PgColumn> copied = new ArrayList<>();
        columns.forEach(c -> copied.add(bare(draft.column(c), true)));
        partitionKey.forEach(
                c -> copied.add(bare(draft.column(c), draft.column(c).notNull())));
        PgTable table = new PgTable(
                registry.name(),
                copied,
                new PgLayout.Plain(),
                List.of(new PgConstraint.PrimaryKey(key, columns, Optional.of(id))),
                draft.level(),
                Optional.of("Holds " + Keys.text(columns) + " of " + draft.name
                        + " unique across its partitions; kept by triggers"),
                draft.id());
        made.put(registry, table);
        byTable.computeIfAbsent(draft.name, t -> new LinkedHashMap<>()).put(registry, table);
        findings.add(
                "PB-KEY-050",
                id,
                constraint.position(),
                "Key " + Keys.text(columns) + " of " + draft.oracle.name() + " is held across partitions by the table "
                        + registry.name() + why.map(w -> ", since " + w).orElse("") + ".");
    }

    private static PgColumn bare(PgColumn column, boolean notNull) {
        return new PgColumn(
                column.name(),
                column.type(),
                notNull,
                column.collation(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                column.origin());
    }
}
