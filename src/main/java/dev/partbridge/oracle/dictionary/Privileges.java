package dev.partbridge.oracle.dictionary;

import dev.partbridge.finding.Finding;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.OracleSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user may do with tables that are to be copied.
 *
 * @param user who would copy
 * @param release says whether READ can be granted, which allows no lock
 * @param dbaViews whether DBA_ views are readable, which ask for no privilege on each table
 * @param currentScn whether V$DATABASE tells the state of the data that all tables can be read at
 * @param noSelect tables that he may not read
 * @param noFlashback tables that he may read, but not as they were at a moment before
 */
public record Privileges(
        String user,
        OracleRelease release,
        boolean dbaViews,
        boolean currentScn,
        List<QualifiedName> noSelect,
        List<QualifiedName> noFlashback) {
    public Privileges {
        noSelect = List.copyOf(noSelect);
        noFlashback = List.copyOf(noFlashback);
    }

    /** The statements that an administrator executes to give what is missing, and nothing more. */
    public List<String> grants() {
        List<String> grants = new ArrayList<>();
        noSelect.forEach(t -> grants.add(grant(read() + ", FLASHBACK", t)));
        noFlashback.forEach(t -> grants.add(grant("FLASHBACK", t)));
        if (!currentScn) {
            grants.add(scnGrant());
        }
        return grants;
    }

    /**
     * What would show the user all objects of a schema, and the sizes of their segments; not needed, since those that he
     * may read are shown anyway.
     */
    public Optional<String> catalogGrant() {
        return dbaViews ? Optional.empty() : Optional.of("GRANT SELECT_CATALOG_ROLE TO " + grantee() + ";");
    }

    /** One finding for each table and privilege that is missing, with the GRANT as its advice. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        noSelect.forEach(t -> findings.add(Finding.of(
                "PB-DIC-015",
                ObjectId.table(t),
                Optional.empty(),
                "The user " + user + " may not read " + t + ".",
                grant(read() + ", FLASHBACK", t))));
        noFlashback.forEach(t -> findings.add(Finding.of(
                "PB-DIC-016",
                ObjectId.table(t),
                Optional.empty(),
                "The user " + user + " may not read " + t + " as of one moment for all tables.",
                grant("FLASHBACK", t))));
        if (!currentScn) {
            findings.add(Finding.of(
                    "PB-DIC-022",
                    ObjectId.of(ObjectKind.SOURCE, QualifiedName.of("V$DATABASE")),
                    Optional.empty(),
                    "The user " + user + " may not ask V$DATABASE for the current SCN.",
                    scnGrant()));
        }
        findings.sort(Finding.ORDER);
        return List.copyOf(findings);
    }

    /** READ is there from 12.1 on; SELECT allows to lock rows too. */
    private String read() {
        return release.isBefore(OracleRelease.V12_1) ? "SELECT" : "READ";
    }

    private String grant(String privilege, QualifiedName table) {
        return "GRANT " + privilege + " ON " + OracleSql.quote(table) + " TO " + grantee() + ";";
    }

    /** V$DATABASE is a synonym, on which nothing can be granted. */
    private String scnGrant() {
        return "GRANT SELECT ON SYS.V_$DATABASE TO " + grantee() + ";";
    }

    private String grantee() {
        return OracleSql.quote(new Identifier(user));
    }
}
