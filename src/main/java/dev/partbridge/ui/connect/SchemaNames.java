package dev.partbridge.ui.connect;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of schemas as they are typed: commas between them, in double quotes where the case matters. */
final class SchemaNames {
    private static final Pattern NAME = Pattern.compile("\\s*(\"[^\"]+\"|\\p{L}[\\p{L}\\p{N}_$#]*)\\s*(,|$)");

    private SchemaNames() {}

    /** As they would be typed. */
    static String text(List<Identifier> names) {
        return names.stream().map(SchemaNames::text).collect(Collectors.joining(", "));
    }

    private static String text(Identifier name) {
        return OracleSql.typed(name.text()).equals(name)
                        && NAME.matcher(name.text()).matches()
                ? name.text()
                : '"' + name.text() + '"';
    }

    /** Each once, in the order typed; none of a blank text. */
    static List<Identifier> parse(String typed) throws Meaning.Refused {
        List<Identifier> names = new ArrayList<>();
        Matcher name = NAME.matcher(typed);
        int at = 0;
        boolean more = !typed.isBlank();
        while (more) {
            if (!name.find(at) || name.start() != at) {
                throw new Meaning.Refused(Texts.of("connect.schema-form"));
            }
            names.add(OracleSql.typed(name.group(1)));
            at = name.end();
            more = name.group(2).equals(",");
        }
        return names.stream().distinct().toList();
    }
}
