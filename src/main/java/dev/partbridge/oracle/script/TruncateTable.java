package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;

/** TRUNCATE TABLE: the table stays, its rows go. */
final class TruncateTable implements StatementParser {
    static final Clauses CLAUSES = new Clauses(
            """
            storage:
            PRESERVE|PURGE MATERIALIZED VIEW LOG
            DROP ALL STORAGE
            DROP|REUSE STORAGE
            CASCADE
            """,
            "");

    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        stream.expect("TRUNCATE", "TABLE");
        QualifiedName name = stream.qualifiedName("the table's name");
        QualifiedName table = model.table(name).map(TableDraft::name).orElse(name);
        while (!stream.atEnd()) {
            CLAUSES.takeAny(stream, ObjectId.table(table), model.findings(), s -> false);
            if (stream.atAny(",", ")")) {
                throw stream.error("the end of the statement");
            }
        }
        model.rowEffects()
                .add(new RowEffect(
                        RowEffect.Kind.TRUNCATE,
                        table,
                        Optional.empty(),
                        Optional.empty(),
                        stream.statement().position()));
    }
}
