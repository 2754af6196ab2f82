package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * EXIT and QUIT end SQL*Plus, with all scripts that are open: what stands behind them is not executed (SQL*Plus User's
 * Guide and Reference, EXIT).
 */
final class AfterExit {
    private final Findings findings;
    private final Consumer<Statement> unexecuted;
    private Optional<Statement> exit = Optional.empty();
    private Optional<SourcePosition> first = Optional.empty();
    private long number;

    /**
     * @param unexecuted takes each statement that is not executed
     */
    AfterExit(Findings findings, Consumer<Statement> unexecuted) {
        this.findings = findings;
        this.unexecuted = unexecuted;
    }

    static boolean isExit(Statement statement) {
        String word = SqlPlusCommand.fullWord(statement.text());
        return word.equals("EXIT") || word.equals("QUIT");
    }

    /** A script that no other calls is one run of SQL*Plus. */
    void begin() {
        exit = Optional.empty();
        first = Optional.empty();
        number = 0;
    }

    /** Looks whether a command ends the run. */
    void command(Statement statement) {
        if (isExit(statement)) {
            exit = Optional.of(statement);
        }
    }

    /** Whether an EXIT stands before the statement; those that do something are counted then. */
    boolean takes(Statement statement) {
        if (exit.isEmpty()) {
            return false;
        }
        boolean does = statement.kind() != Statement.Kind.COMMAND
                || ScriptCall.of(statement.text()).isPresent()
                || SqlPlusCommand.fullWord(statement.text()).equals("EXECUTE");
        if (does) {
            number++;
            first = first.or(() -> Optional.of(statement.position()));
            unexecuted.accept(statement);
        }
        return true;
    }

    /** At the end of the run: one finding, at the EXIT. */
    void report() {
        first.ifPresent(from -> {
            Statement end = exit.orElseThrow();
            findings.add(
                    "PB-SRC-059",
                    ObjectId.file(end.script().name()),
                    end.position(),
                    SqlPlusCommand.fullWord(end.text()) + " ends SQL*Plus here: from " + from + " on "
                            + (number == 1 ? "a statement is" : number + " statements are")
                            + " not executed, and not read");
        });
    }
}
