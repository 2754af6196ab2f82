package dev.partbridge.convert;

import static dev.partbridge.convert.TableBuilder.ids;
import static dev.partbridge.convert.TableBuilder.partition;
import static dev.partbridge.convert.TableBuilder.table;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleConstraint.OnDelete;
import dev.partbridge.oracle.model.OracleConstraint.State;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** Tables that cannot be carried over as they are, and constraints in other states. */
final class Refusals {
    private static final State DISABLED = new State(false, false, false, false);
    private static final State NOT_VALIDATED = new State(true, false, false, false);

    private Refusals() {}

    static OracleModel model() {
        return new OracleModel(
                List.of(
                        table("NULLABLE_ROOT")
                                .column("ID", "NUMBER(5)!")
                                .column("D", "DATE")
                                .primaryKey("NULLABLE_ROOT_PK", "ID")
                                .range("D", partition("A", "2020-01-01"), partition("B", "MAXVALUE"))
                                .build(),
                        child("OF_NULLABLE", "NULLABLE_ROOT"),
                        root("ROOT"),
                        child("OF_NOWHERE", "NOWHERE"),
                        table("MISCOUNTED")
                                .column("ID", "NUMBER(5)!")
                                .column("P", "NUMBER(5)!")
                                .foreignKey("MISCOUNTED_FK", "P", "ROOT", OnDelete.NO_ACTION)
                                .reference("MISCOUNTED_FK", partition("ONLY"))
                                .build(),
                        root("INHERITED"),
                        child("OF_INHERITED", "INHERITED"),
                        table("TWO_COLUMNS")
                                .column("A", "NUMBER(5)")
                                .column("B", "NUMBER(5)")
                                .range("A,B", partition("P", 1, 1))
                                .build(),
                        table("ZONED")
                                .column("T", "TIMESTAMP(6) WITH LOCAL TIME ZONE")
                                .range("T", partition("P", "2020-01-01"))
                                .build(),
                        table("BAD_BOUND")
                                .column("Y", "NUMBER(4)")
                                .range("Y", partition("P", 99999))
                                .build(),
                        table("STATES")
                                .column("A", "NUMBER(5)")
                                .column("B", "NUMBER(5)")
                                .constraint(new OracleConstraint.Check(
                                        Optional.of(new Identifier("A_CK")), "a > 0", NOT_VALIDATED, Optional.empty()))
                                .constraint(new OracleConstraint.Check(
                                        Optional.of(new Identifier("B_CK")), "b > 0", DISABLED, Optional.empty()))
                                .constraint(new OracleConstraint.Unique(
                                        Optional.of(new Identifier("A_UK")), ids("A"), DISABLED, Optional.empty()))
                                .constraint(new OracleConstraint.Unique(
                                        Optional.empty(),
                                        ids("B"),
                                        new State(true, true, true, true),
                                        Optional.empty()))
                                .build()),
                List.of(),
                List.of(),
                List.of());
    }

    private static OracleTable root(String name) {
        return table(name)
                .column("ID", "NUMBER(5)!")
                .column("K", "NUMBER(5)!")
                .primaryKey(name + "_PK", "ID")
                .range("K", partition("A", 10), partition("B", 20))
                .build();
    }

    private static OracleTable child(String name, String parent) {
        return table(name)
                .column("ID", "NUMBER(5)!")
                .column("P", "NUMBER(5)!")
                .foreignKey(name + "_FK", "P", parent, OnDelete.NO_ACTION)
                .reference(name + "_FK")
                .build();
    }
}
