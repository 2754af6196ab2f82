package dev.partbridge.run.differ;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.RowSourceOpener;
import dev.partbridge.run.ValidationSample;
import dev.partbridge.run.ValidationSample.Cell;
import dev.partbridge.run.ValidationSample.Place;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows some rows of a table on both sides: those of the source whose keys have the least hashes, which is neither the
 * first rows nor another choice each time.
 */
public final class TableSampler {
    private static final Comparator<RowHash> ORDER =
            Comparator.comparingLong(RowHash::high).thenComparingLong(RowHash::low);

    private final Conversion conversion;
    private final TableMapping table;
    private final Connection connection;
    private final RowSourceOpener opener;
    private final Cancellation cancellation;
    private final Optional<String> project;
    private final int size;

    /** As {@link TableDiffer}; {@code size} rows at most. */
    public TableSampler(
            Conversion conversion,
            TableMapping table,
            Connection connection,
            RowSourceOpener opener,
            Cancellation cancellation,
            Optional<String> project,
            int size) {
        this.conversion = conversion;
        this.table = table;
        this.connection = connection;
        this.opener = opener;
        this.cancellation = cancellation;
        this.project = project;
        this.size = size;
    }

    /**
     * Reads them.
     *
     * @param parts of the source, all of the table
     * @param number makes the name of the temporary table one of its own
     */
    public ValidationSample look(List<SourcePart> parts, int number) throws SQLException, IOException {
        try {
            return sample(parts, number);
        } catch (SourceWalk.NotComparable e) {
            return none(String.valueOf(e.getMessage()));
        }
    }

    private ValidationSample sample(List<SourcePart> parts, int number) throws SQLException, IOException {
        if (parts.isEmpty()) {
            return none("the source has no rows");
        }
        SourceWalk source = new SourceWalk(conversion, table, parts, opener, cancellation);
        List<RowColumn> columns = columns(parts.get(0));
        for (SourcePart part : parts) {
            if (!columns(part).equals(columns)) {
                return none("not all rows come with the same columns");
            }
        }
        SummedColumns all = SummedColumns.of(
                table, conversion.target().table(table.postgres()).orElseThrow(), columns);
        Optional<SummedColumns> key =
                conversion.source().table(table.oracle()).flatMap(t -> TableKey.of(t, table, all));
        if (key.isEmpty()) {
            return none("no primary key, nor a unique key without NULL, tells its rows apart");
        }
        TreeMap<RowHash, Integer> chosen = new TreeMap<>(ORDER);
        for (int i = 0; i < source.parts(); i++) {
            source.walk(i, key.get(), key.get(), (part, row, k, hash) -> {
                if (chosen.size() < size || ORDER.compare(k, chosen.lastKey()) < 0) {
                    chosen.put(k, part);
                    if (chosen.size() > size) {
                        chosen.pollLastEntry();
                    }
                }
            });
        }
        return side(
                source,
                key.get(),
                all,
                chosen,
                new StagedSource(connection, conversion, table, number, columns),
                columns);
    }

    private ValidationSample side(
            SourceWalk source,
            SummedColumns key,
            SummedColumns all,
            Map<RowHash, Integer> chosen,
            StagedSource staged,
            List<RowColumn> columns)
            throws SQLException, IOException {
        Map<RowHash, Integer> numbers = new HashMap<>();
        BitSet parts = new BitSet();
        chosen.forEach((hash, part) -> {
            numbers.put(hash, numbers.size());
            parts.set(part);
        });
        Map<Integer, List<@Nullable String>> texts = new HashMap<>();
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            source.walk(part, key, key, (p, row, k, hash) -> {
                Integer number = numbers.get(k);
                if (number != null && !texts.containsKey(number)) {
                    staged.add(number, row);
                    texts.put(number, texts(row, staged.columns(), columns));
                }
            });
        }
        staged.flush();
        Set<Integer> rejected = rejected(key, all, numbers);
        List<ValidationSample.Row> rows = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            rows.add(row(i, texts.getOrDefault(i, List.of()), rejected.contains(i), key, all, staged));
        }
        return new ValidationSample(
                ObjectId.table(table.oracle()),
                table.postgres(),
                staged.columns().stream().map(Identifier::text).toList(),
                rows,
                "");
    }

    private Set<Integer> rejected(SummedColumns key, SummedColumns all, Map<RowHash, Integer> numbers)
            throws SQLException {
        Set<Integer> rejected = new HashSet<>();
        if (project.isPresent()) {
            TargetWalk target = new TargetWalk(connection, table, key, all, cancellation);
            if (target.unreadable().isEmpty()) {
                target.moved(project.get(), (place, k, hash) -> {
                    if (numbers.containsKey(k)) {
                        rejected.add(numbers.get(k));
                    }
                });
            }
        }
        return rejected;
    }

    private List<@Nullable String> texts(RowSource row, List<Identifier> names, List<RowColumn> columns) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Identifier name : names) {
            Identifier oracle = table.columns().stream()
                    .filter(c -> c.postgres().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .oracle();
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(oracle) && !columns.get(i).ofParent()) {
                    texts.add(SourceText.of(row, i));
                }
            }
        }
        return texts;
    }

    private ValidationSample.Row row(
            int number,
            List<@Nullable String> source,
            boolean rejected,
            SummedColumns key,
            SummedColumns all,
            StagedSource staged)
            throws SQLException {
        String join = key.names().stream()
                .map(c -> PostgresSql.quote(Identifier.of(c)))
                .map(c -> "t." + c + " = s." + c)
                .collect(Collectors.joining(" AND "));
        String values = staged.columns().stream()
                .map(c -> "left(t." + PostgresSql.quote(c) + "::text, " + (SourceText.MOST + 1) + "), length(t."
                        + PostgresSql.quote(c) + "::text), " + ListedRows.test(c, all.names()))
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + values + " FROM " + staged.table() + " s JOIN "
                        + PostgresSql.quote(table.postgres()) + " t ON " + join + " WHERE s." + StagedSource.NUMBER
                        + " = " + number + " LIMIT 1")) {
            if (!found.next()) {
                return new ValidationSample.Row(
                        rejected ? Place.REJECTED : Place.MISSING,
                        source.stream().map(s -> new Cell(s, null, false)).toList());
            }
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < source.size(); i++) {
                cells.add(new Cell(source.get(i), target(found, 1 + 3 * i), found.getBoolean(3 + 3 * i)));
            }
            return new ValidationSample.Row(Place.TARGET, cells);
        }
    }

    private static @Nullable String target(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        long length = row.getLong(column + 1);
        return length <= SourceText.MOST ? text : text.substring(0, SourceText.MOST) + "… (" + length + " characters)";
    }

    private List<RowColumn> columns(SourcePart part) throws IOException {
        try (RowSource rows = opener.open(table, part.chunk())) {
            return rows.columns();
        }
    }

    private ValidationSample none(String why) {
        return new ValidationSample(ObjectId.table(table.oracle()), table.postgres(), List.of(), List.of(), why);
    }
}
