package dev.partbridge.postgres.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A routine as statements name it, by its name and those of its arguments: no function of the server takes a signature
 * with both.
 *
 * @param name with its schema, quoted where it must be
 * @param arguments in order, not quoted
 */
record RoutineName(String name, List<String> arguments) {
    private static final String WORD = "(?:\"(?:[^\"]|\"\")*\"|[^\"\\s.(),]+)";
    private static final Pattern SIGNATURE = Pattern.compile("(" + WORD + "(?:\\." + WORD + ")?)\\((.*)\\)");
    private static final Pattern ARGUMENT = Pattern.compile(
            "\\s*(?:(?:IN|OUT|INOUT|VARIADIC) )?(" + WORD + ") (?:[^,()\"]|\"(?:[^\"]|\"\")*\"|\\([^)]*\\))*,?");

    RoutineName {
        arguments = List.copyOf(arguments);
    }

    /** @param signature {@code a.add_part(p_name text, VARIADIC p_values numeric(10, 2)[])}; every argument has a name */
    static RoutineName parse(String signature) {
        Matcher parts = SIGNATURE.matcher(signature);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a routine's signature: " + signature);
        }
        List<String> arguments = new ArrayList<>();
        String list = parts.group(2);
        Matcher argument = ARGUMENT.matcher(list);
        int read = 0;
        while (argument.region(read, list.length()).lookingAt()) {
            arguments.add(unquoted(argument.group(1)));
            read = argument.end();
        }
        if (read < list.length()) {
            throw new IllegalArgumentException("not the arguments of a routine: " + list);
        }
        return new RoutineName(parts.group(1), arguments);
    }

    private static String unquoted(String word) {
        return word.startsWith("\"") ? word.substring(1, word.length() - 1).replace("\"\"", "\"") : word;
    }
}
