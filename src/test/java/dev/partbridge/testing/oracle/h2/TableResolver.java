package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.OracleError;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a table's name means to a session, as far as its privileges let it see. */
final class TableResolver {
    /** Views that have no ALL_ form. */
    private static final Set<String> NOT_FOR_ALL = Set.of("SEGMENTS", "EXTENTS");

    private final H2Database database;
    private final Identity identity;

    TableResolver(H2Database database, Identity identity) {
        this.database = database;
        this.identity = identity;
    }

    TableSource resolve(TableReference reference) throws OracleError {
        String owner = reference.owner();
        OracleTable own = database.find(owner == null ? identity.schema() : owner, reference.name());
        if (own != null && !own.owner().equals(H2Database.SYS)) {
            return table(reference, own);
        }
        if (owner == null || owner.equals(H2Database.SYS)) {
            TableSource found = ofSystem(reference.name());
            if (found != null) {
                return found;
            }
        }
        throw OracleError.noSuchTable(reference.position());
    }

    private TableSource table(TableReference reference, OracleTable table) throws OracleError {
        Grants grants = database.grants();
        String user = identity.user();
        if (!grants.sees(user, table.owner(), table.name())) {
            throw OracleError.noSuchTable(reference.position());
        }
        boolean mayFlashback = grants.may(user, "FLASHBACK", table.owner(), table.name());
        if (!grants.maySelect(user, table.owner(), table.name()) || (reference.flashback() && !mayFlashback)) {
            throw OracleError.insufficientPrivileges(reference.position());
        }
        String condition = condition(reference, table);
        String from = "(SELECT " + table.allColumns() + " FROM " + table.qualified() + condition + ")";
        return new TableSource(condition.isEmpty() ? table.qualified() : from, table);
    }

    private static String condition(TableReference reference, OracleTable table) throws OracleError {
        String partition = reference.partition();
        if (partition != null) {
            if (!table.hasPartition(partition)) {
                throw new OracleError(2149, "Specified partition does not exist", reference.position());
            }
            return " WHERE " + OracleTable.quote(OracleTable.PARTITION) + " = " + OracleTable.literal(partition);
        }
        String subpartition = reference.subpartition();
        if (subpartition != null) {
            if (!table.hasSubpartition(subpartition)) {
                throw new OracleError(14251, "Specified subpartition does not exist", reference.position());
            }
            return " WHERE " + OracleTable.quote(OracleTable.SUBPARTITION) + " = " + OracleTable.literal(subpartition);
        }
        return "";
    }

    /** What SYS has under this name and the session may see, or null. */
    private @Nullable TableSource ofSystem(String name) {
        OracleTable publicView = database.findPublic(name);
        if (publicView != null) {
            return new TableSource(publicView.qualified(), publicView);
        }
        int prefix = name.indexOf('_');
        DictionaryView view = prefix < 0 ? null : database.findView(name.substring(prefix + 1));
        return view == null ? ofSession(name) : dictionary(name.substring(0, prefix), view);
    }

    private @Nullable TableSource dictionary(String form, DictionaryView view) {
        OracleTable table = database.dictionary(view.name());
        String user = OracleTable.literal(identity.user());
        String ownerIs = OracleTable.quote(view.ownerColumn()) + " = " + user;
        return switch (form) {
            case "DBA" ->
                database.grants().mayReadDbaViews(identity.user()) ? new TableSource(table.qualified(), table) : null;
            case "USER" -> filtered(table, ownerIs);
            case "ALL" -> NOT_FOR_ALL.contains(view.name()) ? null : filtered(table, ownerIs + " OR " + granted(view));
            default -> null;
        };
    }

    private static TableSource filtered(OracleTable table, String condition) {
        String from = "(SELECT " + table.allColumns() + " FROM " + table.qualified() + " WHERE " + condition + ")";
        return new TableSource(from, table);
    }

    private String granted(DictionaryView view) {
        Grants grants = database.grants();
        // of code, privileges on tables show nothing
        String any = view.name().equals("SOURCE") ? "DEBUG ANY PROCEDURE" : "SELECT ANY TABLE";
        if (grants.systemOf(identity.user()).contains(any)) {
            return OracleTable.quote(view.ownerColumn()) + " <> 'SYS'";
        }
        String tables = grants.objectsOf(identity.user()).stream()
                .map(grant ->
                        "(" + OracleTable.literal(grant.owner()) + ", " + OracleTable.literal(grant.table()) + ")")
                .collect(Collectors.joining(", "));
        return tables.isEmpty() || view.tableColumn().isEmpty()
                ? "FALSE"
                : "(" + OracleTable.quote(view.ownerColumn()) + ", " + OracleTable.quote(view.tableColumn()) + ") IN ("
                        + tables + ")";
    }

    /** The views that show the session itself. */
    private @Nullable TableSource ofSession(String name) {
        Grants grants = database.grants();
        String user = identity.user();
        return switch (name) {
            case "SESSION_PRIVS" -> values("PRIVILEGE", grants.systemOf(user));
            case "SESSION_ROLES" -> values("ROLE", grants.rolesOf(user));
            case "USER_TAB_PRIVS_RECD" ->
                values(
                        "OWNER, TABLE_NAME, PRIVILEGE",
                        grants.objectsOf(user).stream()
                                .map(grant -> List.of(grant.owner(), grant.table(), grant.privilege()))
                                .toList());
            case "ALL_TAB_PRIVS" ->
                values(
                        "GRANTEE, TABLE_SCHEMA, TABLE_NAME, PRIVILEGE",
                        grants.objectsOf(user).stream()
                                .map(grant -> List.of(user, grant.owner(), grant.table(), grant.privilege()))
                                .toList());
            case "V$DATABASE", "V_$DATABASE" ->
                grants.mayReadDbaViews(user) || grants.maySelect(user, H2Database.SYS, "V_$DATABASE")
                        ? new TableSource(
                                "(SELECT CAST(" + database.scn()
                                        + " AS DECFLOAT) CURRENT_SCN, 'TESTDB' NAME, "
                                        + (primary() ? "'READ WRITE'" : "'READ ONLY WITH APPLY'")
                                        + " OPEN_MODE, "
                                        + OracleTable.literal(role()) + " DATABASE_ROLE)",
                                null)
                        : null;
            case "V$RECOVERY_PROGRESS", "V_$RECOVERY_PROGRESS" ->
                grants.mayReadDbaViews(user) || grants.maySelect(user, H2Database.SYS, "V_$RECOVERY_PROGRESS")
                        ? values(
                                "ITEM, COMMENTS, START_TIME",
                                primary()
                                        ? List.of()
                                        : List.of(List.of(
                                                "Last Applied Redo", "SCN: " + database.appliedScn(), "2026-01-01")))
                        : null;
            default -> null;
        };
    }

    private String role() {
        return database.context().getOrDefault("DATABASE_ROLE", "PRIMARY");
    }

    private boolean primary() {
        return role().equals("PRIMARY");
    }

    private static TableSource values(String column, Set<String> values) {
        return values(column, values.stream().map(List::of).toList());
    }

    private static TableSource values(String columns, List<List<String>> rows) {
        if (rows.isEmpty()) {
            String nulls = List.of(columns.split(", ")).stream()
                    .map(column -> "CAST(NULL AS VARCHAR) " + column)
                    .collect(Collectors.joining(", "));
            return new TableSource("(SELECT " + nulls + " WHERE FALSE)", null);
        }
        String text = rows.stream()
                .map(row -> row.stream().map(OracleTable::literal).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
        return new TableSource("(SELECT * FROM (VALUES " + text + ") AS V(" + columns + "))", null);
    }
}
