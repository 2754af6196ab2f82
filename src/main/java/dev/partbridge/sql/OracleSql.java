package dev.partbridge.sql;

import java.util.Locale;

/** Oracle's rules for names: folding to upper case and quoting (SQL Language Reference, Database Object Names). */
public final class OracleSql {
    private OracleSql() {}

    /** A name as it stands in a statement without quotes: the dictionary holds it in upper case. */
    public static Identifier unquoted(String text) {
        return new Identifier(text.toUpperCase(Locale.ROOT));
    }

    /** A name as somebody types it: in double quotes as it is, else in upper case. */
    public static Identifier typed(String text) {
        boolean quotes = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
        return quotes ? quoted(text.substring(1, text.length() - 1)) : unquoted(text);
    }

    /** A name that stood in double quotes (given without them): taken as it is. */
    public static Identifier quoted(String text) {
        return new Identifier(text);
    }

    /** The name in double quotes, always. */
    public static String quote(Identifier name) {
        return '"' + name.text() + '"';
    }

    /** {@code "SCHEMA"."NAME"}. */
    public static String quote(QualifiedName name) {
        return name.schema().map(s -> quote(s) + ".").orElse("") + quote(name.name());
    }
}
