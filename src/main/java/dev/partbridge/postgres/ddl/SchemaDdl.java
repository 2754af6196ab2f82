package dev.partbridge.postgres.ddl;

import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgSequence;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;

/** Schemas, sequences and indexes. */
public final class SchemaDdl {
    private SchemaDdl() {}

    /** CREATE SCHEMA; its undo refuses a schema that holds anything else by then. */
    public static Ddl schema(Identifier schema) {
        return new Ddl(
                ObjectId.of(ObjectKind.SCHEMA, QualifiedName.of(schema.text())),
                "CREATE SCHEMA IF NOT EXISTS " + PostgresSql.quote(schema),
                "DROP SCHEMA " + PostgresSql.quote(schema) + " RESTRICT");
    }

    /** CREATE SEQUENCE. */
    public static Ddl sequence(PgSequence sequence) {
        StringBuilder sql = new StringBuilder("CREATE SEQUENCE ").append(PostgresSql.quote(sequence.name()));
        sql.append(" INCREMENT BY ").append(sequence.increment());
        sequence.minimum().ifPresent(m -> sql.append(" MINVALUE ").append(m));
        sequence.maximum().ifPresent(m -> sql.append(" MAXVALUE ").append(m));
        sql.append(" START WITH ").append(sequence.start());
        sql.append(" CACHE ").append(sequence.cache());
        sql.append(sequence.cycle() ? " CYCLE" : "");
        return new Ddl(
                ObjectId.of(ObjectKind.SEQUENCE, sequence.name()),
                sql.toString(),
                "DROP SEQUENCE " + PostgresSql.quote(sequence.name()));
    }

    /** CREATE INDEX. */
    public static Ddl index(PgIndex index) {
        String remark = index.remark().map(r -> "-- " + Ddl.line(r) + "\n").orElse("");
        return new Ddl(
                ObjectId.index(index.table(), index.name()),
                remark + "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + PostgresSql.quote(index.name())
                        + " ON " + PostgresSql.quote(index.table()) + " (" + String.join(", ", index.parts()) + ")"
                        + index.tablespace()
                                .map(t -> " TABLESPACE " + PostgresSql.quote(t))
                                .orElse(""),
                "DROP INDEX " + PostgresSql.quote(index.table().sibling(index.name())));
    }
}
