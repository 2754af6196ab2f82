package dev.partbridge.testing.oracle.h2;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Who may do what; CREATE SESSION is everybody's. Names as the dictionary holds them. */
public final class Grants {
    private static final String ANY_TABLE = " ANY TABLE";

    private final Map<String, Set<String>> system = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> roles = new ConcurrentHashMap<>();
    private final Map<String, Set<ObjectGrant>> objects = new ConcurrentHashMap<>();

    /** A privilege on one table. */
    record ObjectGrant(String owner, String table, String privilege) implements Comparable<ObjectGrant> {
        @Override
        public int compareTo(ObjectGrant other) {
            return toString().compareTo(other.toString());
        }
    }

    /** A system privilege such as SELECT ANY TABLE, FLASHBACK ANY TABLE or SELECT ANY DICTIONARY. */
    public Grants system(String user, String privilege) {
        system.computeIfAbsent(user, key -> new ConcurrentSkipListSet<>()).add(privilege);
        return this;
    }

    /** A role such as SELECT_CATALOG_ROLE. */
    public Grants role(String user, String role) {
        roles.computeIfAbsent(user, key -> new ConcurrentSkipListSet<>()).add(role);
        return this;
    }

    /** A privilege (SELECT, READ, FLASHBACK) on a table, or SELECT on SYS's V_$DATABASE. */
    public Grants object(String user, String privilege, String owner, String table) {
        objects.computeIfAbsent(user, key -> new ConcurrentSkipListSet<>())
                .add(new ObjectGrant(owner, table, privilege));
        return this;
    }

    /** All that was granted to the user so far is taken away. */
    public Grants revokeAll(String user) {
        system.remove(user);
        roles.remove(user);
        objects.remove(user);
        return this;
    }

    Set<String> systemOf(String user) {
        Set<String> all = new TreeSet<>(system.getOrDefault(user, Set.of()));
        all.add("CREATE SESSION");
        return all;
    }

    Set<String> rolesOf(String user) {
        return roles.getOrDefault(user, Set.of());
    }

    Set<ObjectGrant> objectsOf(String user) {
        return objects.getOrDefault(user, Set.of());
    }

    boolean mayReadDbaViews(String user) {
        return user.equals("SYS")
                || systemOf(user).contains("SELECT ANY DICTIONARY")
                || rolesOf(user).contains("SELECT_CATALOG_ROLE")
                || rolesOf(user).contains("DBA");
    }

    boolean may(String user, String privilege, String owner, String table) {
        return user.equals(owner)
                || (!owner.equals("SYS") && systemOf(user).contains(privilege + ANY_TABLE))
                || objectsOf(user).contains(new ObjectGrant(owner, table, privilege));
    }

    boolean maySelect(String user, String owner, String table) {
        return may(user, "SELECT", owner, table) || may(user, "READ", owner, table);
    }

    /** Whether the table is known to the user at all; if not, the server denies that there is one. */
    boolean sees(String user, String owner, String table) {
        return maySelect(user, owner, table)
                || objectsOf(user).stream()
                        .anyMatch(grant ->
                                grant.owner().equals(owner) && grant.table().equals(table));
    }
}
