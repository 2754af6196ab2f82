package dev.partbridge.run.scan;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long the key of an index is: an entry of a B-tree takes at most 2,704 bytes, a third of a page, after compression
 * (nbtree, BTMaxItemSize). What compresses is not known beforehand.
 */
final class KeyLengthCheck implements RowCheck {
    /** The entry's header is in the 2,704. */
    private static final long MOST = 2_704 - 8;

    /** Of a number, a date, a time. */
    private static final int OTHER = 8;

    private final Identifier index;
    private final ObjectId id;
    private final List<Part> parts;

    private record Part(int at, ValueKind kind) {}

    private KeyLengthCheck(QualifiedName table, Identifier index, List<Part> parts) {
        this.index = index;
        this.id = ObjectId.index(table, index);
        this.parts = parts;
    }

    /** Of each key and index of the table that has a text or a byte string in it. */
    static List<RowCheck> of(TableMapping table, PostgresModel target, List<RowColumn> columns) {
        List<RowCheck> checks = new ArrayList<>();
        Optional<PgTable> own = target.table(table.postgres());
        for (PgConstraint constraint : own.map(PgTable::constraints).orElse(List.of())) {
            if (constraint instanceof PgConstraint.PrimaryKey key) {
                made(table, key.name(), quoted(key.columns()), columns).ifPresent(checks::add);
            } else if (constraint instanceof PgConstraint.Unique key) {
                made(table, key.name(), quoted(key.columns()), columns).ifPresent(checks::add);
            }
        }
        // children that inherit have their indexes themselves, each the same
        List<QualifiedName> relations = new ArrayList<>(List.of(table.postgres()));
        own.flatMap(t -> t.layout().leaves().stream().findFirst().map(t::leaf)).ifPresent(relations::add);
        for (PgIndex index : target.indexes()) {
            if (relations.contains(index.table())) {
                made(table, index.name(), index.parts(), columns).ifPresent(checks::add);
            }
        }
        return checks;
    }

    private static List<String> quoted(List<Identifier> columns) {
        return columns.stream().map(PostgresSql::quote).toList();
    }

    private static Optional<RowCheck> made(
            TableMapping table, Identifier index, List<String> sql, List<RowColumn> columns) {
        List<Identifier> names = columns.stream().map(RowColumn::name).toList();
        List<Part> parts = new ArrayList<>();
        for (String part : sql) {
            for (ColumnMapping column : table.columns()) {
                String name = PostgresSql.quote(column.postgres());
                int at = names.indexOf(column.oracle());
                if (at >= 0
                        && !LookedAt.isLob(column.oracleType())
                        && (part.equals(name) || part.startsWith(name + " "))) {
                    parts.add(new Part(at, columns.get(at).kind()));
                }
            }
        }
        boolean varies = parts.stream().anyMatch(p -> p.kind() == ValueKind.TEXT || p.kind() == ValueKind.BYTES);
        return varies ? Optional.of(new KeyLengthCheck(table.oracle(), index, parts)) : Optional.empty();
    }

    @Override
    public void look(RowSource row, Tally tally) {
        long most = 0;
        for (Part part : parts) {
            if (!row.isNull(part.at())) {
                // no character of UTF-8 takes more than three bytes for each of Java's
                most += part.kind() == ValueKind.TEXT
                        ? 3 * row.getLength(part.at())
                        : part.kind() == ValueKind.BYTES ? row.getLength(part.at()) : OTHER;
            }
        }
        if (most > MOST) {
            exact(row, tally);
        }
    }

    private void exact(RowSource row, Tally tally) {
        long bytes = 0;
        for (Part part : parts) {
            if (!row.isNull(part.at())) {
                bytes += part.kind() == ValueKind.TEXT
                        ? utf8(row.getText(part.at()))
                        : part.kind() == ValueKind.BYTES ? row.getLength(part.at()) : OTHER;
            }
        }
        if (bytes > MOST) {
            String told = String.format(Locale.ROOT, "%,d", bytes);
            tally.add("PB-ROW-016", id, row, () -> "the key of " + index + " has " + told + " bytes");
        }
    }

    private static long utf8(CharSequence text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
