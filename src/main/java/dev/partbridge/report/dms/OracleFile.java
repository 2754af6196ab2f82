package dev.partbridge.report.dms;

import dev.partbridge.report.Bundle;
import dev.partbridge.report.SqlFile;

/** A script for Oracle under way. */
final class OracleFile {
    private final StringBuilder text = new StringBuilder();

    OracleFile(Bundle bundle, String name, String title) {
        text.append("-- Partbridge ")
                .append(SqlFile.comment(bundle.toolVersion()))
                .append(": ")
                .append(SqlFile.comment(bundle.source().name()))
                .append(", on Oracle's side\n-- ")
                .append(name)
                .append(": ")
                .append(title)
                .append('\n');
    }

    /** Lines of comment behind an empty line. */
    void about(String... lines) {
        text.append('\n');
        for (String line : lines) {
            text.append("-- ").append(SqlFile.comment(line)).append('\n');
        }
    }

    /** A statement, given without its semicolon. */
    void add(String sql) {
        text.append(sql).append(";\n");
    }

    String text() {
        return text.toString();
    }
}
