package dev.partbridge.run.session;

import dev.partbridge.convert.TargetRelease;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.postgres.catalog.SchemaAccess;
import dev.partbridge.postgres.catalog.ServerState;
import dev.partbridge.postgres.catalog.TablespaceAccess;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.journal.JournalSchema;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the server must be like, and the role be allowed to do, before a run changes anything. */
final class ServerCheck {
    private static final String UNCHANGED = "; nothing was changed; ";

    /** As {@code server_version_num}. */
    private static final int OLDEST = 90_600;

    private final Connection connection;
    private final ServerState server;
    private final String role;

    ServerCheck(Connection connection) throws SQLException {
        this.connection = connection;
        this.server = ServerState.of(connection);
        this.role = PostgresSql.quote(server.role());
    }

    /** Refuses with the first thing that is missing. */
    void suits(Plan plan) throws SQLException {
        version(plan.conversion().options().targetMajor());
        encoding();
        writable();
        journal();
        schemas(plan);
        tablespaces(plan);
        temporary(plan);
    }

    private void version(int wanted) {
        if (server.version().number() < OLDEST) {
            throw new RunRefused("the target is PostgreSQL " + server.version().text()
                    + ", older than 9.6, the oldest that is supported" + UNCHANGED + "take a newer one");
        }
        if (server.version().major() < wanted) {
            String own = TargetRelease.text(server.version().major());
            throw new RunRefused("the plan was made for PostgreSQL " + TargetRelease.text(wanted)
                    + ", and the target is PostgreSQL "
                    + server.version().text() + UNCHANGED + "convert again for this server (--target-version " + own
                    + "), or take a newer one");
        }
    }

    private void encoding() {
        if (!server.encoding().equals("UTF8")) {
            throw new RunRefused("the target's database " + server.database() + " has the encoding "
                    + server.encoding() + ", which does not hold every character that Oracle's rows may have"
                    + UNCHANGED + "take a database made with ENCODING 'UTF8' TEMPLATE template0");
        }
    }

    private void writable() {
        if (server.standby()) {
            throw new RunRefused("the target is a standby, which takes no changes" + UNCHANGED + "take its primary");
        }
        if (server.readOnly()) {
            throw new RunRefused("transactions on the target are read-only" + UNCHANGED
                    + "switch default_transaction_read_only off for role " + role + " in database "
                    + PostgresSql.quote(server.database()));
        }
    }

    private void journal() throws SQLException {
        Set<String> closed = JournalSchema.closed(connection);
        if (!closed.isEmpty()) {
            throw denied(
                    "use the journal that an earlier run made there (" + String.join(", ", closed) + ")",
                    "run as the role that made it, or let that role grant USAGE on schema partbridge and all on what"
                            + " is in it");
        }
        if (JournalSchema.version(connection) == 0) {
            schemasCreatable("partbridge, which keeps the journal");
        }
    }

    private void schemas(Plan plan) throws SQLException {
        Set<Identifier> made = plan.statements(Phase.SCHEMAS).stream()
                .map(step -> step.subject().table().name())
                .collect(Collectors.toSet());
        for (SchemaAccess schema :
                SchemaAccess.of(connection, plan.conversion().target().schemas())) {
            String name = PostgresSql.quote(schema.schema());
            if (!schema.exists() && !made.contains(schema.schema())) {
                throw new RunRefused("the target has no schema " + name + UNCHANGED
                        + "create it, or name another with --target-schema");
            }
            if (!schema.exists()) {
                schemasCreatable(name);
            } else if (!schema.creates()) {
                throw denied(
                        "create objects in schema " + name, "GRANT USAGE, CREATE ON SCHEMA " + name + " TO " + role);
            }
        }
    }

    private void tablespaces(Plan plan) throws SQLException {
        String without = "or leave tablespaces out (--set tablespaces=ignore)";
        for (TablespaceAccess tablespace : TablespaceAccess.of(connection, TargetNames.tablespaces(plan))) {
            String name = PostgresSql.quote(tablespace.tablespace());
            if (!tablespace.exists()) {
                throw new RunRefused("the target has no tablespace " + name + UNCHANGED
                        + "create it, map it to another with --set tablespaces=map:..., " + without);
            }
            if (!tablespace.creates()) {
                throw denied(
                        "create objects in tablespace " + name,
                        "GRANT CREATE ON TABLESPACE " + name + " TO " + role + ", " + without);
            }
        }
    }

    private void schemasCreatable(String schema) {
        if (!server.createsSchemas()) {
            String database = PostgresSql.quote(server.database());
            throw denied("create the schema " + schema, "GRANT CREATE ON DATABASE " + database + " TO " + role);
        }
    }

    /** Rows that come without their partition key wait for it in temporary tables. */
    private void temporary(Plan plan) {
        if (!server.createsTemporary()
                && plan.copies().stream()
                        .anyMatch(c -> c.table().keyLookup().isPresent()
                                || !c.table().computed().isEmpty())) {
            String database = PostgresSql.quote(server.database());
            throw denied("create temporary tables", "GRANT TEMPORARY ON DATABASE " + database + " TO " + role);
        }
    }

    private RunRefused denied(String what, String cure) {
        return new RunRefused(
                String.format(Locale.ROOT, "the role %s may not %s (SQLSTATE 42501)%s%s", role, what, UNCHANGED, cure));
    }
}
