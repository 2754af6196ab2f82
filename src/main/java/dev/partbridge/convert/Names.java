package dev.partbridge.convert;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives names in PostgreSQL. Tables, leaves, indexes (those of keys too) and sequences of a schema share one namespace
 * there; a name that is taken or longer than 63 bytes gets a suffix made from its full name, always the same one.
 */
final class Names {
    private static final int HASH_DIGITS = 6;
    /** Every table of PostgreSQL has them; no column of one's own can have such a name. */
    private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

    private static final Set<String> KEPT_SCHEMAS = Set.of("information_schema", "partbridge");

    private final Identifier targetSchema;
    private final Findings findings;
    private final Set<Identifier> changedSchemas = new HashSet<>();
    private final Map<String, Set<String>> taken = new HashMap<>();

    Names(Identifier targetSchema, Findings findings) {
        this.targetSchema = targetSchema;
        this.findings = findings;
    }

    /** Oracle's upper case becomes PostgreSQL's lower case; a name in mixed case was quoted and stays as it is. */
    static Identifier fold(Identifier oracle) {
        String text = oracle.text();
        return text.equals(text.toUpperCase(Locale.ROOT)) ? new Identifier(text.toLowerCase(Locale.ROOT)) : oracle;
    }

    /** The schema's name; those that PostgreSQL or a run keeps for itself get another one. */
    Identifier schema(QualifiedName oracle) {
        Optional<Identifier> own = oracle.schema();
        if (own.isEmpty()) {
            return targetSchema;
        }
        Identifier folded = fold(own.get());
        String wanted = folded.text();
        if (!wanted.startsWith("pg_") && !KEPT_SCHEMAS.contains(wanted)) {
            return folded;
        }
        Identifier changed = new Identifier("oracle_" + wanted);
        if (changedSchemas.add(changed)) {
            findings.add(
                    "PB-NAME-001",
                    ObjectId.of(ObjectKind.SCHEMA, new QualifiedName(Optional.empty(), own.get())),
                    Optional.empty(),
                    "The name " + wanted + " is kept for other things in PostgreSQL; it is " + changed + ".");
        }
        return changed;
    }

    /** A name among the schema's relations. */
    Identifier relation(Identifier schema, String wanted, ObjectId origin, Optional<SourcePosition> position) {
        return take("relation " + schema, wanted, origin, position);
    }

    /** A name among a table's constraints that have no index. */
    Identifier constraint(QualifiedName table, String wanted, ObjectId origin, Optional<SourcePosition> position) {
        return take("constraint " + table, wanted, origin, position);
    }

    /** A name among a table's columns. */
    Identifier column(QualifiedName table, String wanted, ObjectId origin, Optional<SourcePosition> position) {
        String space = "column " + table;
        if (SYSTEM_COLUMNS.contains(wanted)) {
            taken.computeIfAbsent(space, s -> new HashSet<>()).add(wanted);
        }
        return take(space, wanted, origin, position);
    }

    /** A name among the schema's functions. */
    Identifier function(Identifier schema, String wanted, ObjectId origin) {
        return take("function " + schema, wanted, origin, Optional.empty());
    }

    private Identifier take(String space, String wanted, ObjectId origin, Optional<SourcePosition> position) {
        Set<String> names = taken.computeIfAbsent(space, s -> new HashSet<>());
        if (bytes(wanted) <= PostgresSql.MAX_NAME_BYTES && names.add(wanted)) {
            return new Identifier(wanted);
        }
        String reason = bytes(wanted) > PostgresSql.MAX_NAME_BYTES ? "is longer than 63 bytes" : "is taken";
        String name = shortened(wanted, origin.toString());
        for (int i = 2; !names.add(name); i++) {
            name = shortened(wanted, origin + " " + i);
        }
        findings.add(
                "PB-NAME-001",
                origin,
                position,
                "The name " + wanted + " " + reason + " in PostgreSQL; it is " + name + ".");
        return new Identifier(name);
    }

    private static String shortened(String wanted, String full) {
        String suffix =
                "_" + HexFormat.of().formatHex(sha256(wanted + " " + full)).substring(0, HASH_DIGITS);
        StringBuilder kept = new StringBuilder();
        int room = PostgresSql.MAX_NAME_BYTES - suffix.length();
        for (int c : wanted.codePoints().toArray()) {
            String next = Character.toString(c);
            room -= bytes(next);
            if (room < 0) {
                break;
            }
            kept.append(next);
        }
        return kept + suffix;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
