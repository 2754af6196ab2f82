package dev.partbridge.run.differ;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.copy.OracleRouting;
import dev.partbridge.run.copy.ParentJoin;
import dev.partbridge.run.copy.ParentPartitions;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which of Oracle's partitions rows of a source are, by their values or, by reference, by the place of their parents. */
final class SourcePlaces {
    private final TableSides sides;
    private final List<SourcePart> parts;
    private final List<RowColumn> columns;
    private final Map<Integer, OracleRouting> routings = new HashMap<>();

    SourcePlaces(TableSides sides, List<SourcePart> parts, List<RowColumn> columns) {
        this.sides = sides;
        this.parts = List.copyOf(parts);
        this.columns = List.copyOf(columns);
    }

    /** Of a part's current row; empty where it has none, or its parent has to be asked. */
    String of(int part, RowSource row) {
        OracleRouting routing = routings.computeIfAbsent(
                part,
                p -> OracleRouting.of(
                        sides.table(),
                        sides.conversion().source(),
                        columns,
                        parts.get(p).chunk().slice()));
        return routing.name(routing.partition(row));
    }

    /** Of a staged row, by its parent in the target; empty where it has none there, or is not by reference. */
    Optional<String> byParent(StagedSource staged, int number) throws SQLException {
        TableMapping table = sides.table();
        Optional<KeyLookup> lookup =
                table.keyLookup().filter(l -> staged.columns().containsAll(l.childColumns()));
        if (lookup.isEmpty()) {
            return Optional.empty();
        }
        ParentPartitions partitions =
                new ParentPartitions(table, sides.conversion().tables());
        try (Statement statement = sides.connection().createStatement();
                ResultSet row = statement.executeQuery("SELECT n.nspname, c.relname FROM " + staged.table()
                        + " s JOIN " + PostgresSql.quote(lookup.get().parent()) + " p ON "
                        + ParentJoin.on(lookup.get(), "s", "p") + " JOIN pg_catalog.pg_class c ON c.oid = p.tableoid"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE s." + StagedSource.NUMBER
                        + " = " + number)) {
            return row.next()
                    ? Optional.of(partitions.of(QualifiedName.of(row.getString(1), row.getString(2))))
                            .filter(name -> !name.isEmpty())
                    : Optional.empty();
        }
    }
}
