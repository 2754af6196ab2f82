package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.ScriptFiles.ScriptFile;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.ObjectId;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Goes through scripts as SQL*Plus executes them: commands are carried out, called scripts come at the place of the
 * call, variables are replaced, and each statement is handed on. A statement that comes again as it was, because its
 * script is called twice, is handed on once.
 */
final class ScriptRun {
    /** SQL*Plus nests scripts no deeper (SP2-0309). */
    private static final int DEEPEST = 20;

    private static final int MOST_CALLS = 10_000;

    /** Takes effect each time. */
    private static final Pattern EACH_TIME = Pattern.compile(
            "(?:ALTER\\s+SESSION|INSERT|UPDATE|DELETE|MERGE|COMMIT|ROLLBACK)\\b", Pattern.CASE_INSENSITIVE);

    private record Done(Path file, long start, String made) {}

    private final Path folder;
    private final ScriptLibrary library;
    private final Findings findings;
    private final Cancellation cancellation;
    private final Consumer<Statement> statements;
    private final AfterExit afterExit;
    private final SqlPlusSession session;
    private final Runnable seam;
    private final TokensAhead ahead;
    private final Set<Done> done = new HashSet<>();
    private final Map<Path, ScriptFile> met = new LinkedHashMap<>();
    private final Deque<ScriptFile> open = new ArrayDeque<>();
    private final boolean rehearsal;
    private int calls;

    /**
     * @param folder the source's folder
     * @param session of all scripts
     * @param statements takes what is to be read, in order
     * @param unexecuted takes what stands behind an EXIT
     * @param seam is run where a script begins or ends
     * @param ahead of the statements that are handed on
     */
    ScriptRun(
            Path folder,
            ScriptLibrary library,
            Findings findings,
            Cancellation cancellation,
            SqlPlusSession session,
            Consumer<Statement> statements,
            Consumer<Statement> unexecuted,
            Runnable seam,
            TokensAhead ahead) {
        this(folder, library, findings, cancellation, session, statements, unexecuted, seam, ahead, false);
    }

    /** A run that only finds out which scripts are called. */
    static ScriptRun rehearsal(Path folder, ScriptLibrary library, Cancellation cancellation) {
        Findings unheard = new Findings();
        return new ScriptRun(
                folder,
                library,
                unheard,
                cancellation,
                new SqlPlusSession(unheard),
                s -> {},
                s -> {},
                () -> {},
                new TokensAhead(0),
                true);
    }

    private ScriptRun(
            Path folder,
            ScriptLibrary library,
            Findings findings,
            Cancellation cancellation,
            SqlPlusSession session,
            Consumer<Statement> statements,
            Consumer<Statement> unexecuted,
            Runnable seam,
            TokensAhead ahead,
            boolean rehearsal) {
        this.folder = folder;
        this.library = library;
        this.findings = findings;
        this.cancellation = cancellation;
        this.statements = statements;
        this.afterExit = new AfterExit(findings, unexecuted);
        this.session = session;
        this.seam = seam;
        this.ahead = ahead;
        this.rehearsal = rehearsal;
    }

    /** Runs a script that no other calls. */
    void run(ScriptFile file) {
        session.begin();
        afterExit.begin();
        open(file);
        afterExit.report();
    }

    /** The scripts that were run, with those they called. */
    Map<Path, ScriptFile> met() {
        return met;
    }

    private void open(ScriptFile file) {
        met.putIfAbsent(file.real(), file);
        open.push(file);
        seam.run();
        library.each(file, ahead, statement -> {
            cancellation.check();
            take(file, statement);
        });
        seam.run();
        open.pop();
    }

    private void take(ScriptFile file, Statement statement) {
        if (statement.kind() == Statement.Kind.COMMAND) {
            command(file, statement);
            return;
        }
        if (rehearsal) {
            return;
        }
        for (Statement part : Substitution.parts(statement, session)) {
            if (part.kind() == Statement.Kind.COMMAND) {
                command(file, part);
            } else {
                hand(file, statement, part);
            }
        }
    }

    private void hand(ScriptFile file, Statement source, Statement made) {
        if (afterExit.takes(made)) {
            return;
        }
        String changed = made.equals(source) ? "" : made.start() + made.text();
        if (EACH_TIME
                        .matcher(made.script().text())
                        .region(made.start(), made.end())
                        .lookingAt()
                || done.add(new Done(file.real(), source.script().byteOffset(source.start()), changed))) {
            statements.accept(made);
        }
    }

    private void command(ScriptFile file, Statement written) {
        boolean call = ScriptCall.of(written.text()).isPresent();
        if (afterExit.takes(written)) {
            // it is read nowhere else either, as one that this script calls
            ScriptCall.of(written.text())
                    .flatMap(c -> CalledFile.find(folder, c, file.name(), session.suffix())
                            .file())
                    .ifPresent(called -> met.putIfAbsent(called.real(), called));
            return;
        }
        if (!rehearsal) {
            afterExit.command(written);
        }
        if (!call && !SqlPlusSession.matters(written.text())) {
            session.execute(written.text(), written.position());
            statements.accept(written);
            return;
        }
        Statement made = Substitution.apply(written, session);
        made.script()
                .undefined()
                .forEach(u ->
                        UndefinedVariables.report(u, ObjectId.file(u.position().file()), findings));
        if (!made.script().undefined().isEmpty()) {
            return;
        }
        if (call) {
            ScriptCall.of(made.text()).ifPresent(c -> call(file, made, c));
        } else {
            session.execute(made.text(), made.position());
        }
    }

    private void call(ScriptFile caller, Statement place, ScriptCall call) {
        CalledFile called = CalledFile.find(folder, call, caller.name(), session.suffix());
        if (called.file().isEmpty()) {
            refuse(called.code(), place, called.why());
            return;
        }
        ScriptFile file = called.file().get();
        if (rehearsal && met.containsKey(file.real())) {
            return;
        }
        if (open.stream().anyMatch(o -> o.real().equals(file.real()))) {
            refuse("PB-SRC-033", place, "is not followed: that script is still being read, so the calls form a circle");
        } else if (open.size() >= DEEPEST) {
            refuse("PB-SRC-033", place, "is not followed: SQL*Plus nests no more than " + DEEPEST + " scripts");
        } else if (++calls > MOST_CALLS) {
            refuse("PB-SRC-033", place, "is not followed: there are more than " + MOST_CALLS + " calls");
        } else {
            session.arguments(call.arguments());
            open(file);
        }
    }

    private void refuse(String code, Statement place, String why) {
        findings.add(code, ObjectId.file(place.script().name()), place.position(), place.summary() + " " + why);
    }
}
