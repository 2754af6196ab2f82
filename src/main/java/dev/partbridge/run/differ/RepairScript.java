package dev.partbridge.run.differ;

import dev.partbridge.convert.ChainLink;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ComputedColumn;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.run.checksum.SummedColumn;
import dev.partbridge.run.copy.ParentJoin;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes what would make the target's rows those of the source, by key, in one transaction: rows that are too many go
 * first, children before parents; then come changes and new rows, parents before children. Each statement must meet just
 * the rows it was written for, else nothing at all is changed.
 */
public final class RepairScript {
    private final Connection connection;
    private final Conversion conversion;
    private final Writer out;

    /** @param connection of the transaction in which the rows were found */
    public RepairScript(Connection connection, Conversion conversion, Writer out) {
        this.connection = connection;
        this.conversion = conversion;
        this.out = out;
    }

    /** @param tables in the order in which they are loaded */
    public void write(List<TableDifferences> tables) throws SQLException, IOException {
        line("-- Makes rows of the target those of the source, by key. Nothing of it was executed.");
        line("-- All of it is one transaction, in which each statement must meet just the rows it was written for.");
        for (TableDifferences table : tables) {
            line("-- " + table.what() + ": " + table.found().replace('\n', ' '));
        }
        line("BEGIN;");
        line("SET LOCAL datestyle = 'ISO, YMD';");
        line("SET LOCAL timezone = 'UTC';");
        line("SET LOCAL intervalstyle = 'postgres';");
        for (int i = tables.size() - 1; i >= 0; i--) {
            for (RowDifference row : tables.get(i).rows()) {
                if (row.onlyInTarget() || (row.sourceRows() == 1 && row.targetRows() > 1)) {
                    delete(tables.get(i), row);
                }
            }
        }
        for (TableDifferences table : tables) {
            for (RowDifference row : table.rows()) {
                if (row.sourceRows() > 1 || !row.refused().isEmpty()) {
                    comment(table.text(row) + ": not repaired here");
                } else if (row.sourceRows() == 1 && row.changed()) {
                    update(table, row);
                } else if (row.sourceRows() == 1) {
                    insert(table, row);
                }
            }
        }
        line("COMMIT;");
    }

    private void delete(TableDifferences table, RowDifference row) throws IOException {
        statement(
                "DELETE FROM " + PostgresSql.quote(table.table().postgres()) + " WHERE " + where(table, row),
                table,
                row,
                row.targetRows(),
                0);
    }

    private void update(TableDifferences table, RowDifference row) throws SQLException, IOException {
        List<Identifier> columns = row.columns().stream().map(Identifier::of).toList();
        List<String> values = values(table, row, columns);
        List<String> sets = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            sets.add(PostgresSql.quote(columns.get(i)) + " = " + values.get(i));
        }
        if (sets.isEmpty()) {
            comment(table.text(row) + ": not repaired here");
            return;
        }
        statement(
                "UPDATE " + PostgresSql.quote(table.table().postgres()) + " SET " + String.join(", ", sets) + " WHERE "
                        + where(table, row),
                table,
                row,
                1,
                1);
    }

    /** The partition key of a row by reference is its parent's; what Oracle computes is computed. */
    private void insert(TableDifferences differences, RowDifference row) throws SQLException, IOException {
        TableMapping table = differences.table();
        List<Identifier> names = new ArrayList<>(differences.supplied());
        List<String> values = values(differences, row, names);
        List<String> named = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            named.add(values.get(i) + " AS " + PostgresSql.quote(names.get(i)));
        }
        String from = "(SELECT " + String.join(", ", named) + ") s";
        String select = "s.*";
        Optional<KeyLookup> lookup = table.chain().filter(c -> !c.ownsKey()).map(ChainLink::join);
        if (lookup.isPresent()) {
            KeyLookup parent = lookup.get();
            names.addAll(parent.addedColumns());
            select += parent.parentKey().stream()
                    .map(k -> ", p." + PostgresSql.quote(k))
                    .collect(Collectors.joining());
            from += " JOIN " + PostgresSql.quote(parent.parent()) + " p ON " + ParentJoin.on(parent, "s", "p");
        } else {
            table.computed().stream().map(ComputedColumn::postgres).forEach(names::add);
            select += table.computed().stream().map(c -> ", " + c.sql()).collect(Collectors.joining());
        }
        statement(
                "INSERT INTO " + PostgresSql.quote(table.postgres()) + " (" + PostgresSql.list(names) + ")"
                        + (always(table) ? " OVERRIDING SYSTEM VALUE" : "") + " SELECT " + select + " FROM " + from,
                differences,
                row,
                0,
                1);
    }

    private boolean always(TableMapping table) {
        return conversion.target().table(table.postgres()).stream()
                .flatMap(t -> t.columns().stream())
                .anyMatch(c -> c.identitySql()
                        .filter(i -> i.contains("ALWAYS AS IDENTITY"))
                        .isPresent());
    }

    private static String where(TableDifferences table, RowDifference row) {
        List<String> tests = new ArrayList<>();
        for (int i = 0; i < row.key().size(); i++) {
            SummedColumn column = table.key().columns().get(i);
            tests.add(PostgresSql.quote(column.mapping().postgres()) + " = "
                    + PostgresSql.literal(row.key().get(i)) + "::"
                    + column.mapping().postgresType());
        }
        return String.join(" AND ", tests);
    }

    /** Literals of the source's values, as the server wrote them down. */
    private List<String> values(TableDifferences table, RowDifference row, List<Identifier> columns)
            throws SQLException {
        List<String> values = new ArrayList<>();
        if (columns.isEmpty()) {
            return values;
        }
        String select = columns.stream()
                .map(c -> "quote_nullable(" + PostgresSql.quote(c) + "::text)")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + select + " FROM " + table.staged() + " WHERE "
                        + StagedSource.NUMBER + " = " + row.number())) {
            found.next();
            for (int i = 0; i < columns.size(); i++) {
                Identifier column = columns.get(i);
                String type = table.table().columns().stream()
                        .filter(c -> c.postgres().equals(column))
                        .map(TableMapping.ColumnMapping::postgresType)
                        .findFirst()
                        .orElseThrow();
                values.add(found.getString(i + 1) + "::" + type);
            }
        }
        return values;
    }

    /**
     * Rows of the key are counted before and after: triggers of an inheritance parent tell of none.
     *
     * @param before rows of the key that there must be
     */
    private void statement(String sql, TableDifferences table, RowDifference row, long before, long after)
            throws IOException {
        String count = "  SELECT count(*) INTO n FROM "
                + PostgresSql.quote(table.table().postgres()) + " WHERE " + where(table, row) + ";\n";
        String what = table.text(row).replace("%", "%%");
        String body = "DECLARE n bigint; BEGIN\n" + count
                + otherwise(before, what + ": % rows are there, not " + before) + "  " + sql + ";\n" + count
                + otherwise(after, what + ": leaves % rows instead of " + after) + "END";
        String block = "DO " + PostgresSql.dollarQuoted(body) + ";";
        if (table.doubtful() && row.missing()) {
            line("-- may be a row that was rejected when it was copied:");
            comment(block);
        } else {
            line(block);
        }
    }

    private static String otherwise(long rows, String message) {
        return "  IF n <> " + rows + " THEN RAISE EXCEPTION " + PostgresSql.literal(message) + ", n; END IF;\n";
    }

    private void comment(String text) throws IOException {
        line(text.lines().map(l -> "-- " + l).collect(Collectors.joining("\n")));
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
