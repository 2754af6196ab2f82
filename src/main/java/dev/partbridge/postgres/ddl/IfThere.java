package dev.partbridge.postgres.ddl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What takes a statement back, of which nobody knows whether it made what it should: it passes over what is not there. */
public final class IfThere {
    private static final Pattern DROP = Pattern.compile(
            "(DROP (?:TABLE|INDEX|SEQUENCE|VIEW|SCHEMA|FUNCTION|PROCEDURE)) (?!IF EXISTS )(.*)", Pattern.DOTALL);

    private static final Pattern CONSTRAINT =
            Pattern.compile("ALTER TABLE (?!IF EXISTS )(.*) DROP CONSTRAINT (?!IF EXISTS )(.*)", Pattern.DOTALL);

    private IfThere() {}

    /** Of an undo as these classes write it. */
    public static String of(String undo) {
        Matcher drop = DROP.matcher(undo);
        if (drop.matches()) {
            return drop.group(1) + " IF EXISTS " + drop.group(2);
        }
        Matcher constraint = CONSTRAINT.matcher(undo);
        if (constraint.matches()) {
            return "ALTER TABLE IF EXISTS " + constraint.group(1) + " DROP CONSTRAINT IF EXISTS " + constraint.group(2);
        }
        if (undo.isBlank() || undo.contains(" IF EXISTS ")) {
            return undo;
        }
        // COMMENT and DELETE know no IF EXISTS
        return "DO $undo$\nBEGIN\n  " + undo
                + ";\nEXCEPTION\n  WHEN undefined_table OR undefined_column OR invalid_schema_name"
                + " THEN NULL;\nEND\n$undo$";
    }
}
