package dev.partbridge.run.scan;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.plan.Slice;
import dev.partbridge.rows.RowColumn;
import dev.partbridge.rows.RowSource;
import dev.partbridge.run.copy.OracleRouting;
import dev.partbridge.sql.ObjectId;
import java.util.List;
import java.util.Optional;

/** Whether a partition takes the row, and the one that it is in. */
final class PlaceCheck implements RowCheck {
    private final TableMapping table;
    private final OracleRouting routing;
    /** The partition that a database has the rows in. */
    private final int own;

    private final boolean told;
    private final ObjectId id;

    private PlaceCheck(TableMapping table, OracleRouting routing, int own, boolean told) {
        this.table = table;
        this.routing = routing;
        this.own = own;
        this.told = told;
        this.id = ObjectId.table(table.oracle());
    }

    /** Absent where Oracle's rule is not known from the row alone. */
    static Optional<RowCheck> of(TableMapping table, OracleModel model, List<RowColumn> columns, Slice slice) {
        return OracleRouting.byValue(table, model, columns).map(routing -> {
            boolean database = slice instanceof Slice.OfDatabase;
            int own = database ? OracleRouting.of(table, model, columns, slice).unread() : OracleRouting.NONE;
            return new PlaceCheck(table, routing, own, database && own != OracleRouting.NONE);
        });
    }

    @Override
    public void look(RowSource row, Tally tally) {
        int place = routing.partition(row);
        if (table.strays().isPresent() && place == table.strays().getAsInt() && routing.incomplete(row)) {
            // what becomes of it is another check's
            return;
        }
        if (told && place != own) {
            tally.add(
                    "PB-ROW-006",
                    id,
                    row,
                    () -> "it is in partition " + routing.name(own) + " and its key is outside its bound, "
                            + (place == OracleRouting.NONE
                                    ? "and in no other's"
                                    : "in that of " + routing.name(place)));
        } else if (place == OracleRouting.NONE) {
            tally.add("PB-ROW-005", id, row, () -> "its key is in the bound of no partition (ORA-14400)");
        }
    }
}
