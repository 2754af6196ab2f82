package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A target's columns as the plan would write them. */
final class ColumnWords {
    private static final Pattern LITERAL = Pattern.compile("(?s)('(?:[^']|'')*'|NULL)::(.+)");

    private final ColumnDiffer differ;

    ColumnWords(QualifiedName table, Comparison comparison) {
        this.differ = new ColumnDiffer(table, comparison);
    }

    /** In the order of the target. */
    List<PgColumn> of(List<PgColumn> wanted, List<PgColumn> found) {
        List<PgColumn> all = new ArrayList<>();
        for (PgColumn column : found) {
            all.add(wanted.stream()
                    .filter(w -> w.name().equals(column.name()))
                    .findFirst()
                    .map(w -> column(w, column))
                    .orElseGet(() -> unplanned(column)));
        }
        return all;
    }

    private PgColumn column(PgColumn wanted, PgColumn found) {
        boolean sameType = TypeNames.canonical(wanted.type()).equals(TypeNames.canonical(found.type()));
        boolean sameNull = ColumnDiffer.notNull(wanted) == ColumnDiffer.notNull(found);
        PgColumn plain = unplanned(found);
        return new PgColumn(
                found.name(),
                sameType ? wanted.type() : plain.type(),
                sameNull ? wanted.notNull() : plain.notNull(),
                found.collation(),
                differ.sameDefault(wanted, found) ? wanted.defaultSql() : plain.defaultSql(),
                generation(wanted, found).or(plain::identitySql),
                found.comment(),
                wanted.remark(),
                found.origin());
    }

    private Optional<String> generation(PgColumn wanted, PgColumn found) {
        return found.identitySql()
                .filter(f -> wanted.identitySql().isPresent())
                .filter(f -> differ.same(wanted, wanted.identitySql().orElseThrow(), f))
                .flatMap(f -> wanted.identitySql());
    }

    private static PgColumn unplanned(PgColumn found) {
        Optional<String> identity = found.identitySql().map(i -> identity(found, i));
        boolean counts = identity.isPresent()
                && found.defaultSql().isEmpty()
                && ColumnDiffer.IDENTITY.matcher(identity.get()).matches();
        return new PgColumn(
                found.name(),
                TypeNames.planned(found.type()),
                // which identity means
                found.notNull() && !counts,
                found.collation(),
                found.defaultSql().map(d -> plain(d, found.type())),
                identity,
                found.comment(),
                Optional.empty(),
                found.origin());
    }

    /** The server writes the type behind each literal. */
    private static String plain(String sql, String type) {
        Matcher literal = LITERAL.matcher(sql);
        return literal.matches() && TypeNames.unlimited(literal.group(2)).equals(TypeNames.unlimited(type))
                ? literal.group(1)
                : sql;
    }

    /** Without the options that the server would take by itself. */
    private static String identity(PgColumn column, String sql) {
        Matcher matcher = ColumnDiffer.IDENTITY.matcher(sql);
        if (!matcher.matches()) {
            return sql;
        }
        SequenceOptions options = ColumnDiffer.options(column, matcher);
        SequenceOptions usual = SequenceOptions.of(
                TypeNames.canonical(column.type()),
                Optional.empty(),
                options.increment(),
                Optional.empty(),
                Optional.empty(),
                1,
                false);
        List<String> words = new ArrayList<>();
        add(words, options.start() != usual.start(), "START WITH " + options.start());
        add(words, options.increment() != 1, "INCREMENT BY " + options.increment());
        add(words, options.minimum() != usual.minimum(), "MINVALUE " + options.minimum());
        add(words, options.maximum() != usual.maximum(), "MAXVALUE " + options.maximum());
        add(words, options.cache() != 1, "CACHE " + options.cache());
        add(words, options.cycle(), "CYCLE");
        String all = words.isEmpty() ? "" : " (" + String.join(" ", words) + ")";
        return "GENERATED " + matcher.group(1) + " AS IDENTITY" + all;
    }

    private static void add(List<String> words, boolean wanted, String word) {
        if (wanted) {
            words.add(word);
        }
    }
}
