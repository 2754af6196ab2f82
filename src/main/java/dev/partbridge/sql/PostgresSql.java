package dev.partbridge.sql;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** PostgreSQL's rules for names and literals (manual, 4.1 Lexical Structure). */
public final class PostgresSql {
    /** The longest name in bytes (NAMEDATALEN - 1); the server cuts longer ones without an error. */
    public static final int MAX_NAME_BYTES = 63;

    /** Reserved words, and those reserved as column or type names, of all supported majors (manual, appendix C). */
    private static final Set<String> RESERVED = Set.of(
            ("all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both "
                            + "case cast char character check coalesce collate collation column concurrently constraint "
                            + "create cross current_catalog current_date current_role current_schema current_time "
                            + "current_timestamp current_user dec decimal default deferrable desc distinct do else end "
                            + "except exists extract false fetch float for foreign freeze from full grant greatest group "
                            + "grouping having ilike in initially inner inout int integer intersect interval into is "
                            + "isnull join json json_array json_arrayagg json_exists json_object json_objectagg "
                            + "json_query json_scalar json_serialize json_table json_value lateral leading least left "
                            + "like limit localtime localtimestamp merge_action national natural nchar none normalize "
                            + "not notnull null nullif numeric offset on only or order out outer overlaps overlay "
                            + "placing position precision primary real references returning right row select "
                            + "session_user setof similar smallint some substring symmetric system_user table "
                            + "tablesample then time timestamp to trailing treat trim true union unique user using "
                            + "values varchar variadic verbose when where window with xmlattributes xmlconcat "
                            + "xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize "
                            + "xmltable")
                    .split(" "));

    private PostgresSql() {}

    /** The name as it must be written in a statement: in double quotes only where the server needs them. */
    public static String quote(Identifier name) {
        String text = name.text();
        if (isPlain(text) && !RESERVED.contains(text)) {
            return text;
        }
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Small letters, digits and underscores, a digit not first; no pattern: each name of each leaf is asked. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether the grammar keeps the word for itself, so that it must be quoted as a name. */
    public static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /** {@code schema.name}, each part quoted where needed. */
    public static String quote(QualifiedName name) {
        return name.schema().map(s -> quote(s) + ".").orElse("") + quote(name.name());
    }

    /** {@code a, b, c}, each quoted where needed. */
    public static String list(List<Identifier> names) {
        return names.stream().map(PostgresSql::quote).collect(Collectors.joining(", "));
    }

    /** A text literal; with backslashes as {@code E'..'}, so that it means the same under either string setting. */
    public static String literal(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("PostgreSQL's text cannot hold the NUL character");
        }
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') >= 0 ? "E'" + doubled.replace("\\", "\\\\") + "'" : "'" + doubled + "'";
    }

    /** The text between dollar quotes whose tag does not occur in it. */
    public static String dollarQuoted(String body) {
        String tag = "$$";
        for (int i = 1; body.contains(tag); i++) {
            tag = "$b" + i + "$";
        }
        return tag + body + tag;
    }
}
