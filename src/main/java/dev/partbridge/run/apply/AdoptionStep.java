package dev.partbridge.run.apply;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Step;
import dev.partbridge.run.journal.Journal;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Executes a root's statement that is to adopt what its leaves have, and asks the catalog whether it did. */
public final class AdoptionStep {
    /** The leaves' indexes of these names below the root's one. */
    private static final String INDEXES = "WITH RECURSIVE tree AS (SELECT ?::regclass::oid AS oid UNION ALL"
            + " SELECT i.inhrelid FROM tree t JOIN pg_catalog.pg_inherits i ON i.inhparent = t.oid)"
            + " SELECT count(*) FROM tree JOIN unnest(?::text[]) AS own (name) ON own.name::regclass = tree.oid";

    /**
     * The leaves' own constraints that have become the root's, less what stayed behind of them: constraints of a leaf to
     * something other than the root's parent.
     */
    private static final String FOREIGN_KEYS = "SELECT count(*) FILTER (WHERE c.confrelid = r.confrelid"
            + " AND c.conparentid <> 0 AND c.conname = r.conname) - count(*) FILTER (WHERE c.confrelid <> r.confrelid"
            + " AND EXISTS (SELECT FROM pg_catalog.pg_constraint own WHERE own.oid = c.conparentid AND own.conrelid ="
            + " c.conrelid)) FROM pg_catalog.pg_constraint r, unnest(?::text[]) AS own (name)"
            + " JOIN pg_catalog.pg_constraint c ON c.conrelid = own.name::regclass AND c.contype = 'f'"
            + " WHERE r.conrelid = ?::regclass AND r.conname = ? AND r.contype = 'f' AND r.conparentid = 0";

    private final Connection connection;
    private final Journal journal;

    /** @param connection auto-commit must be off */
    public AdoptionStep(Connection connection, Journal journal) {
        this.connection = connection;
        this.journal = journal;
    }

    /**
     * Executes and commits. Where the server has not adopted each of the leaves' own, these are dropped and the root's
     * statement makes its own: no leaf keeps a second one.
     *
     * @param parts the leaves' statements
     * @return whether it adopted all
     */
    public boolean execute(Step.Execute root, List<Step.Execute> parts) throws SQLException {
        Savepoint before = connection.setSavepoint();
        execute(root.sql());
        boolean adopted = adopted(root, parts) == parts.size();
        if (!adopted) {
            connection.rollback(before);
            for (Step.Execute part : parts) {
                execute(part.undo());
            }
            execute(root.sql());
        }
        journal.executed(connection, root, root.undo());
        connection.commit();
        return adopted;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private long adopted(Step.Execute root, List<Step.Execute> parts) throws SQLException {
        return root.phase() == Phase.FOREIGN_KEYS ? foreignKeys(root, parts) : indexes(root, parts);
    }

    private long indexes(Step.Execute root, List<Step.Execute> parts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(INDEXES)) {
            select.setString(1, index(root.subject()));
            select.setArray(2, texts(parts.stream().map(p -> index(p.subject()))));
            return one(select);
        }
    }

    private long foreignKeys(Step.Execute root, List<Step.Execute> parts) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FOREIGN_KEYS)) {
            select.setArray(
                    1,
                    texts(parts.stream().map(p -> PostgresSql.quote(p.subject().table()))));
            select.setString(2, PostgresSql.quote(root.subject().table()));
            select.setString(3, name(root.subject()).text());
            return one(select);
        }
    }

    /** A key's index has its name. */
    private static String index(ObjectId made) {
        return PostgresSql.quote(made.table().sibling(name(made)));
    }

    private static Identifier name(ObjectId made) {
        return made.name().orElseThrow(() -> new IllegalArgumentException(made + " makes no index or constraint"));
    }

    private Array texts(Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static long one(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
