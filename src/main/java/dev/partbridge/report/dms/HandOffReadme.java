package dev.partbridge.report.dms;

import dev.partbridge.report.Bundle;
import dev.partbridge.report.SqlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code README.md}: the steps in order. */
final class HandOffReadme {
    static final String NAME = "README.md";

    private final StringBuilder text = new StringBuilder();
    private int step;
    private boolean listed;

    private HandOffReadme() {}

    /** @param files the names of all other files */
    static String of(Bundle bundle, Scope scope, Modes modes, Set<String> files) {
        HandOffReadme readme = new HandOffReadme();
        List<DmsTask> tasks = DmsTask.of(scope, modes);
        readme.paragraph("# " + SqlFile.comment(bundle.source().name()) + " to PostgreSQL "
                + bundle.plan().conversion().options().targetVersion() + " with AWS DMS");
        readme.paragraph("Written by Partbridge " + SqlFile.comment(bundle.toolVersion())
                + " from AWS's documentation; never run against AWS DMS. Rehearse it on a copy.\n"
                + "`findings.json` tells what DMS does not bring, or changes: read it first.");
        readme.tasks(tasks);
        readme.prepare(scope, files);
        readme.load(scope, tasks, files);
        if (modes.changes()) {
            readme.changes();
        }
        if (modes.together()) {
            readme.together();
        }
        readme.cutOver(files, modes);
        readme.remarks(scope);
        return readme.text.toString();
    }

    private void tasks(List<DmsTask> tasks) {
        paragraph("| task | type | tables at once | tables |\n|---|---|---|---|\n"
                + tasks.stream()
                        .map(t -> "| `" + t.folder() + "` | "
                                + t.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + " | "
                                + (t.kind() == DmsTask.Kind.CDC ? "one transaction" : t.subTasks()) + " | "
                                + t.tables().size() + " |")
                        .collect(Collectors.joining("\n")));
    }

    private void prepare(Scope scope, Set<String> files) {
        paragraph("## Prepare");
        step(
                "Oracle: fill in `DMS_USER` in `oracle/01-prepare.sql` and run it as a DBA; answer what `oracle/02-checks.sql`"
                        + " finds.");
        step(
                "PostgreSQL: run " + names(files, "target/1-before-load/")
                        + " in this order, as the owner of the schemas, on an empty database.\n   The user of the target endpoint"
                        + " needs SELECT, INSERT, UPDATE and DELETE on the tables, CREATE on schema public for DMS's own tables,\n"
                        + "   and the right to set `session_replication_role`: a superuser, `rds_superuser`, or from PostgreSQL 15"
                        + " on `GRANT SET ON PARAMETER`."
                        + (scope.chains().isEmpty()
                                ? ""
                                : "\n   GRANT EXECUTE to it on the functions that look up a partition key (`06-triggers.sql`)."));
        step("AWS: put user, password, host and port of both databases into Secrets Manager, set the variables that"
                + " `aws-dms.sh` names,\n   then `bash aws-dms.sh endpoints` and `bash aws-dms.sh test`.");
    }

    private void load(Scope scope, List<DmsTask> tasks, Set<String> files) {
        paragraph("## Full load");
        step((scope.chains().isEmpty()
                        ? "Stop the writes to the tables"
                        : "Stop the writes to the tables, those partitioned by reference and their parents above all")
                + ", wait until no transaction is open, and note the SCN (`oracle/02-checks.sql`).");
        for (DmsTask task : tasks) {
            if (task.kind() == DmsTask.Kind.FULL_LOAD) {
                step("`bash aws-dms.sh create " + task.folder() + "`, `bash aws-dms.sh start " + task.folder()
                        + "`; wait until"
                        + " `bash aws-dms.sh state " + task.folder()
                        + "` tells that it has stopped and no table has errors."
                        + (task.ordered()
                                ? "\n   Parents are loaded before their children, one table at a time: leave"
                                        + " MaxFullLoadSubTasks at 1."
                                : ""));
            }
        }
        if (tasks.stream().anyMatch(t -> t.kind() == DmsTask.Kind.CDC)) {
            step("The writes may go on: task cdc brings them.");
        }
        step("PostgreSQL: run " + names(files, "target/2-after-load/")
                + ". A foreign key that fails names a row without its parent.");
    }

    private void changes() {
        paragraph("## Change capture");
        step(
                "`bash aws-dms.sh create cdc`, then `bash aws-dms.sh start cdc SCN` with the SCN that was noted. The task applies"
                        + " the transactions of all tables in the order of their commits,\n   in replication role origin: foreign"
                        + " keys take children along when the partition key of their parent changes. Leave BatchApplyEnabled false"
                        + " and ParallelApplyThreads 0.");
    }

    private void together() {
        paragraph(
                "Instead of the tasks above, `full-load-and-cdc` does both without a pause of the writes: it stops when"
                        + " the rows are there; run the scripts of\n`target/2-after-load/` except the foreign keys, then"
                        + " `bash aws-dms.sh resume full-load-and-cdc`, and add the foreign keys at cut-over.");
    }

    private void cutOver(Set<String> files, Modes modes) {
        paragraph("## Cut-over");
        if (modes.changes()) {
            step("Stop the applications on Oracle; wait until the task's latency is 0 and no table has pending changes;"
                    + " `bash aws-dms.sh stop cdc`.");
        } else {
            step("The applications on Oracle stay stopped from the full load on: no changes are captured.");
        }
        step("PostgreSQL: run " + names(files, "target/3-cut-over/") + ".");
        step(
                "Prove it: run `90-validate.sql`, compare its counts with Oracle's per partition, and look that each expected"
                        + " 0 is one. Look into `awsdms_apply_exceptions` and\n   `awsdms_validation_failures_v1`: both must be"
                        + " empty or explained.");
        step("Drop DMS's own tables (`awsdms_*`) and turn the applications to PostgreSQL.");
        paragraph("To take everything back: `cat rollback/*.sql` in the order of their names; it drops the tables.");
    }

    private void remarks(Scope scope) {
        List<String> remarks = new ArrayList<>();
        if (Numbers.scale(scope).filter(n -> n == Numbers.AS_TEXT).isPresent()) {
            remarks.add(
                    "- NumberDatatypeScale -2 carries NUMBER as text; PostgreSQL must take it into numeric columns.");
        }
        if (!scope.chains().isEmpty()) {
            remarks.add(
                    "- An INSERT that a trigger sends on to its partition reports 0 rows. Should the task take that for"
                            + " an error, set ApplyErrorInsertPolicy to LOG_ERROR and\n  compare the counts all the more.");
            remarks.add(
                    "- Keys of children have the partition key as one more column, which Oracle's rows do not have.");
        }
        if (!remarks.isEmpty()) {
            paragraph("## What to watch in the rehearsal");
            paragraph(String.join("\n", remarks));
        }
    }

    private void paragraph(String lines) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(lines).append('\n');
        listed = false;
    }

    private void step(String lines) {
        if (!listed) {
            text.append('\n');
        }
        step++;
        text.append(step).append(". ").append(lines).append('\n');
        listed = true;
    }

    private static String names(Set<String> files, String folder) {
        return new TreeSet<>(files)
                .stream()
                        .filter(f -> f.startsWith(folder))
                        .map(f -> "`" + f + "`")
                        .collect(Collectors.joining(", "));
    }
}
