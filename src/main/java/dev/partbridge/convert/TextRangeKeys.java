package dev.partbridge.convert;

import dev.partbridge.convert.rule.SourceCharsetRule;
import dev.partbridge.convert.rule.TextRangeCollationRule;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides in which order a range key of text is, and tells where that is not Oracle's. */
final class TextRangeKeys {
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /**
     * Texts of digits alone, of capitals alone, or of small letters alone. Others compare by collation: 'a' and 'B', '-1'
     * and '1', 'A1' and 'AB'. A language in which even such letters change places has its DDL refused by the server,
     * whose bounds must ascend.
     */
    private static final List<Pattern> ALIKE =
            List.of(Pattern.compile("[0-9]+"), Pattern.compile("[A-Z]+"), Pattern.compile("[a-z]+"));

    private final Choices choices;
    private final Findings findings;

    TextRangeKeys(Choices choices, Findings findings) {
        this.choices = choices;
        this.findings = findings;
    }

    /** Whether the column is a range key of text that is ordered as bytes are; tells what follows. */
    boolean ofBytes(OracleTable table, OracleColumn column, String type) {
        if (!TypeTable.isText(type) || !rangeKey(table, column.name())) {
            return false;
        }
        List<BoundValue> bounds = bounds(table, column.name());
        boolean national = column.type().name().startsWith("N");
        boolean other = SourceCharsetRule.of(choices.of(SourceCharsetRule.ID, table.name())) == SourceCharsetRule.OTHER;
        if (other && !national) {
            otherCharset(table, column, bounds);
        }
        String key = "Range key " + column.name() + " of " + table.name();
        boolean database = TextRangeCollationRule.of(choices.of(TextRangeCollationRule.ID, table.name()))
                == TextRangeCollationRule.DATABASE;
        boolean alike = ALIKE.stream()
                .anyMatch(p -> bounds.stream().allMatch(b -> p.matcher(text(b)).matches()));
        if (database && alike) {
            tell(
                    "PB-PART-068",
                    table,
                    column,
                    key + " is text in the collation of the target's database: its order, not Oracle's BINARY order,"
                            + " decides which partition takes a row and which ones a query reads.");
            return false;
        }
        if (database) {
            tell(
                    "PB-PART-069",
                    table,
                    column,
                    key + " cannot be in the collation of the target's database: the order of its bounds "
                            + listed(bounds)
                            + " can depend on it, since they are neither all digits, all capitals nor all small letters;"
                            + " text-range-collation c is done in its place.");
        }
        tell(
                "PB-PART-008",
                table,
                column,
                key + " is text; it is declared COLLATE \"C\", the order of Oracle's BINARY sort.");
        return true;
    }

    /**
     * Below an ASCII bound are the same texts in all character sets that extend ASCII: every other letter begins with a
     * byte above 127, as in UTF-8. EBCDIC and the 7-bit national sets do not extend it.
     */
    private void otherCharset(OracleTable table, OracleColumn column, List<BoundValue> bounds) {
        List<BoundValue> beyond =
                bounds.stream().filter(b -> !ASCII.matcher(text(b)).matches()).toList();
        String key = "Range key " + column.name() + " of " + table.name()
                + " is text, and the source's character set is not AL32UTF8: ";
        if (beyond.isEmpty()) {
            tell(
                    "PB-PART-067",
                    table,
                    column,
                    key
                            + "all bounds are ASCII, so that rows go where Oracle has them if the set extends ASCII; letters"
                            + " beyond ASCII can sort otherwise among themselves, and EBCDIC and 7-bit national sets"
                            + " put rows elsewhere.");
        } else {
            tell(
                    "PB-PART-066",
                    table,
                    column,
                    key + "the bounds " + listed(beyond)
                            + " are not ASCII, and rows near them can belong to other partitions than in Oracle, whose"
                            + " order is that of its own set's bytes.");
        }
    }

    private void tell(String code, OracleTable table, OracleColumn column, String message) {
        findings.add(code, ObjectId.column(table.name(), column.name()), column.position(), message);
    }

    private static boolean rangeKey(OracleTable table, Identifier column) {
        return table.partitioning()
                        .filter(p -> p instanceof Partitioning.Range && p.key().contains(column))
                        .isPresent()
                || below(table, column).isPresent();
    }

    private static Optional<Subpartitioning> below(OracleTable table, Identifier column) {
        return table.subpartitioning()
                .filter(s -> s.kind() == Subpartitioning.Kind.RANGE && s.key().contains(column));
    }

    /** The column's own values in the bounds of both levels and of the template, without MAXVALUE. */
    private static List<BoundValue> bounds(OracleTable table, Identifier column) {
        List<OraclePartition> partitions =
                table.partitioning().map(Partitioning::partitions).orElse(List.of());
        Stream<BoundValue> first = table.partitioning().filter(p -> p instanceof Partitioning.Range).stream()
                .flatMap(p -> values(partitions.stream(), p.key().indexOf(column)));
        Stream<BoundValue> second = below(table, column).stream()
                .flatMap(s -> values(
                        Stream.concat(
                                partitions.stream().flatMap(p -> p.subpartitions().stream()), s.template().stream()),
                        s.key().indexOf(column)));
        return Stream.concat(first, second)
                .filter(b -> !(b instanceof BoundValue.MaxValue))
                .distinct()
                .toList();
    }

    private static Stream<BoundValue> values(Stream<OraclePartition> partitions, int index) {
        return partitions.filter(p -> index >= 0 && index < p.bound().size()).map(p -> p.bound()
                .get(index));
    }

    private static String text(BoundValue bound) {
        return bound instanceof BoundValue.Text text ? text.value() : bound.toString();
    }

    private static String listed(List<BoundValue> bounds) {
        return bounds.stream().map(BoundValue::toString).collect(Collectors.joining(", "));
    }
}
