package dev.partbridge.engine;

import dev.partbridge.connect.Target;
import dev.partbridge.connect.TargetConnection;
import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.report.RejectsCsv;
import dev.partbridge.run.RejectCount;
import dev.partbridge.run.RetryListener;
import dev.partbridge.run.RetryReport;
import dev.partbridge.run.RunRefused;
import dev.partbridge.run.journal.JournalSchema;
import dev.partbridge.run.journal.KeptRejects;
import dev.partbridge.run.session.RejectRetry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rejected rows that a target keeps. */
final class TargetRejects {
    /** A reason or two say what is wrong with all the rows. */
    private static final int REASONS = 3;

    private static final int NAMES = 20;

    private final Target target;
    private final Optional<String> project;

    /** @param project absent for all */
    TargetRejects(Target target, Optional<String> project) {
        this.target = target;
        this.project = project;
    }

    /** A server that is started in a new directory would have nothing to tell. */
    static void refuseNew(Target target) {
        if (target instanceof Target.Embedded embedded && !Files.isDirectory(embedded.directory())) {
            throw new EngineException(
                    Kind.USAGE,
                    embedded.directory() + " is no directory, so no migration went into it; name that of the server");
        }
    }

    List<RejectCount> counts(TargetConnection open) {
        return query(open, kept -> kept.counts(REASONS));
    }

    /** Without rejects no file is made. */
    long export(TargetConnection open, Path file, boolean rows, Cancellation cancellation) {
        return query(open, kept -> {
            if (!kept.any()) {
                return 0L;
            }
            try {
                return written(kept, file, rows, cancellation);
            } catch (FileAlreadyExistsException e) {
                throw new EngineException(
                        Kind.USAGE, file + " is there already and is not written over; name a new file", e);
            } catch (IOException e) {
                throw new EngineException(
                        Kind.USAGE, "the rejected rows cannot be written: " + FileTrouble.words(e), e);
            }
        });
    }

    /** Of each project that has rejects. */
    RetryReport retry(TargetConnection open, RetryListener listener, Cancellation cancellation) {
        Set<String> projects = query(open, KeptRejects::withRejects);
        List<RetryReport.Line> lines = new ArrayList<>();
        List<RetryReport.Untried> untried = new ArrayList<>();
        for (String each : projects) {
            try {
                RetryReport report = new RejectRetry(open::connect).retry(each, listener, cancellation);
                lines.addAll(report.lines());
                untried.addAll(report.untried());
            } catch (RunRefused e) {
                throw new EngineException(Kind.REFUSED, e);
            } catch (SQLException e) {
                throw TargetRun.broken("trying the rejected rows again", e);
            }
        }
        return new RetryReport(lines, untried, cancellation.isCancelled());
    }

    private static long written(KeptRejects kept, Path file, boolean rows, Cancellation cancellation)
            throws SQLException, IOException {
        boolean whole = false;
        OutputStream made = OwnerFile.create(file);
        try {
            long count;
            try (Writer out = new BufferedWriter(new OutputStreamWriter(made, StandardCharsets.UTF_8))) {
                RejectsCsv csv = new RejectsCsv(out, rows);
                csv.header();
                count = kept.each(rows, reject -> {
                    cancellation.check();
                    csv.row(reject);
                });
            }
            whole = true;
            return count;
        } finally {
            if (!whole) {
                // nobody is to take a part for all
                Files.deleteIfExists(file);
            }
        }
    }

    @FunctionalInterface
    private interface Query<T> {
        T of(KeptRejects kept) throws SQLException;
    }

    private <T> T query(TargetConnection open, Query<T> query) {
        try (Connection connection = open.connect()) {
            connection.setAutoCommit(false);
            refuse(JournalSchema.version(connection));
            connection.rollback();
            KeptRejects kept = new KeptRejects(connection, project);
            refuseUnknown(kept.projects());
            return query.of(kept);
        } catch (SQLException e) {
            throw TargetRun.broken("the rejected rows in " + target, e);
        }
    }

    private void refuse(int version) {
        if (version == 0) {
            throw new EngineException(
                    Kind.USAGE,
                    target + " holds no journal (schema partbridge), so no migration went into it; name the database"
                            + " of one");
        }
        JournalSchema.foreign(version).ifPresent(trouble -> {
            throw new EngineException(Kind.REFUSED, trouble);
        });
    }

    private void refuseUnknown(Set<String> known) {
        if (project.isPresent() && !known.contains(project.get())) {
            String names = String.join("\", \"", known.stream().limit(NAMES).toList());
            int more = known.size() - NAMES;
            throw new EngineException(
                    Kind.USAGE,
                    target + " knows no project \"" + project.get() + "\""
                            + (known.isEmpty()
                                    ? " and no other"
                                    : "; --project is one of \"" + names + "\""
                                            + (more > 0 ? " and " + more + " more" : "")));
        }
    }
}
