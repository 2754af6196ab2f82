package dev.partbridge.ui.review;

import dev.partbridge.engine.OracleText;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.ui.code.LineMark;
import java.util.List;
import java.util.Optional;

/** Finds the line of the shown Oracle text that a finding speaks of. */
interface FindingLines {
    /** Of no text. */
    FindingLines NONE = finding -> Optional.empty();

    /** Counted from 0; empty where no line of this text is meant. */
    Optional<Integer> lineOf(Finding finding);

    /** A script's findings have places in it; a database's have names, which both texts of it write in the same way. */
    static FindingLines of(OracleText shown, OracleTable table) {
        return shown instanceof OracleText.OfScript
                ? new StatementLines(shown.text(), table.ddl())
                : new NamedLines(shown.text(), table.name());
    }

    default List<LineMark> marks(List<Finding> findings) {
        return findings.stream().flatMap(f -> mark(f).stream()).toList();
    }

    private Optional<LineMark> mark(Finding finding) {
        return lineOf(finding).map(line -> new LineMark(line, finding));
    }
}
