package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.SessionFormats;
import dev.partbridge.oracle.model.SourceText;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A table while statements add to it. */
final class TableDraft {
    /** Stands for the type of a column that is written without one. */
    private QualifiedName name;

    private final SourcePosition position;
    private final Map<Identifier, OracleColumn> columns = new LinkedHashMap<>();
    private final List<OracleConstraint> constraints = new ArrayList<>();
    private final List<SourceText> ddl = new ArrayList<>();
    private final Map<Identifier, Identifier> notNullNames = new LinkedHashMap<>();
    private OracleTable.Organization organization = OracleTable.Organization.HEAP;
    private boolean immutable;
    private Optional<Partitioning> partitioning = Optional.empty();
    private Optional<Subpartitioning> subpartitioning = Optional.empty();
    private Optional<Identifier> tablespace = Optional.empty();
    private Optional<String> comment = Optional.empty();
    private SessionFormats formats = SessionFormats.DEFAULT;

    TableDraft(QualifiedName name, SourcePosition position) {
        this.name = name;
        this.position = position;
    }

    QualifiedName name() {
        return name;
    }

    ObjectId id() {
        return ObjectId.table(name);
    }

    SourcePosition position() {
        return position;
    }

    OracleTable.Organization organization() {
        return organization;
    }

    void organization(OracleTable.Organization kind) {
        organization = kind;
    }

    /** Whether Oracle lets no row be changed. */
    boolean immutable() {
        return immutable;
    }

    void immutable(boolean value) {
        immutable = value;
    }

    void partitioning(Partitioning value) {
        partitioning(value, Optional.empty());
    }

    void partitioning(Partitioning value, Optional<Subpartitioning> below) {
        partitioning = Optional.of(value);
        subpartitioning = below;
    }

    Optional<Subpartitioning> subpartitioning() {
        return subpartitioning;
    }

    void tablespace(Identifier value) {
        tablespace = Optional.of(value);
    }

    Optional<Partitioning> partitioning() {
        return partitioning;
    }

    void formats(SessionFormats value) {
        formats = value;
    }

    SessionFormats formats() {
        return formats;
    }

    void comment(Optional<String> value) {
        comment = value;
    }

    Optional<OracleColumn> column(Identifier column) {
        return Optional.ofNullable(columns.get(column));
    }

    List<OracleColumn> columns() {
        return List.copyOf(columns.values());
    }

    /** Whether these are its columns, unchanged. */
    boolean isLike(List<OracleColumn> others) {
        return columns.size() == others.size() && others.stream().allMatch(o -> o.equals(columns.get(o.name())));
    }

    boolean hasColumns() {
        return !columns.isEmpty();
    }

    /** Adds the column, or puts it in the place of the one with its name. */
    void put(OracleColumn column) {
        columns.put(column.name(), column);
    }

    OracleType type(Identifier column) {
        return column(column).map(OracleColumn::type).orElse(OracleType.UNDECLARED);
    }

    void add(OracleConstraint constraint) {
        constraints.add(constraint);
    }

    List<OracleConstraint> constraints() {
        return constraints;
    }

    void remove(OracleConstraint constraint) {
        constraints.remove(constraint);
    }

    /** Takes columns, constraints and partitions of the changed table. */
    void take(OracleTable changed) {
        columns(changed.columns());
        constraints.clear();
        constraints.addAll(changed.constraints());
        partitioning = changed.partitioning();
        subpartitioning = changed.subpartitioning();
    }

    void change(UnaryOperator<OracleConstraint> change) {
        constraints.replaceAll(change);
    }

    /** RENAME. */
    void name(QualifiedName value) {
        name = value;
    }

    /** Takes the columns in this order in place of those that are there. */
    void columns(List<OracleColumn> value) {
        columns.clear();
        value.forEach(this::put);
    }

    /** The columns whose NOT NULL has a name, by that name. */
    Map<Identifier, Identifier> notNullNames() {
        return notNullNames;
    }

    /** All that a statement can change, to be taken back when Oracle would refuse the statement. */
    record Saved(
            List<OracleColumn> columns,
            List<OracleConstraint> constraints,
            Map<Identifier, Identifier> notNullNames,
            Optional<Partitioning> partitioning,
            Optional<Subpartitioning> subpartitioning,
            Optional<Identifier> tablespace) {}

    Saved save() {
        return new Saved(
                columns(),
                List.copyOf(constraints),
                new LinkedHashMap<>(notNullNames),
                partitioning,
                subpartitioning,
                tablespace);
    }

    void restore(Saved saved) {
        columns(saved.columns());
        constraints.clear();
        constraints.addAll(saved.constraints());
        notNullNames.clear();
        notNullNames.putAll(saved.notNullNames());
        partitioning = saved.partitioning();
        subpartitioning = saved.subpartitioning();
        tablespace = saved.tablespace();
    }

    void ddl(Statement statement) {
        ddl.add(new SourceText(Lines.plain(statement.text()), statement.position()));
    }

    /** The finished table; the columns of an enabled primary key are NOT NULL. */
    OracleTable finish() {
        for (OracleConstraint constraint : constraints) {
            if (constraint instanceof OracleConstraint.PrimaryKey
                    && constraint.state().enabled()) {
                constraint.columns().forEach(k -> columns.computeIfPresent(k, (n, c) -> c.withNotNull(true)));
            }
        }
        return snapshot();
    }

    /** The table as its statements have written it up to now. */
    OracleTable snapshot() {
        return new OracleTable(
                name,
                organization,
                List.copyOf(columns.values()),
                partitioning,
                subpartitioning,
                constraints,
                comment,
                tablespace,
                ddl,
                Optional.of(position),
                formats);
    }
}
