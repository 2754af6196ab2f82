package dev.partbridge.cli;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

/** Finds tables by what was typed. */
final class TableNames {
    private TableNames() {}

    /** In any letters, with the schema or without; one that is written just so is meant alone. */
    static List<QualifiedName> like(String wanted, List<OracleTable> all) {
        List<QualifiedName> found = all.stream()
                .map(OracleTable::name)
                .filter(n -> matches(n, wanted))
                .toList();
        List<QualifiedName> exact =
                found.stream().filter(n -> n.toString().equals(wanted)).toList();
        return exact.isEmpty() ? found : exact;
    }

    private static boolean matches(QualifiedName table, String wanted) {
        String name = table.name().text();
        return name.equalsIgnoreCase(wanted) || table.toString().equalsIgnoreCase(wanted);
    }
}
