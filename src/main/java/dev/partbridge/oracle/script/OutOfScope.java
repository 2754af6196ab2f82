package dev.partbridge.oracle.script;

import java.util.Locale;
import java.util.Set;

/** Statements that are listed and not read further: views, stored units, grants, session settings. */
final class OutOfScope implements StatementParser {
    private static final Set<String> MODIFIERS = Set.of(
            "OR",
            "REPLACE",
            "FORCE",
            "NO",
            "NOFORCE",
            "EDITIONABLE",
            "NONEDITIONABLE",
            "EDITIONING",
            "PUBLIC",
            "SHARED",
            "BIGFILE",
            "SMALLFILE",
            "TEMPORARY",
            "UNDO",
            "AND",
            "RESOLVE",
            "GLOBAL",
            "PRIVATE",
            "COMPILE");

    /** Kinds of objects; another word is an error, not one more kind. */
    private static final Set<String> KINDS = Set.of(
            ("ANALYTIC ASSERTION ATTRIBUTE AUDIT CLUSTER CONTEXT CONTROLFILE DATABASE DIMENSION DIRECTORY DISKGROUP DOMAIN"
                            + " EDITION FLASHBACK FUNCTION HIERARCHY INDEX INDEXTYPE INMEMORY JAVA LIBRARY LOCKDOWN LOGICAL"
                            + " MATERIALIZED MINING MLE OPERATOR OUTLINE PACKAGE PFILE PLUGGABLE PROCEDURE PROFILE PROPERTY"
                            + " RESOURCE RESTORE ROLE ROLLBACK SCHEMA SEQUENCE SESSION SPFILE SYNONYM SYSTEM TABLESPACE"
                            + " TRIGGER TYPE USER VECTOR VIEW")
                    .split(" "));

    private static final Set<String> TWO_WORDS = Set.of(
            "MATERIALIZED VIEW",
            "PACKAGE BODY",
            "TYPE BODY",
            "DATABASE LINK",
            "JAVA SOURCE",
            "JAVA CLASS",
            "JAVA RESOURCE",
            "ROLLBACK SEGMENT",
            "FLASHBACK ARCHIVE",
            "PLUGGABLE DATABASE");

    private static final Set<String> LISTED = Set.of(
            "GRANT",
            "REVOKE",
            "DROP",
            "ANALYZE",
            "TRUNCATE",
            "RENAME",
            "PURGE",
            "AUDIT",
            "NOAUDIT",
            "SELECT",
            "WITH",
            "CALL",
            "EXPLAIN",
            "LOCK",
            "FLASHBACK",
            "ASSOCIATE",
            "DISASSOCIATE",
            "ADMINISTER",
            "BEGIN",
            "DECLARE");

    /** Statements that leave nothing behind in a schema. */
    private static final Set<String> WITHOUT_TRACE = Set.of("COMMIT", "ROLLBACK", "SAVEPOINT", "SET");

    @Override
    public void read(TokenStream stream, ModelBuilder model) {
        Statement statement = stream.statement();
        String first = stream.peek().text();
        if (stream.peek().kind() == Token.Kind.WORD && WITHOUT_TRACE.contains(first)) {
            return;
        }
        if (stream.accept("CREATE") || stream.accept("ALTER")) {
            String kind = kind(stream);
            String shown = first.equals("ALTER") ? "alter " + kind : kind;
            boolean unnamed = kind.equals("session") || kind.equals("system") || !stream.atName();
            String name = unnamed
                    ? statement.summary()
                    : stream.qualifiedName("a name").toString();
            model.skip(shown, name, statement.position());
        } else if (stream.peek().kind() == Token.Kind.WORD && LISTED.contains(first)) {
            model.skip(first.toLowerCase(Locale.ROOT), statement.summary(), statement.position());
        } else {
            throw stream.error("a statement such as CREATE TABLE");
        }
    }

    private static String kind(TokenStream stream) {
        while (stream.peek().kind() == Token.Kind.WORD
                && MODIFIERS.contains(stream.peek().text())) {
            stream.next();
        }
        if (stream.peek().kind() != Token.Kind.WORD
                || !KINDS.contains(stream.peek().text())) {
            throw stream.error("a kind of object such as TABLE");
        }
        String word = stream.next().text();
        String two = word + " " + stream.peek().text();
        if (TWO_WORDS.contains(two)) {
            stream.next();
            if (two.equals("MATERIALIZED VIEW") && stream.accept("LOG")) {
                stream.accept("ON");
                return "materialized view log";
            }
            return two.toLowerCase(Locale.ROOT);
        }
        return word.toLowerCase(Locale.ROOT);
    }
}
