package dev.partbridge.oracle.rows;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Tables and columns in few words. */
final class TestTables {
    private TestTables() {}

    static OracleTable table(String name, OracleColumn... columns) {
        return table(OracleTable.Organization.HEAP, name, columns);
    }

    static OracleTable table(OracleTable.Organization organization, String name, OracleColumn... columns) {
        return new OracleTable(
                QualifiedName.of("APP", name),
                organization,
                List.of(columns),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static OracleColumn column(String name, OracleType type) {
        return column(name, type, false, Optional.empty());
    }

    static OracleColumn notNull(String name, OracleType type) {
        return column(name, type, true, Optional.empty());
    }

    static OracleColumn virtual(String name, OracleType type, String expression) {
        return column(name, type, false, Optional.of(expression));
    }

    private static OracleColumn column(String name, OracleType type, boolean notNull, Optional<String> virtual) {
        return new OracleColumn(
                Identifier.of(name),
                type,
                notNull,
                Optional.empty(),
                virtual,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
