package dev.partbridge.run.validate;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.run.checksum.StoredSums;
import dev.partbridge.run.checksum.SummedColumns;
import dev.partbridge.run.journal.PartitionCounts;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sums of one table's rows in the target, and the line that says what they are worth: over which columns, and why
 * not over others.
 *
 * @param sums reads the table's leaves; absent where no sums can be compared
 * @param without why not; empty where they can
 */
record ChecksumCheck(TableMapping table, SummedColumns columns, Optional<StoredSums> sums, String without) {
    private static final String KIND = "Checksums";

    /** @param source the rows and sums that the target's are to be compared with */
    static ChecksumCheck of(Connection connection, TableMapping table, PartitionCounts source) throws SQLException {
        SummedColumns columns = SummedColumns.named(table, source.summed().orElse(List.of()));
        if (source.copied() == 0) {
            return new ChecksumCheck(table, columns, Optional.empty(), "no rows to compare");
        }
        if (source.summed().isEmpty()) {
            return new ChecksumCheck(table, columns, Optional.empty(), "not compared: " + source.whyNotSummed());
        }
        StoredSums sums = new StoredSums(connection, table.postgres(), columns);
        return sums.unreadable()
                .map(why -> new ChecksumCheck(table, columns, Optional.empty(), "not compared: " + why))
                .orElseGet(() -> new ChecksumCheck(table, columns, Optional.of(sums), ""));
    }

    /** @param counted rows in each of the table's leaves */
    List<LeafReading.Leaf> leaves(Map<QualifiedName, Long> counted) {
        return counted.entrySet().stream()
                .flatMap(l -> sums.stream().map(s -> new LeafReading.Leaf(s, l.getKey(), l.getValue())))
                .toList();
    }

    /** Of the table's leaves among all that were read. */
    static Map<QualifiedName, Checksum> own(Map<QualifiedName, Checksum> read, Set<QualifiedName> leaves) {
        Map<QualifiedName, Checksum> own = new LinkedHashMap<>(read);
        own.keySet().retainAll(leaves);
        return own;
    }

    /** @param lines the table's, with sums where there are some */
    CheckLine line(List<CountLine> lines) {
        List<String> left = table.columns().stream()
                .map(ColumnMapping::postgres)
                .distinct()
                .filter(c -> !columns.names().contains(c.text()))
                .map(Object::toString)
                .toList();
        int all = table.columns().size();
        List<String> wrong = lines.stream()
                .filter(l -> l.sums().filter(s -> !s.equal()).isPresent())
                .map(l -> l.partition().orElse(l.leaf().toString()))
                .toList();
        long compared = lines.stream().filter(l -> l.sums().isPresent()).count();
        String found = !without.isEmpty()
                ? without
                : wrong.isEmpty() ? "equal" : wrong.size() + " of " + compared + " differ: " + Words.some(wrong);
        return new CheckLine(
                KIND,
                ObjectId.table(table.oracle()),
                table.postgres()
                        + (left.isEmpty() || !without.isEmpty()
                                ? ": all " + all + " columns"
                                : ": " + columns.columns().size() + " of " + all + " columns, without "
                                        + String.join(", ", left)),
                without.isEmpty() ? lines.stream().mapToLong(CountLine::found).sum() + " rows" : "no row",
                found,
                wrong.isEmpty(),
                wrong.stream().collect(Collectors.joining("\n")));
    }
}
