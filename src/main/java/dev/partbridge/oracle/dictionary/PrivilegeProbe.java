package dev.partbridge.oracle.dictionary;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleTable.Organization;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.progress.UiThread;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import dev.partbridge.sql.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out before anything is copied what a user may not read. What the session's privileges and ALL_TAB_PRIVS grant is
 * believed; each other table is put to the test by a query that returns no row.
 */
public final class PrivilegeProbe {
    private static final String PUBLIC = "PUBLIC";

    private final Connection connection;
    private final Dictionary dictionary;
    private final Cancellation cancellation;
    private final Set<String> system = new HashSet<>();
    private final Set<String> grantees = new HashSet<>();
    private final Map<QualifiedName, Set<String>> granted = new HashMap<>();

    private PrivilegeProbe(Connection connection, Dictionary dictionary, Cancellation cancellation) {
        this.connection = connection;
        this.dictionary = dictionary;
        this.cancellation = cancellation;
    }

    /**
     * Probes the tables whose rows would be copied: not temporary, external and object tables.
     *
     * @param read what the session was shown of the dictionary
     * @throws SQLException for any other error than a privilege that is missing
     */
    public static Privileges probe(Connection connection, DictionarySource read, Cancellation cancellation)
            throws SQLException {
        UiThread.refuse("asking for privileges");
        List<QualifiedName> copied = read.model().tables().stream()
                .filter(t -> t.organization() == Organization.HEAP || t.organization() == Organization.INDEX)
                .map(OracleTable::name)
                .toList();
        Dictionary dictionary = Dictionary.again(connection, cancellation, read);
        return new PrivilegeProbe(connection, dictionary, cancellation).run(copied);
    }

    private Privileges run(List<QualifiedName> tables) throws SQLException {
        Identifier user = new Identifier(dictionary.user());
        dictionary.read(
                "session-grants", user, row -> (row.is("KIND", "ROLE") ? grantees : system).add(row.needed("NAME")));
        grantees.add(PUBLIC);
        grantees.add(user.text());
        for (Identifier owner :
                new HashSet<>(tables.stream().flatMap(t -> t.schema().stream()).toList())) {
            if (!owner.equals(user)) {
                dictionary.read("granted", owner, row -> granted(owner, row));
            }
        }
        List<QualifiedName> noSelect = new ArrayList<>();
        List<QualifiedName> noFlashback = new ArrayList<>();
        for (QualifiedName table : tables) {
            cancellation.check();
            boolean own = table.schema().filter(user::equals).isPresent();
            if (!own && !maySelect(table)) {
                noSelect.add(table);
            } else if (!own && !mayFlashback(table)) {
                noFlashback.add(table);
            }
        }
        return new Privileges(
                user.text(), dictionary.release(), dictionary.showsAll(), scn(user), noSelect, noFlashback);
    }

    private void granted(Identifier owner, Row row) {
        if (grantees.contains(row.needed("GRANTEE"))) {
            granted.computeIfAbsent(QualifiedName.of(owner, row.neededName("TABLE_NAME")), t -> new HashSet<>())
                    .add(row.needed("PRIVILEGE"));
        }
    }

    private boolean maySelect(QualifiedName table) throws SQLException {
        Set<String> own = granted.getOrDefault(table, Set.of());
        return system.contains("SELECT ANY TABLE")
                || system.contains("READ ANY TABLE")
                || own.contains("SELECT")
                || own.contains("READ")
                || works(table, "SELECT 1 FROM " + OracleSql.quote(table) + " WHERE 1 = 0");
    }

    private boolean mayFlashback(QualifiedName table) throws SQLException {
        return system.contains("FLASHBACK ANY TABLE")
                || granted.getOrDefault(table, Set.of()).contains("FLASHBACK")
                || works(
                        table, "SELECT 1 FROM " + OracleSql.quote(table) + " AS OF TIMESTAMP SYSTIMESTAMP WHERE 1 = 0");
    }

    private boolean scn(Identifier user) throws SQLException {
        try {
            List<String> found = new ArrayList<>();
            dictionary.read("current-scn", user, row -> found.add(row.needed("CURRENT_SCN")));
            return !found.isEmpty();
        } catch (SQLException e) {
            if (!Dictionary.isMissing(e)) {
                throw e;
            }
            return false;
        }
    }

    private boolean works(QualifiedName table, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet none = statement.executeQuery()) {
            return !none.next();
        } catch (SQLException e) {
            if (!Dictionary.isMissing(e)) {
                throw DictionaryFailure.of(sql, table.toString(), e);
            }
            return false;
        }
    }
}
