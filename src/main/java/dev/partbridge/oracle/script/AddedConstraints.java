package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.script.alter.Refused;
import java.util.List;

/** What Oracle refuses of constraints added to a table that has some. */
final class AddedConstraints {
    private AddedConstraints() {}

    /** One primary key, each name once; looks at the constraints behind those that were there. */
    static void refuseTwice(TableDraft table, int before) {
        List<OracleConstraint> all = table.constraints();
        for (int i = before; i < all.size(); i++) {
            OracleConstraint added = all.get(i);
            List<OracleConstraint> others = all.subList(0, i);
            if (added instanceof OracleConstraint.PrimaryKey
                    && others.stream().anyMatch(c -> c instanceof OracleConstraint.PrimaryKey)) {
                throw new Refused("ORA-02260", "the table has a primary key already", "Drop it first, or add UNIQUE");
            }
            if (added.name().isPresent()
                    && others.stream().anyMatch(c -> c.name().equals(added.name()))) {
                throw new Refused(
                        "ORA-02264",
                        "another constraint has the name " + added.name().get(),
                        "Take another name, or leave one of the two out");
            }
        }
    }
}
