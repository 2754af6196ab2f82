package dev.partbridge.postgres.compare;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types have several names (manual, chapter 8); these are made one, so that equal text means the same type. */
final class TypeNames {
    private static final Pattern MODIFIER = Pattern.compile("\\s*\\(([^)]*)\\)");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("varchar", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("decimal", "numeric"),
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"));

    /** As plans write them. */
    private static final Map<String, String> SHORT = Map.of(
            "character varying", "varchar",
            "character", "char",
            "timestamp without time zone", "timestamp",
            "timestamp with time zone", "timestamptz");

    private static final String ARRAY = "[]";

    private TypeNames() {}

    /** Such as {@code timestamp without time zone(0)}: the modifier at the end, wherever it stood. */
    static String canonical(String type) {
        String modifier = "";
        String name = type;
        Matcher matcher = MODIFIER.matcher(type);
        if (matcher.find()) {
            modifier = "(" + matcher.group(1).replace(" ", "") + ")";
            name = matcher.replaceFirst("");
        }
        String known = NAMES.getOrDefault(plain(name), plain(name));
        if (known.equals("character") && modifier.isEmpty()) {
            modifier = "(1)";
        }
        // numeric(12) is numeric(12,0)
        if (known.equals("numeric") && modifier.matches("\\(\\d+\\)")) {
            modifier = modifier.replace(")", ",0)");
        }
        // six digits are as good as no word about them, but the server keeps the word: it is a difference in type alone
        return known + modifier;
    }

    /** Whether its values are numbers, which need no quotes. */
    static boolean isNumber(String type) {
        return Set.of("numeric", "integer", "bigint", "smallint").contains(unlimited(type));
    }

    /** As plans write it: {@code timestamp(3)} of {@code timestamp(3) without time zone}. */
    static String planned(String type) {
        if (type.endsWith(ARRAY)) {
            return type;
        }
        String name = canonical(type);
        int modifier = name.indexOf('(');
        String bare = modifier < 0 ? name : name.substring(0, modifier);
        if (bare.equals("numeric")) {
            return name.replace(",0)", ")");
        }
        return SHORT.containsKey(bare) ? SHORT.get(bare) + name.substring(bare.length()) : type;
    }

    /** Without the modifier: a type that takes a value as it is. */
    static String unlimited(String type) {
        if (type.endsWith(ARRAY)) {
            return unlimited(type.substring(0, type.length() - ARRAY.length())) + ARRAY;
        }
        String name = canonical(type).replaceAll("\\(.*\\)$", "");
        return name.equals("character") ? "bpchar" : name;
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
