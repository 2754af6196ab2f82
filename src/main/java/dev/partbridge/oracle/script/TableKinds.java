package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleTable.Organization;

/**
 * What is said of each kind of table that PostgreSQL does not have: converted as an ordinary one, or left out (SQL
 * Language Reference, CREATE TABLE).
 */
final class TableKinds {
    private final TableDraft table;
    private final Findings findings;

    TableKinds(TableDraft table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** The words between CREATE and TABLE. */
    void modifier(Token word) {
        switch (word.text()) {
            case "GLOBAL", "PRIVATE" -> {
                // TEMPORARY follows
            }
            case "TEMPORARY" -> {
                table.organization(Organization.TEMPORARY);
                tell("PB-SRC-038", "is a temporary table and is left out; it keeps no rows beyond a session");
            }
            case "IMMUTABLE", "BLOCKCHAIN" -> {
                if (!table.immutable()) {
                    tell(
                            "PB-SRC-041",
                            "is an " + (word.is("IMMUTABLE") ? "immutable" : "immutable blockchain")
                                    + " table and becomes an ordinary one, whose rows can be changed");
                }
                table.immutable(true);
            }
            default -> tell("PB-SRC-004", word.text() + " is not carried over; it becomes an ordinary table");
        }
    }

    /** CREATE TABLE ... OF. */
    void ofType(String type) {
        table.organization(Organization.OBJECT);
        tell(
                "PB-SRC-010",
                type.endsWith("XMLTYPE")
                        ? "is an XMLTYPE table and is left out; its rows are XML documents"
                        : "is an object table of the type " + type + " and is left out; the type has its columns");
    }

    void indexOrganized() {
        table.organization(Organization.INDEX);
        tell(
                "PB-SRC-037",
                "is an index-organized table and becomes an ordinary one with the same primary key;"
                        + " PostgreSQL keeps no table inside of an index");
    }

    void external() {
        table.organization(Organization.EXTERNAL);
        tell("PB-SRC-039", "is an external table and is left out; its rows are in files");
    }

    void clustered(String cluster) {
        tell(
                "PB-SRC-037",
                "is stored in the cluster " + cluster + " and becomes an ordinary table;"
                        + " PostgreSQL does not store several tables together");
    }

    void hybrid() {
        tell(
                "PB-SRC-040",
                "has external partitions, which become ordinary ones; the rows in their files are not moved");
    }

    private void tell(String code, String what) {
        boolean colon = code.equals("PB-SRC-004");
        findings.add(code, table.id(), table.position(), table.name() + (colon ? ": " : " ") + what);
    }
}
