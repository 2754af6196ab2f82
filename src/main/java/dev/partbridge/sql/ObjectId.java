package dev.partbridge.sql;

import java.util.Comparator;
import java.util.Optional;

/**
 * The stable identity of an object, used by findings, the journal, sign-offs, line anchors and scripts:
 * {@code kind:schema.table[/partition[/subpartition]][#name]}. A part with one of the separators in its name is
 * written in double quotes.
 *
 * @param kind what it is
 * @param table the table (or sequence, schema, file) it belongs to
 * @param partition the partition, where it speaks of one
 * @param subpartition the subpartition, where it speaks of one
 * @param name the column, constraint, index, function or trigger below the table
 */
public record ObjectId(
        ObjectKind kind,
        QualifiedName table,
        Optional<Identifier> partition,
        Optional<Identifier> subpartition,
        Optional<Identifier> name)
        implements Comparable<ObjectId> {
    private static final Comparator<ObjectId> ORDER = Comparator.comparing(ObjectId::toString);

    public static ObjectId of(ObjectKind kind, QualifiedName object) {
        return new ObjectId(kind, object, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ObjectId table(QualifiedName table) {
        return of(ObjectKind.TABLE, table);
    }

    public static ObjectId partition(QualifiedName table, Identifier partition) {
        return new ObjectId(ObjectKind.PARTITION, table, Optional.of(partition), Optional.empty(), Optional.empty());
    }

    public static ObjectId below(ObjectKind kind, QualifiedName table, Identifier name) {
        return new ObjectId(kind, table, Optional.empty(), Optional.empty(), Optional.of(name));
    }

    public static ObjectId column(QualifiedName table, Identifier column) {
        return below(ObjectKind.COLUMN, table, column);
    }

    public static ObjectId constraint(QualifiedName table, Identifier constraint) {
        return below(ObjectKind.CONSTRAINT, table, constraint);
    }

    public static ObjectId index(QualifiedName table, Identifier index) {
        return below(ObjectKind.INDEX, table, index);
    }

    /** For a whole file or folder. */
    public static ObjectId file(String path) {
        return of(ObjectKind.FILE, QualifiedName.of(path));
    }

    @Override
    public int compareTo(ObjectId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        StringBuilder id = new StringBuilder(kind.word()).append(':');
        id.append(NameText.of(table));
        partition.ifPresent(p -> id.append('/').append(NameText.part(p)));
        subpartition.ifPresent(p -> id.append('/').append(NameText.part(p)));
        name.ifPresent(n -> id.append('#').append(NameText.part(n)));
        return id.toString();
    }
}
