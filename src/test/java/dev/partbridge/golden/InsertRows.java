package dev.partbridge.golden;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cases' INSERTs as PostgreSQL takes them: into the table itself, which sends each row where it belongs. */
final class InsertRows {
    private static final String NAME = "(\"[^\"]+\"|[\\w$#]+)";
    private static final Pattern INSERT = Pattern.compile("(?im)^insert into (?:" + NAME + "\\.)?" + NAME
            + "(?: partition \\(\\w+\\))? \\(([^)]*)\\) values \\((.*)\\);$");
    private static final Pattern VALUE = Pattern.compile("(?:[^',(]|'(?:[^']|'')*'|\\((?:[^')]|'(?:[^']|'')*')*\\))+");

    private InsertRows() {}

    /** One statement for each row of tables that are converted. */
    static List<String> statements(String script, List<TableMapping> tables) {
        List<String> statements = new ArrayList<>();
        Matcher insert = INSERT.matcher(script);
        while (insert.find()) {
            Identifier name = name(insert.group(2));
            Optional<TableMapping> table =
                    tables.stream().filter(t -> t.oracle().name().equals(name)).findFirst();
            if (table.isPresent()) {
                statements.add(statement(table.get(), insert.group(3), insert.group(4)));
            }
        }
        return statements;
    }

    private static String statement(TableMapping table, String columns, String values) {
        List<Identifier> names = new ArrayList<>();
        for (String column : columns.split(",")) {
            Identifier oracle = name(column.strip());
            names.add(table.columns().stream()
                    .filter(c -> c.oracle().equals(oracle))
                    .map(ColumnMapping::postgres)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(table.oracle() + " has no column " + oracle)));
        }
        List<String> literals = new ArrayList<>();
        Matcher value = VALUE.matcher(values);
        while (value.find()) {
            literals.add(literal(value.group().strip()));
        }
        return "INSERT INTO " + PostgresSql.quote(table.postgres()) + " (" + PostgresSql.list(names) + ") VALUES ("
                + String.join(", ", literals) + ")";
    }

    private static Identifier name(String text) {
        return text.startsWith("\"")
                ? Identifier.of(text.substring(1, text.length() - 1))
                : Identifier.of(text.toUpperCase(Locale.ROOT));
    }

    private static String literal(String oracle) {
        String lower = oracle.toLowerCase(Locale.ROOT);
        if (oracle.equals("''")) {
            return "NULL";
        }
        if (lower.startsWith("n'")) {
            return oracle.substring(1);
        }
        if (lower.startsWith("hextoraw(")) {
            return "decode(" + oracle.substring("hextoraw(".length(), oracle.length() - 1) + ", 'hex')";
        }
        if (lower.startsWith("date ")) {
            return "timestamp" + oracle.substring("date".length());
        }
        if (lower.startsWith("timestamp ")) {
            boolean zone = oracle.matches(".* [+-]\\d\\d:\\d\\d'");
            return (zone ? "timestamptz" : "timestamp") + oracle.substring("timestamp".length());
        }
        if (lower.startsWith("to_date(") || lower.startsWith("to_timestamp(")) {
            return "to_timestamp" + oracle.substring(oracle.indexOf('(')).replace(".FF'", ".US'") + "::timestamp";
        }
        return oracle;
    }
}
