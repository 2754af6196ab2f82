package dev.partbridge.sql;

import java.util.Comparator;
import java.util.Optional;

/**
 * A name with its schema, where it has one; a script may leave the schema out.
 *
 * @param schema the owner (Oracle) or schema (PostgreSQL)
 * @param name the object's own name
 */
public record QualifiedName(Optional<Identifier> schema, Identifier name) implements Comparable<QualifiedName> {
    private static final Comparator<QualifiedName> ORDER = Comparator.comparing(
                    (QualifiedName q) -> q.schema.map(Identifier::text).orElse(""))
            .thenComparing(QualifiedName::name);

    public static QualifiedName of(Identifier schema, Identifier name) {
        return new QualifiedName(Optional.of(schema), name);
    }

    public static QualifiedName of(String schema, String name) {
        return of(new Identifier(schema), new Identifier(name));
    }

    public static QualifiedName of(String name) {
        return new QualifiedName(Optional.empty(), new Identifier(name));
    }

    /** The same schema with another name. */
    public QualifiedName sibling(Identifier other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** For messages: {@code SCHEMA.NAME} without quotes; SQL text is made by {@link PostgresSql} and {@link OracleSql}. */
    @Override
    public String toString() {
        return schema.map(s -> s + ".").orElse("") + name;
    }
}
