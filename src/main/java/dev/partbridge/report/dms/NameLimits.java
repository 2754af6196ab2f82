package dev.partbridge.report.dms;

import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which names a table-mapping rule can tell. By DMS's user guide names with apostrophes are not replicated, percent
 * signs and brackets are wildcards, and columns with special characters in their names cannot be transformed.
 */
final class NameLimits {
    private static final Pattern WILD = Pattern.compile("[%\\[\\]'\\p{Cntrl}]");
    private static final Pattern SPECIAL = Pattern.compile("[#\\\\/\\-%\\[\\]'\\p{Cntrl}]");

    private NameLimits() {}

    /** Why the table cannot be told; empty when it can. */
    static Optional<String> refusal(DmsTable table) {
        for (Identifier name : List.of(table.schema(), table.oracle().name().name())) {
            if (WILD.matcher(name.text()).find()) {
                return Optional.of("the name " + name + " holds what is a wildcard or an apostrophe to DMS");
            }
        }
        Optional<Identifier> renamed = table.columns().stream()
                .filter(c -> !c.oracle().equals(c.postgres()))
                .map(ColumnMapping::oracle)
                .filter(c -> SPECIAL.matcher(c.text()).find())
                .findFirst();
        return renamed.or(() -> table.leftOut().stream()
                        .map(OracleColumn::name)
                        .filter(c -> SPECIAL.matcher(c.text()).find())
                        .findFirst())
                .map(c ->
                        "its column " + c + " has another name in PostgreSQL or none, and DMS changes no column with a"
                                + " special character in its name");
    }

    /**
     * The name as a rule's pattern: an underscore, which matches any character there, is written {@code [_]} where the
     * name would match another one too.
     */
    static String pattern(Identifier name, List<Identifier> others) {
        String text = name.text();
        if (text.indexOf('_') < 0) {
            return text;
        }
        Pattern wild =
                Pattern.compile(Pattern.quote(text).replace("_", "\\E.\\Q"), Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
        boolean ambiguous = others.stream()
                .anyMatch(o -> !o.equals(name) && wild.matcher(o.text()).matches());
        return ambiguous ? text.replace("_", "[_]") : text;
    }
}
