package dev.partbridge.postgres.catalog;

import dev.partbridge.postgres.compare.Structure;
import dev.partbridge.postgres.compare.Structure.Oddity;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgSequence;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.postgres.model.PgView;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a target back into the model: PostgreSQL 9.6 to 18, ten queries whatever the size of the schemas. */
public final class StructureReader {
    private final StructureQuery query;
    private final List<Oddity> oddities = new ArrayList<>();
    private final Map<Long, Relation> relations = new HashMap<>();
    private final Map<Long, QualifiedName> views = new HashMap<>();

    private StructureReader(StructureQuery query) {
        this.query = query;
    }

    /** Everything outside the system's schemas. */
    public static Structure read(Connection connection) throws SQLException {
        return read(connection, StructureQuery.schemas(connection));
    }

    /** What these schemas hold; one that is not there holds nothing. */
    public static Structure read(Connection connection, Collection<Identifier> schemas) throws SQLException {
        return new StructureReader(new StructureQuery(connection, schemas)).structure();
    }

    private Structure structure() throws SQLException {
        List<Identifier> schemas = new ArrayList<>();
        query.run("structure-schemas.sql", row -> {
            Identifier schema = row.name(1);
            if (query.asksFor(schema)) {
                schemas.add(schema);
            }
        });
        return structure(schemas, sequences(), functions(), 0);
    }

    /** Of some relations and functions, with the table that is looked at, which may hang below another. */
    static Structure of(StructureQuery query, long root, Collection<Long> relations, Collection<Long> functions)
            throws SQLException {
        StructureReader reader = new StructureReader(query);
        query.about(functions);
        List<PgFunction> routines = reader.functions();
        query.about(relations);
        Structure structure = reader.structure(List.of(), List.of(), routines, root);
        reader.elsewhere(root);
        reader.oddities("objects-beside.sql");
        return new Structure(structure.model(), reader.oddities);
    }

    private Structure structure(
            List<Identifier> schemas, List<PgSequence> sequences, List<PgFunction> functions, long root)
            throws SQLException {
        List<Relation> all = relations();
        Map<Long, List<PgConstraint>> constraints = constraints();
        Map<Long, List<PgColumn>> columns = columns();
        PartitionTree tree = new PartitionTree(all, constraints);
        List<PgTable> tables = new ArrayList<>();
        for (Relation relation : all) {
            if (relation.parent() == 0 || relation.oid() == root) {
                tables.add(new PgTable(
                        relation.name(),
                        columns.getOrDefault(relation.oid(), List.of()),
                        tree.layout(relation),
                        constraints.getOrDefault(relation.oid(), List.of()),
                        0,
                        relation.comment(),
                        relation.tablespace(),
                        ObjectId.table(relation.name())));
            }
        }
        List<PgView> views = views();
        PostgresModel model = new PostgresModel(
                schemas, sequences, tables, indexes(), functions, triggers(), views, List.of(), List.of());
        oddities("structure-oddities.sql");
        return new Structure(model, oddities);
    }

    private List<Relation> relations() throws SQLException {
        List<Relation> all = new ArrayList<>();
        query.run("structure-relations.sql", row -> {
            Relation relation = Relation.of(row);
            all.add(relation);
            relations.put(relation.oid(), relation);
        });
        return all;
    }

    private QualifiedName relation(long oid) {
        Relation relation = relations.get(oid);
        QualifiedName view = views.get(oid);
        if (view != null) {
            return view;
        }
        if (relation == null) {
            throw new IllegalStateException("the catalog tells of an object of relation " + oid + ", which it has not");
        }
        return relation.name();
    }

    private Map<Long, List<PgColumn>> columns() throws SQLException {
        Map<Long, List<PgColumn>> columns = new HashMap<>();
        query.run("structure-columns.sql", row -> {
            long table = row.number(1);
            columns.computeIfAbsent(table, oid -> new ArrayList<>()).add(ColumnRow.column(row, relation(table)));
        });
        return columns;
    }

    private Map<Long, List<PgConstraint>> constraints() throws SQLException {
        Map<Long, List<PgConstraint>> constraints = new HashMap<>();
        query.run("structure-constraints.sql", row -> {
            long relation = row.number(1);
            new ConstraintRow(row, relation(relation), oddities).constraint().ifPresent(c -> constraints
                    .computeIfAbsent(relation, oid -> new ArrayList<>())
                    .add(c));
        });
        return constraints;
    }

    private List<PgIndex> indexes() throws SQLException {
        List<PgIndex> indexes = new ArrayList<>();
        query.run(
                "structure-indexes.sql",
                row -> indexes.add(IndexText.index(
                        relation(row.number(1)),
                        row.name(2),
                        row.flag(3),
                        row.text(4),
                        row.optional(5).map(Identifier::of),
                        oddities)));
        return indexes;
    }

    private List<PgView> views() throws SQLException {
        List<PgView> all = new ArrayList<>();
        query.run("structure-views.sql", row -> {
            views.put(row.number(1), row.qualified(2));
            ViewRow.view(row, oddities).ifPresent(all::add);
        });
        return all;
    }

    private List<PgTrigger> triggers() throws SQLException {
        List<PgTrigger> triggers = new ArrayList<>();
        query.run(
                "structure-triggers.sql",
                row -> triggers.add(TriggerRow.trigger(row, relation(row.number(1)), oddities)));
        return triggers;
    }

    private List<PgFunction> functions() throws SQLException {
        List<PgFunction> functions = new ArrayList<>();
        query.run("structure-functions.sql", row -> functions.add(FunctionRow.function(row, oddities)));
        return functions;
    }

    private List<PgSequence> sequences() throws SQLException {
        List<PgSequence> sequences = new ArrayList<>();
        query.run("structure-sequences.sql", row -> {
            QualifiedName name = row.qualified(1);
            ObjectId id = ObjectId.of(ObjectKind.SEQUENCE, name);
            if (!row.text(9).equals("bigint")) {
                oddities.add(new Oddity(name, id, "is of type " + row.text(9)));
            }
            sequences.add(new PgSequence(
                    name,
                    row.number(3),
                    row.number(4),
                    row.optionalNumber(5),
                    row.optionalNumber(6),
                    Math.toIntExact(row.number(7)),
                    row.flag(8),
                    id));
        });
        return sequences;
    }

    /** The model has partitions in their table's schema alone. */
    private void elsewhere(long root) {
        Relation table = Objects.requireNonNull(relations.get(root));
        for (Relation part : relations.values()) {
            Relation parent = relations.get(part.parent());
            if (parent != null && !part.name().schema().equals(table.name().schema())) {
                String above = PostgresSql.quote(parent.name());
                oddities.add(new Oddity(
                                part.name(), ObjectId.table(part.name()), "is in another schema than " + table.name())
                        .of("CREATE TABLE " + PostgresSql.quote(part.name())
                                + part.bound()
                                        .map(b -> " PARTITION OF " + above + "\n  " + b)
                                        .orElse(" () INHERITS (" + above + ")")
                                + part.key().map(k -> " PARTITION BY " + k).orElse("")));
            }
        }
    }

    private void oddities(String file) throws SQLException {
        query.run(file, row -> {
            QualifiedName relation = row.qualified(1);
            ObjectKind kind = ObjectKind.valueOf(row.text(3));
            ObjectId object = row.optional(4)
                    .map(n -> ObjectId.below(kind, relation, Identifier.of(n)))
                    .orElseGet(() -> ObjectId.of(kind, relation));
            oddities.add(new Oddity(relation, object, row.text(5), Optional.empty(), row.optional(6)));
        });
    }
}
