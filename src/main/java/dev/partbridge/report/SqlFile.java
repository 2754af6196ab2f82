package dev.partbridge.report;

import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;

/** One file of SQL under way: what it is, and statements, each behind the object it is about. */
public final class SqlFile {
    private static final String SETTINGS = "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n";

    private final StringBuilder statements = new StringBuilder();

    /** A statement of the plan. */
    public void add(Step.Execute step) {
        remark(step.subject().toString());
        if (step.edited()) {
            statements.append("-- edited by hand\n");
        }
        add(step.sql());
    }

    /** Remarks on the statements of a phase for which nothing is executed. */
    public void leftOut(Plan plan, Phase phase) {
        plan.edits().leftOut().stream()
                .flatMap(e -> e.generated().stream())
                .filter(g -> g.phase() == phase)
                .forEach(g -> remark("left out by hand: " + g.subject()));
    }

    /** A statement, with or without its final semicolon, behind a remark. */
    public void add(String remark, String sql) {
        remark(remark);
        add(sql);
    }

    /** A statement that follows the one before it closely. */
    public void add(String sql) {
        statements.append(statement(sql));
    }

    /** A line of comment behind an empty one. */
    public void remark(String text) {
        statements.append("\n-- ").append(comment(text)).append('\n');
    }

    /** Lines as they are, after an empty one. */
    public void lines(String text) {
        statements.append('\n').append(text);
    }

    /** Whether nothing has been added. */
    public boolean isEmpty() {
        return statements.isEmpty();
    }

    /** The whole file for PostgreSQL. */
    public String text(Bundle bundle, String name, String title) {
        return "-- Partbridge " + comment(bundle.toolVersion()) + ": "
                + comment(bundle.source().name())
                + " to PostgreSQL "
                + bundle.plan().conversion().options().targetVersion() + "\n-- " + name + ": " + title + "\n" + SETTINGS
                + statements;
    }

    /** A semicolon behind a comment would belong to the comment. */
    private static String statement(String sql) {
        String text = sql.strip();
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        if (lastLine.contains("--")) {
            return text + "\n;\n";
        }
        return text.endsWith(";") ? text + "\n" : text + ";\n";
    }

    /** A name may hold a line end, which would end the comment. */
    public static String comment(String text) {
        char[] line = text.toCharArray();
        for (int i = 0; i < line.length; i++) {
            boolean control = line[i] < ' ' || line[i] == '\u007F';
            if (control || line[i] == '\u2028' || line[i] == '\u2029') {
                line[i] = '?';
            }
        }
        return String.valueOf(line);
    }
}
