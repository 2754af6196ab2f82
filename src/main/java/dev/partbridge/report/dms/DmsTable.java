package dev.partbridge.report.dms;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table that is copied.
 *
 * @param chained it is partitioned by reference, or a parent of such a table
 */
record DmsTable(OracleTable oracle, TableMapping mapping, PgTable postgres, boolean chained) {
    /** Stands in the files for the owner of tables that the source names without one. */
    static final Identifier UNKNOWN_SCHEMA = new Identifier("ORACLE_SCHEMA");

    private static final Set<String> LOBS = Set.of("CLOB", "NCLOB", "BLOB", "XMLTYPE", "LONG", "LONG RAW", "JSON");

    /** Oracle's owner of the table. */
    Identifier schema() {
        return oracle.name().schema().orElse(UNKNOWN_SCHEMA);
    }

    /** Where each of Oracle's columns goes; a second place for the same one is filled by this program's load alone. */
    List<ColumnMapping> columns() {
        Set<Identifier> seen = new HashSet<>();
        return mapping.columns().stream().filter(c -> seen.add(c.oracle())).toList();
    }

    /** The columns that DMS copies as large objects. */
    List<ColumnMapping> largeObjects() {
        return columns().stream()
                .filter(c -> LOBS.contains(c.oracleType().name()))
                .toList();
    }

    /** Oracle's columns that the target does not take rows for: virtual ones above all. */
    List<OracleColumn> leftOut() {
        return oracle.columns().stream().filter(c -> column(c.name()).isEmpty()).toList();
    }

    /** The mapping of a column, by Oracle's name. */
    Optional<ColumnMapping> column(Identifier name) {
        return columns().stream().filter(c -> c.oracle().equals(name)).findFirst();
    }

    /** The primary key that Oracle holds the rows by; a disabled one holds nothing. */
    Optional<List<Identifier>> primaryKey() {
        return oracle.primaryKey().filter(k -> k.state().enabled()).map(k -> k.columns());
    }
}
