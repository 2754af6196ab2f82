package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OracleConnectionAdvice;
import dev.partbridge.connect.oracle.OracleUnreachable;
import dev.partbridge.oracle.ddl.OracleDdl;
import dev.partbridge.oracle.dictionary.TableDdl;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.SourceText;
import dev.partbridge.progress.Cancellation;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** A table's Oracle text: from the scripts, from the database, or rendered where neither has one. */
final class SourceDdl {
    private final OracleModel model;
    private final OracleTable table;

    SourceDdl(OracleModel model, OracleTable table) {
        this.model = model;
        this.table = table;
    }

    /** What there is without asking a database. */
    OracleText atHand() {
        return table.ddl().isEmpty()
                ? rendered("the database was not asked for its own")
                : new OracleText.OfScript(table.ddl().stream()
                        .map(SourceText::text)
                        .map(text -> text.stripTrailing() + ";\n")
                        .collect(Collectors.joining("\n")));
    }

    /** As the database writes it; where it does not, rendered, with the reason. */
    OracleText of(LiveSource source, OpenSources sources, Cancellation cancellation) {
        try {
            return DictionarySession.ask(sources.get(source.profile()), cancellation, session -> {
                try (TableDdl ddl = TableDdl.open(session, cancellation)) {
                    return of(ddl);
                }
            });
        } catch (EngineException | OracleUnreachable e) {
            cancellation.check();
            return rendered(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            cancellation.check();
            return rendered("the session with " + source.place() + " failed: "
                    + OracleConnectionAdvice.of(e).reason());
        }
    }

    private OracleText of(TableDdl ddl) throws SQLException {
        TableDdl.Result own = ddl.table(table.name());
        if (own.text().isEmpty()) {
            return rendered(own.reason().orElseThrow());
        }
        StringBuilder text = new StringBuilder(own.text().get()).append('\n');
        for (OracleIndex index : model.indexesOf(table.name())) {
            text.append('\n').append(of(index, ddl.index(index.name())));
        }
        String comments = OracleDdl.comments(table);
        return new OracleText.OfDatabase(
                text.append(comments.isEmpty() ? "" : "\n").append(comments).toString());
    }

    private static String of(OracleIndex index, TableDdl.Result own) {
        return own.text()
                .map(t -> t + "\n")
                .orElseGet(() -> "-- " + index.name() + " rendered from the dictionary: "
                        + own.reason().orElseThrow() + "\n" + OracleDdl.index(index));
    }

    private OracleText rendered(String reason) {
        return new OracleText.Rendered(OracleDdl.table(model, table), reason);
    }
}
