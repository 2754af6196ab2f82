package dev.partbridge.run.scan;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.convert.rule.NulRule;
import dev.partbridge.postgres.copy.NulRepair;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.rows.ValueKind;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;

/** Texts that will be changed, since the rule for the character NUL was chosen so. */
final class NulCheck implements RowCheck {
    private final ObjectId id;
    private final Identifier name;
    private final int at;
    private final String becomes;

    private NulCheck(ObjectId id, Identifier name, int at, String becomes) {
        this.id = id;
        this.name = name;
        this.at = at;
        this.becomes = becomes;
    }

    /** Absent where nothing is changed: the encoder refuses the character then. */
    static Optional<RowCheck> of(QualifiedName table, ColumnMapping column, int at, RowColumn source, NulRule rule) {
        ObjectId id = ObjectId.column(table, column.oracle());
        return switch (rule) {
            case REJECT -> Optional.empty();
            case REMOVE -> text(source, new NulCheck(id, column.oracle(), at, "which is left out"));
            case REPLACE -> text(source, new NulCheck(id, column.oracle(), at, "which becomes U+FFFD"));
        };
    }

    private static Optional<RowCheck> text(RowColumn source, NulCheck check) {
        return source.kind() == ValueKind.TEXT ? Optional.of(check) : Optional.empty();
    }

    @Override
    public void look(RowSource row, Tally tally) {
        if (!row.isNull(at) && NulRepair.holdsNul(row.getText(at))) {
            tally.add("PB-ROW-018", id, row, () -> name + " holds the character NUL, " + becomes);
        }
    }
}
