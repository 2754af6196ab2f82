package dev.partbridge.run.apply;

import dev.partbridge.postgres.catalog.Dependant;
import dev.partbridge.postgres.catalog.Dependants;
import dev.partbridge.postgres.copy.Refusal;
import dev.partbridge.run.RunRefused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Takes back what the journal says a project's runs created, last first, and nothing else. Each batch is a transaction
 * with its journal rows, so that it can be carried on after an interruption.
 */
public final class Undo {
    /** Few enough for the locks of one transaction on a server with its default settings. */
    private static final int BATCH = 100;

    private static final int SHOWN = 3;

    private final Connection connection;
    private final String project;
    private final Consumer<String> notes;
    private final String again;

    private record Entry(long id, String statement, String undo) {}

    /**
     * @param connection auto-commit must be off
     * @param notes hears of schemas that are kept because others use them, and of what stands in the way
     * @param again what its user does once he has mended what stopped it
     */
    public Undo(Connection connection, String project, Consumer<String> notes, String again) {
        this.connection = connection;
        this.project = project;
        this.notes = notes;
        this.again = again;
    }

    /**
     * Undoes all; commits batch by batch.
     *
     * @throws RunRefused when something of others depends on what would be dropped; nothing was changed
     */
    public void all() throws SQLException {
        refuseForOthers();
        for (List<Entry> batch = last(); !batch.isEmpty(); batch = last()) {
            for (Entry entry : batch) {
                undo(entry);
            }
            connection.commit();
        }
        forget();
        connection.commit();
    }

    /** All of it is told at once: who mends one thing after the other would find the next each time. */
    private void refuseForOthers() throws SQLException {
        List<Dependant> others = Dependants.of(connection, undos());
        connection.rollback();
        if (others.isEmpty()) {
            return;
        }
        others.forEach(o -> notes.accept(o.toString()));
        throw new RunRefused("what " + project + " made is kept, since " + others.size()
                + (others.size() == 1 ? " object of others depends" : " objects of others depend") + " on it: "
                + others.stream().limit(SHOWN).map(Dependant::object).collect(Collectors.joining(", "))
                + (others.size() > SHOWN ? " and " + (others.size() - SHOWN) + " more" : "")
                + "; nothing was changed. Drop or change what is named above, and " + again);
    }

    private List<String> undos() throws SQLException {
        List<String> undos = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT undo FROM partbridge.object WHERE project = ? ORDER BY id")) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    undos.add(row.getString(1));
                }
            }
        }
        return undos;
    }

    private List<Entry> last() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, statement, undo "
                + "FROM partbridge.object WHERE project = ? ORDER BY id DESC LIMIT " + BATCH)) {
            select.setString(1, project);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(row.getLong(1), row.getString(2), row.getString(3)));
                }
            }
        }
        return entries;
    }

    private void undo(Entry entry) throws SQLException {
        if (!entry.undo().isBlank()) {
            Savepoint savepoint = connection.setSavepoint();
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(entry.undo());
                connection.releaseSavepoint(savepoint);
            } catch (SQLException e) {
                // dependent_objects_still_exist: a schema of ours in which others have made something
                if (!"2BP01".equals(e.getSQLState()) || !entry.statement().contains("schema:")) {
                    throw new SQLException(
                            entry.statement() + " cannot be taken back: " + Refusal.oneLine(e)
                                    + "; what came after it is dropped; mend this and " + again,
                            e.getSQLState(),
                            e);
                }
                connection.rollback(savepoint);
                notes.accept(entry.statement() + " is kept: it holds objects of others");
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM partbridge.object WHERE id = ?")) {
            delete.setLong(1, entry.id());
            delete.executeUpdate();
        }
    }

    private void forget() throws SQLException {
        for (String sql : List.of(
                "DELETE FROM partbridge.chunk WHERE project = ?",
                "DELETE FROM partbridge.source_part WHERE project = ?",
                "DELETE FROM partbridge.looked_through WHERE project = ?",
                "DELETE FROM partbridge.reject WHERE project = ?",
                "DELETE FROM partbridge.stayed WHERE project = ?",
                "DELETE FROM partbridge.moved_sum WHERE project = ?",
                "DELETE FROM partbridge.retried WHERE project = ?",
                "DELETE FROM partbridge.loaded_table WHERE project = ?",
                "UPDATE partbridge.run SET state = 'undone' WHERE project = ?")) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, project);
                statement.executeUpdate();
            }
        }
    }
}
