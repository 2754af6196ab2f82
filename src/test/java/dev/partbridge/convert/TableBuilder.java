package dev.partbridge.convert;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes Oracle tables down shortly, without a script. */
public final class TableBuilder {
    private static final Pattern TYPE = Pattern.compile("([A-Z0-9_ ]+?)(?:\\((\\d+|\\*)(?:,(-?\\d+))?\\))?( WITH.*)?");

    private final QualifiedName name;
    private final List<OracleColumn> columns = new ArrayList<>();
    private final List<OracleConstraint> constraints = new ArrayList<>();
    private Optional<Partitioning> partitioning = Optional.empty();
    private Optional<String> comment = Optional.empty();

    private TableBuilder(QualifiedName name) {
        this.name = name;
    }

    public static TableBuilder table(String name) {
        return new TableBuilder(QualifiedName.of(name));
    }

    /** A column; "!" after the type for NOT NULL. */
    public TableBuilder column(String column, String type) {
        return column(column, type, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public TableBuilder columnWithDefault(String column, String type, String value) {
        return column(column, type, Optional.of(value), Optional.empty(), Optional.empty());
    }

    public TableBuilder virtual(String column, String type, String expression) {
        return column(column, type, Optional.empty(), Optional.of(expression), Optional.empty());
    }

    public TableBuilder identity(String column, String type, String clause) {
        return column(column, type, Optional.empty(), Optional.empty(), Optional.of(clause));
    }

    private TableBuilder column(
            String column, String type, Optional<String> value, Optional<String> virtual, Optional<String> identity) {
        boolean notNull = type.endsWith("!");
        columns.add(new OracleColumn(
                new Identifier(column),
                type(notNull ? type.substring(0, type.length() - 1) : type),
                notNull,
                value,
                virtual,
                identity,
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    static OracleType type(String text) {
        Matcher m = TYPE.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        Optional<Integer> precision =
                Optional.ofNullable(m.group(2)).filter(p -> !p.equals("*")).map(Integer::valueOf);
        Optional<Integer> scale = Optional.ofNullable(m.group(3)).map(Integer::valueOf);
        return new OracleType(
                m.group(1) + Optional.ofNullable(m.group(4)).orElse(""), precision, scale, Optional.empty());
    }

    public TableBuilder primaryKey(String constraint, String... key) {
        return constraint(new OracleConstraint.PrimaryKey(
                Optional.of(new Identifier(constraint)), ids(key), State.ORDINARY, Optional.empty()));
    }

    public TableBuilder unique(String constraint, String... key) {
        return constraint(new OracleConstraint.Unique(
                Optional.of(new Identifier(constraint)), ids(key), State.ORDINARY, Optional.empty()));
    }

    public TableBuilder check(String constraint, String condition) {
        return constraint(new OracleConstraint.Check(
                Optional.of(new Identifier(constraint)), condition, State.ORDINARY, Optional.empty()));
    }

    public TableBuilder foreignKey(String constraint, String columnList, String parent, OnDelete onDelete) {
        return constraint(new OracleConstraint.ForeignKey(
                Optional.of(new Identifier(constraint)),
                ids(columnList.split(",")),
                QualifiedName.of(parent),
                List.of(),
                onDelete,
                State.ORDINARY,
                Optional.empty()));
    }

    public TableBuilder constraint(OracleConstraint constraint) {
        constraints.add(constraint);
        return this;
    }

    public TableBuilder range(String key, OraclePartition... partitions) {
        partitioning = Optional.of(new Partitioning.Range(ids(key.split(",")), List.of(partitions)));
        return this;
    }

    public TableBuilder list(String key, OraclePartition... partitions) {
        partitioning = Optional.of(new Partitioning.ByList(ids(key), List.of(partitions)));
        return this;
    }

    public TableBuilder hash(String key, String... partitions) {
        partitioning = Optional.of(new Partitioning.Hash(
                ids(key.split(",")),
                Arrays.stream(partitions)
                        .map(p -> new OraclePartition(Optional.of(new Identifier(p)), List.of(), Optional.empty()))
                        .toList()));
        return this;
    }

    public TableBuilder reference(String constraint, OraclePartition... partitions) {
        partitioning = Optional.of(new Partitioning.Reference(new Identifier(constraint), List.of(partitions)));
        return this;
    }

    public TableBuilder notConverted(String strategy) {
        partitioning = Optional.of(new Partitioning.NotConverted(strategy, List.of()));
        return this;
    }

    public TableBuilder comment(String text) {
        comment = Optional.of(text);
        return this;
    }

    public OracleTable build() {
        return new OracleTable(
                name,
                OracleTable.Organization.HEAP,
                columns,
                partitioning,
                constraints,
                comment,
                List.of(),
                Optional.empty());
    }

    public static OraclePartition partition(String name, Object... bound) {
        return new OraclePartition(
                Optional.of(new Identifier(name)),
                Arrays.stream(bound).map(TableBuilder::value).toList(),
                Optional.empty());
    }

    private static BoundValue value(Object value) {
        if (value instanceof BoundValue bound) {
            return bound;
        }
        if (value instanceof Number number) {
            return new BoundValue.Num(new BigDecimal(number.toString()));
        }
        String text = value.toString();
        return switch (text) {
            case "MAXVALUE" -> new BoundValue.MaxValue();
            case "DEFAULT" -> new BoundValue.Default();
            case "NULL" -> new BoundValue.Null();
            default ->
                text.matches("\\d{4}-\\d\\d-\\d\\d")
                        ? new BoundValue.Time(LocalDateTime.parse(text + "T00:00:00"))
                        : new BoundValue.Text(text);
        };
    }

    public static OracleIndex index(String name, String table, String... parts) {
        return new OracleIndex(
                QualifiedName.of(name),
                QualifiedName.of(table),
                false,
                "NORMAL",
                Arrays.stream(parts)
                        .map(p -> OracleIndex.Part.of(new Identifier(p)))
                        .toList(),
                OracleIndex.Locality.LOCAL,
                Optional.empty(),
                Optional.empty());
    }

    static List<Identifier> ids(String... names) {
        return Arrays.stream(names).map(Identifier::new).toList();
    }
}
