package dev.partbridge.run.differ;

import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.ValidationSample;
import dev.partbridge.run.ValidationSample.Cell;
import dev.partbridge.run.ValidationSample.Place;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import java.io.IOException;
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

    private final TableSides sides;
    private final int size;

    /** @param size rows at most */
    public TableSampler(TableSides sides, int size) {
        this.sides = sides;
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
        } catch (NotComparable e) {
            return new ValidationSample(
                    ObjectId.table(sides.table().oracle()), sides.table().postgres(), List.of(), List.of(), e.why());
        }
    }

    private ValidationSample sample(List<SourcePart> parts, int number) throws SQLException, IOException {
        ComparedColumns columns = ComparedColumns.of(sides, parts);
        SourceWalk source = new SourceWalk(sides, parts, SearchProgress.NONE);
        TreeMap<RowHash, Integer> chosen = new TreeMap<>(ORDER);
        for (int i = 0; i < source.parts(); i++) {
            source.walk(i, columns.key(), columns.key(), (part, row, k, hash) -> {
                if (chosen.size() < size || ORDER.compare(k, chosen.lastKey()) < 0) {
                    chosen.put(k, part);
                    if (chosen.size() > size) {
                        chosen.pollLastEntry();
                    }
                }
            });
        }
        return side(source, columns, chosen, new StagedSource(sides, number, columns.source()));
    }

    private ValidationSample side(
            SourceWalk source, ComparedColumns columns, Map<RowHash, Integer> chosen, StagedSource staged)
            throws SQLException, IOException {
        Map<RowHash, Integer> numbers = new HashMap<>();
        BitSet parts = new BitSet();
        chosen.forEach((hash, part) -> {
            numbers.put(hash, numbers.size());
            parts.set(part);
        });
        Map<Integer, List<@Nullable String>> texts = new HashMap<>();
        for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
            source.walk(part, columns.key(), columns.key(), (p, row, k, hash) -> {
                Integer number = numbers.get(k);
                if (number != null && !texts.containsKey(number)) {
                    staged.add(number, row);
                    texts.put(number, texts(row, staged.columns(), columns.source()));
                }
            });
        }
        staged.flush();
        Set<Integer> rejected = rejected(columns, numbers);
        List<ValidationSample.Row> rows = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            rows.add(row(i, texts.getOrDefault(i, List.of()), rejected.contains(i), columns, staged));
        }
        return new ValidationSample(
                ObjectId.table(sides.table().oracle()),
                sides.table().postgres(),
                staged.columns().stream().map(Identifier::text).toList(),
                rows,
                "");
    }

    private Set<Integer> rejected(ComparedColumns columns, Map<RowHash, Integer> numbers) throws SQLException {
        Set<Integer> rejected = new HashSet<>();
        if (sides.project().isPresent()) {
            TargetWalk target = new TargetWalk(sides, columns, SearchProgress.NONE);
            if (target.unreadable().isEmpty()) {
                target.moved(sides.project().get(), (place, k, hash) -> {
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
            Identifier oracle = sides.table().columns().stream()
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
            int number, List<@Nullable String> source, boolean rejected, ComparedColumns columns, StagedSource staged)
            throws SQLException {
        String join = columns.key().names().stream()
                .map(c -> PostgresSql.quote(Identifier.of(c)))
                .map(c -> "t." + c + " = s." + c)
                .collect(Collectors.joining(" AND "));
        String values = staged.mappings().stream()
                .map(c -> ListedRows.test(c.postgres(), columns.all().names()) + ", " + ShownValue.sql("t", c))
                .collect(Collectors.joining(", "));
        try (Statement statement = sides.connection().createStatement();
                ResultSet found = statement.executeQuery("SELECT " + values + " FROM " + staged.table() + " s JOIN "
                        + PostgresSql.quote(sides.table().postgres()) + " t ON " + join + " WHERE s."
                        + StagedSource.NUMBER
                        + " = " + number + " LIMIT 1")) {
            if (!found.next()) {
                return new ValidationSample.Row(
                        rejected ? Place.REJECTED : Place.MISSING,
                        source.stream().map(s -> new Cell(s, null, false)).toList());
            }
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < source.size(); i++) {
                int at = 1 + i * (1 + ShownValue.COLUMNS);
                cells.add(new Cell(source.get(i), ShownValue.read(found, at + 1), found.getBoolean(at)));
            }
            return new ValidationSample.Row(Place.TARGET, cells);
        }
    }
}
