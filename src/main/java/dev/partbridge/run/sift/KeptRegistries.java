package dev.partbridge.run.sift;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.model.PgRegistry;
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
    private final Plan plan;

    KeptRegistries(Connection connection, String project, Plan plan) {
        this.connection = connection;
        this.project = project;
        this.plan = plan;
    }

    /** @param refused the statement that failed: a registry without its key is filled anew, since it may hold a key twice */
    void without(String refused, List<QualifiedName> tables) throws SQLException {
        Set<String> done = JournalReader.statements(connection, project);
        for (QualifiedName table : tables) {
            for (PgRegistry registry : plan.conversion().target().registriesOf(table)) {
                if (done.contains(Demands.filled(registry))) {
                    String name = PostgresSql.quote(registry.name());
                    if (refused.contains(":" + registry.name() + "#")) {
                        execute("DELETE FROM " + name);
                        execute(filling(Demands.filled(registry)));
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

    /** As the plan has it, which may be edited. */
    private String filling(String statement) {
        return plan.statements(Phase.KEYS).stream()
                .filter(s -> s.id().equals(statement))
                .map(Step.Execute::sql)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(statement + " was executed and is not in the plan"));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
