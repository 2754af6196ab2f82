package dev.partbridge.convert.expression;

import dev.partbridge.sql.PostgresSql;
import java.util.regex.Pattern;

/** JSON_VALUE and JSON_EXISTS by a simple path, whose meaning both standards share. */
final class JsonFunctions {
    private static final Pattern PATH = Pattern.compile("\\$(\\.[A-Za-z_][A-Za-z0-9_]*|\\.\"[^\"\\\\]+\"|\\[\\d+\\])+");
    private static final int FIRST_PATHS = 12;
    private static final int FIRST_JSON_VALUE = 17;

    private JsonFunctions() {}

    static Typed write(Node.Json json, Typed document, int targetMajor) throws NotConverted {
        NotConverted.unless(
                PATH.matcher(json.path()).matches(), json.function() + " by the path '" + json.path() + "'");
        NotConverted.unless(
                document.kind() == Kind.JSON || document.kind() == Kind.TEXT,
                json.function() + " of " + document.kind());
        NotConverted.unless(targetMajor >= FIRST_PATHS, json.function() + " needs PostgreSQL 12 or later");
        String of = document.kind() == Kind.JSON ? document.sql() : document.cast("jsonb");
        String path = PostgresSql.literal(json.path());
        if (json.function().equals("JSON_EXISTS")) {
            return Typed.of(
                            "coalesce(jsonb_path_exists(" + of + ", " + path + ", '{}', true), false)",
                            Kind.TRUTH,
                            Typed.ATOM)
                    .from(document)
                    .withNullable(false);
        }
        String returning = json.returning().orElse("VARCHAR2");
        boolean number = returning.equals("NUMBER");
        NotConverted.unless(
                number || returning.equals("VARCHAR2") || returning.equals("CLOB"),
                "JSON_VALUE returning " + returning + " is not carried over");
        if (number && targetMajor >= FIRST_JSON_VALUE) {
            return Typed.atom("json_value(" + of + ", " + path + " RETURNING numeric)", Kind.NUMBER)
                    .sharing(document);
        }
        Typed text = TextFunctions.notEmpty(scalar(of, path, targetMajor), document);
        return number ? Alike.number(text) : text;
    }

    /** NULL for an object, an array, and where there is not just one value. */
    private static String scalar(String of, String path, int targetMajor) {
        if (targetMajor >= FIRST_JSON_VALUE) {
            return "json_value(" + of + ", " + path + ")";
        }
        String first = "jsonb_path_query_first(" + of + ", " + path + ", '{}', true)";
        return "CASE WHEN jsonb_array_length(jsonb_path_query_array(" + of + ", " + path
                + ", '{}', true)) = 1 AND jsonb_typeof(" + first + ") NOT IN ('object', 'array') THEN " + first
                + " #>> '{}' END";
    }
}
