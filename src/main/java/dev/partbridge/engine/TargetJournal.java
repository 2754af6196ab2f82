package dev.partbridge.engine;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.run.ProjectStatus;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.apply.Undo;
import dev.partbridge.run.journal.JournalRemoval;
import dev.partbridge.run.journal.JournalSchema;
import dev.partbridge.run.journal.RunLock;
import dev.partbridge.run.journal.StatusReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The journal in a target: tells, undoes, and is removed. */
final class TargetJournal {
    private final Target target;
    private final OpenTargets targets;

    TargetJournal(Target target, OpenTargets targets) {
        this.target = target;
        this.targets = targets;
    }

    List<ProjectStatus> status(Optional<String> project) {
        return query(connection -> {
            List<ProjectStatus> all = StatusReader.all(connection);
            connection.rollback();
            project.ifPresent(p -> known(all, p));
            return all.stream()
                    .filter(s -> project.map(s.project()::equals).orElse(true))
                    .toList();
        });
    }

    void undo(String project, Consumer<String> notes) {
        query(connection -> {
            known(StatusReader.all(connection), project);
            return locked(connection, project, () -> {
                try {
                    new Undo(connection, project, notes, "undo again").all();
                } catch (RunRefused e) {
                    throw new EngineException(Kind.REFUSED, e);
                }
                return true;
            });
        });
    }

    JournalRemoved remove(String project, boolean proven) {
        return query(connection -> {
            known(StatusReader.all(connection), project);
            return locked(connection, project, () -> removed(connection, project, proven));
        });
    }

    private JournalRemoved removed(Connection connection, String project, boolean proven) throws SQLException {
        ProjectStatus now = StatusReader.of(connection, project);
        if (now.rejects() > 0) {
            return new JournalRemoved(
                    false,
                    "the journal of " + project + " stays: it keeps " + now.rejects()
                            + " rejected rows (partbridge.reject); write them to a file with 'partbridge rejects TARGET"
                            + " export' and delete them there, once you need them no longer");
        }
        if (!proven && !now.proven() && !now.undone()) {
            return new JournalRemoved(
                    false,
                    "the journal of " + project + " stays: its last run did not end with a proof that passed;"
                            + " 'partbridge migrate ... --remove-journal' carries it on, proves it and removes the"
                            + " journal then");
        }
        Optional<String> kept = JournalRemoval.remove(connection, project);
        connection.commit();
        return new JournalRemoved(
                true,
                "the journal of " + project + " is removed"
                        + kept.map(why -> "; the schema partbridge stays: " + why)
                                .orElse(", with the schema partbridge"));
    }

    @FunctionalInterface
    private interface Query<T> {
        T of(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws SQLException;
    }

    /** While no run can begin. */
    private static <T> T locked(Connection connection, String project, Work<T> work) throws SQLException {
        if (!RunLock.take(connection, project)) {
            throw new EngineException(
                    Kind.REFUSED, "a run of " + project + " is at work on this target; wait until it ends, or stop it");
        }
        try {
            connection.commit();
            return work.done();
        } finally {
            // the connection lives on in a pool
            connection.rollback();
            RunLock.release(connection, project);
            connection.commit();
        }
    }

    private <T> T query(Query<T> query) {
        TargetRejects.refuseNew(target);
        try (Connection connection = targets.get(target).connect()) {
            connection.setAutoCommit(false);
            int version = JournalSchema.version(connection);
            connection.rollback();
            if (version == 0) {
                throw new EngineException(
                        Kind.USAGE,
                        target + " holds no journal (schema partbridge): no migration went into it, or its journal was"
                                + " removed");
            }
            JournalSchema.foreign(version).ifPresent(trouble -> {
                throw new EngineException(Kind.REFUSED, trouble);
            });
            return query.of(connection);
        } catch (SQLException e) {
            throw TargetRun.broken("the journal in " + target, e);
        }
    }

    private void known(List<ProjectStatus> all, String project) {
        if (all.stream().noneMatch(s -> s.project().equals(project))) {
            throw new EngineException(
                    Kind.USAGE,
                    target + " knows no project \"" + project + "\""
                            + (all.isEmpty()
                                    ? " and no other"
                                    : "; --project is one of "
                                            + all.stream()
                                                    .map(s -> '"' + s.project() + '"')
                                                    .collect(Collectors.joining(", "))));
        }
    }
}
