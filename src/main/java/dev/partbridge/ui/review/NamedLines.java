package dev.partbridge.ui.review;

import dev.partbridge.finding.Finding;
import dev.partbridge.sql.OracleSql;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;

/**
 * Of a text whose names all stand in double quotes: finds the column, partition, constraint or index that a finding is
 * about by its name, and the table's first line where the name is not written.
 */
final class NamedLines implements FindingLines {
    private final String shown;
    private final QualifiedName table;
    /** Where the table's name is over, which a column may have too. */
    private final int below;

    NamedLines(String shown, QualifiedName table) {
        this.shown = shown;
        this.table = table;
        int name = shown.indexOf(OracleSql.quote(table));
        below = name < 0 ? 0 : name + OracleSql.quote(table).length();
    }

    @Override
    public Optional<Integer> lineOf(Finding finding) {
        if (!finding.subject().table().equals(table)) {
            return Optional.empty();
        }
        return finding.subject()
                .subpartition()
                .or(finding.subject()::partition)
                .or(finding.subject()::name)
                .map(OracleSql::quote)
                .map(name -> shown.indexOf(name, below))
                .filter(at -> at >= 0)
                .or(() -> Optional.of(below))
                .map(this::line);
    }

    private int line(int at) {
        return (int) shown.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
