package dev.partbridge.run.sift;

import dev.partbridge.postgres.ddl.RegistryDdl;
import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.run.journal.JournalReader;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the keys of rows that are gone out of the registries: the triggers that do so are made at the end. */
final class KeptRegistries {
    private final Connection connection;
    private final String project;
    private final PostgresModel target;

    KeptRegistries(Connection connection, String project, PostgresModel target) {
        this.connection = connection;
        this.project = project;
        this.target = target;
    }

    /** @param refused the statement that failed: a registry without its key is filled anew, since it may hold a key twice */
    void without(String refused, List<QualifiedName> tables) throws SQLException {
        Set<String> done = JournalReader.statements(connection, project);
        for (QualifiedName table : tables) {
            for (PgRegistry registry : target.registriesOf(table)) {
                if (done.contains(Demands.filled(registry))) {
                    String name = PostgresSql.quote(registry.name());
                    if (refused.contains(":" + registry.name() + "#")) {
                        execute("DELETE FROM " + name);
                        execute(RegistryDdl.fill(registry).sql());
                    } else {
                        execute("DELETE FROM " + name + " r WHERE NOT EXISTS (SELECT FROM "
                                + PostgresSql.quote(registry.of()) + " t WHERE "
                                + registry.columns().stream()
                                        .map(PostgresSql::quote)
                                        .map(c -> "t." + c + " = r." + c)
                                        .collect(Collectors.joining(" AND "))
                                + ")");
                    }
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
