package dev.partbridge.run.copy;

import dev.partbridge.run.journal.Mask;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** The temporary table that holds one chunk's rows without their partition key; gone with the transaction. */
record Staging(SuppliedColumns columns, Mask mask) {
    static final QualifiedName NAME = QualifiedName.of("pg_temp", "partbridge_staging");
    /** For each row of {@link #NAME}: how many parents it has, and the leaf of the only one. */
    static final QualifiedName PARENTS = QualifiedName.of("pg_temp", "partbridge_parents");

    static final Identifier ROW = Identifier.of("partbridge_row");
    static final Identifier LINE = Identifier.of("partbridge_line");
    /** The halves of the row's hash, as {@link dev.partbridge.run.checksum.Checksum#signedHigh} takes them. */
    static final Identifier HIGH = Identifier.of("partbridge_high");

    static final Identifier LOW = Identifier.of("partbridge_low");
    /** All that is not of the source. */
    static final List<Identifier> OWN = List.of(ROW, LINE, HIGH, LOW);

    void create(Connection connection) throws SQLException {
        String definitions = columns.mappings().stream()
                .map(c -> ", " + PostgresSql.quote(c.postgres()) + " " + c.postgresType()
                        + (c.notNull() ? " NOT NULL" : ""))
                .collect(Collectors.joining());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE " + PostgresSql.quote(NAME.name())
                    + " (partbridge_row bigint NOT NULL, partbridge_line bigint NOT NULL, "
                    + "partbridge_high bigint NOT NULL, partbridge_low bigint NOT NULL" + definitions
                    + ") ON COMMIT DROP");
        }
    }

    /** The columns fields, wanted and wanted_because of the reject table, by SQL. */
    String fieldsSql(String alias) {
        List<Identifier> kept = columns.names().stream()
                .filter(c -> !mask.columns().contains(c))
                .toList();
        String names = kept.stream().map(c -> PostgresSql.literal(c.text())).collect(Collectors.joining(", "));
        String values = kept.stream()
                .map(c -> alias + "." + PostgresSql.quote(c) + "::text")
                .collect(Collectors.joining(", "));
        return "json_object(ARRAY[" + names + "]::text[], ARRAY[" + values + "]::text[])::text, "
                + mask.wantedSql(columns.names());
    }

    /** The row's hash as one number, by SQL; NULL where none is taken. */
    static String hashSql(String alias, boolean taken) {
        // each half was written as a signed number
        return taken
                ? "((" + alias + ".partbridge_high::numeric * 18446744073709551616 + " + alias
                        + ".partbridge_low::numeric) % 340282366920938463463374607431768211456"
                        + " + 340282366920938463463374607431768211456) % 340282366920938463463374607431768211456"
                : "NULL::numeric";
    }

    /** The row as JSON, which stands in the reject table until {@link RejectedText} puts the source's own text there. */
    String rawSql(String alias) {
        String row = "(to_jsonb(" + alias + ")"
                + OWN.stream().map(c -> " - " + PostgresSql.literal(c.text())).collect(Collectors.joining()) + ")";
        return (mask.any() ? mask.json(row) : row) + "::text";
    }
}
