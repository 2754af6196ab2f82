package dev.partbridge.report.dms;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.report.Bundle;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code oracle/01-prepare.sql}: what DMS asks of Oracle (user guide, Oracle as a source): archived logs, supplemental
 * logging of the database and of each table, privileges.
 */
final class OraclePreparation {
    static final String NAME = "oracle/01-prepare.sql";

    private static final List<String> VIEWS = List.of(
            "V_$ARCHIVED_LOG",
            "V_$LOG",
            "V_$LOGFILE",
            "V_$LOGMNR_LOGS",
            "V_$LOGMNR_CONTENTS",
            "V_$DATABASE",
            "V_$THREAD",
            "V_$PARAMETER",
            "V_$NLS_PARAMETERS",
            "V_$TIMEZONE_NAMES",
            "V_$TRANSACTION",
            "V_$CONTAINERS",
            "ALL_INDEXES",
            "ALL_OBJECTS",
            "ALL_TABLES",
            "ALL_USERS",
            "ALL_CATALOG",
            "ALL_CONSTRAINTS",
            "ALL_CONS_COLUMNS",
            "ALL_TAB_COLS",
            "ALL_IND_COLUMNS",
            "ALL_ENCRYPTED_COLUMNS",
            "ALL_LOG_GROUPS",
            "ALL_TAB_PARTITIONS",
            "SYS.DBA_REGISTRY",
            "SYS.OBJ$",
            "DBA_TABLESPACES",
            "DBA_OBJECTS");

    private final Scope scope;

    private OraclePreparation(Scope scope) {
        this.scope = scope;
    }

    static String of(Bundle bundle, Scope scope) {
        OracleFile file = new OracleFile(bundle, NAME, "what DMS asks of Oracle; run by a DBA, before any task");
        file.about(
                "DMS_USER stands for the user of the source endpoint: put its name in its place.",
                "On Amazon RDS the privileges on V_$ views and SYS objects are granted by",
                "rdsadmin.rdsadmin_util.grant_sys_object, and the database's logging is set by",
                "rdsadmin.rdsadmin_util.alter_supplemental_logging and set_configuration('archivelog retention hours', 24).");
        OraclePreparation preparation = new OraclePreparation(scope);
        preparation.database(file);
        preparation.tables(file);
        preparation.privileges(file);
        return file.text();
    }

    private void database(OracleFile file) {
        file.about(
                "Change capture reads the logs: LOG_MODE must be ARCHIVELOG, and the archived logs must stay until they are",
                "read. Where it is not: SHUTDOWN IMMEDIATE, STARTUP MOUNT, ALTER DATABASE ARCHIVELOG, ALTER DATABASE OPEN.");
        file.add("SELECT log_mode, supplemental_log_data_min FROM v$database");
        file.add("ALTER DATABASE ADD SUPPLEMENTAL LOG DATA");
        schema(file);
    }

    /** Scripts that name no owner leave it to be filled in. */
    static void schema(OracleFile file, Scope scope) {
        if (scope.tables().stream().anyMatch(t -> t.oracle().name().schema().isEmpty())) {
            file.about("The source names no owner: put it in the place of ORACLE_SCHEMA.");
            file.add("ALTER SESSION SET CURRENT_SCHEMA = " + DmsTable.UNKNOWN_SCHEMA);
        }
    }

    private void schema(OracleFile file) {
        schema(file, scope);
    }

    private void tables(OracleFile file) {
        int group = 0;
        for (DmsTable table : scope.tables()) {
            String alter = "ALTER TABLE " + OracleSql.quote(table.oracle().name()) + " ADD SUPPLEMENTAL LOG ";
            Optional<List<Identifier>> key = table.primaryKey();
            if (key.isEmpty()) {
                file.about(table.oracle().name() + " has no primary key: all columns");
                file.add(alter + "DATA (ALL) COLUMNS");
                continue;
            }
            file.about(table.oracle().name().toString());
            file.add(alter + "DATA (PRIMARY KEY) COLUMNS");
            List<Identifier> wider = targetKey(table);
            if (!key.get().containsAll(wider)) {
                group++;
                file.about("its key in PostgreSQL has more columns");
                file.add(alter + String.format(Locale.ROOT, "GROUP \"PARTBRIDGE_%04d\" (", group)
                        + wider.stream().map(OracleSql::quote).collect(Collectors.joining(", ")) + ") ALWAYS");
            }
        }
    }

    /** The columns of Oracle that make up the primary key in PostgreSQL. */
    private static List<Identifier> targetKey(DmsTable table) {
        List<Identifier> columns = new ArrayList<>();
        table.postgres().constraints().stream()
                .filter(PgConstraint.PrimaryKey.class::isInstance)
                .map(PgConstraint.PrimaryKey.class::cast)
                .flatMap(k -> k.columns().stream())
                .forEach(k -> table.columns().stream()
                        .filter(c -> c.postgres().equals(k))
                        .map(ColumnMapping::oracle)
                        .forEach(columns::add));
        return columns;
    }

    private void privileges(OracleFile file) {
        file.about(
                "The privileges of the user that DMS logs in as; LOGMINING and V_$CONTAINERS are of Oracle 12.1 and later");
        file.add("GRANT CREATE SESSION TO DMS_USER");
        file.add("GRANT SELECT ANY TRANSACTION TO DMS_USER");
        file.add("GRANT LOGMINING TO DMS_USER");
        file.add("GRANT EXECUTE ON DBMS_LOGMNR TO DMS_USER");
        if (scope.tables().stream().anyMatch(t -> !t.largeObjects().isEmpty())) {
            file.add("GRANT EXECUTE ON SYS.DBMS_CRYPTO TO DMS_USER");
        }
        VIEWS.forEach(v -> file.add("GRANT SELECT ON " + v + " TO DMS_USER"));
        file.about("The tables themselves");
        scope.tables()
                .forEach(t ->
                        file.add("GRANT SELECT ON " + OracleSql.quote(t.oracle().name()) + " TO DMS_USER"));
    }
}
