package dev.partbridge.cli;

import dev.partbridge.run.EarlierRun;
import picocli.CommandLine.Option;

/** What becomes of an earlier run; one of these, or it is carried on. */
final class EarlierArguments {
    @Option(names = "--restart", description = "Drop what an earlier run created, and nothing else, then start over")
    private boolean restart;

    @Option(
            names = "--reread-unfinished",
            description =
                    "Of a database whose SCN is lost (ORA-01555, ORA-01466, ORA-08181): where rows are left, empty"
                            + " the whole family of tables (a root and all by reference below it) and read it again at one new"
                            + " SCN; families that are complete stay as they are")
    private boolean reread;

    EarlierRun chosen() {
        return restart ? EarlierRun.DROPPED : reread ? EarlierRun.REREAD : EarlierRun.CARRIED_ON;
    }
}
