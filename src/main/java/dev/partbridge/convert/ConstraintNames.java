package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names and identities of Oracle's constraints. */
public final class ConstraintNames {
    /** What Oracle calls a constraint that nobody named. */
    private static final Pattern SYSTEM = Pattern.compile("SYS_C\\d+");

    private ConstraintNames() {}

    /** The name somebody gave, folded; absent for a system name. */
    static Optional<String> given(NameRules names, OracleConstraint constraint) {
        return constraint.name().filter(n -> !isSystem(n)).map(names::name);
    }

    static Optional<String> given(Draft draft, OracleConstraint constraint) {
        return given(draft.names, constraint);
    }

    /** Whether Oracle itself gave the name, since nobody did. */
    public static boolean isSystem(Identifier name) {
        return SYSTEM.matcher(name.text()).matches();
    }

    /** By its name, else by its place among the table's constraints. */
    public static ObjectId id(OracleTable table, OracleConstraint constraint) {
        Identifier name = constraint
                .name()
                .orElseGet(() ->
                        new Identifier("constraint " + (table.constraints().indexOf(constraint) + 1)));
        return ObjectId.constraint(table.name(), name);
    }
}
