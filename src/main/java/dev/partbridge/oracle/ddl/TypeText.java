package dev.partbridge.oracle.ddl;

import dev.partbridge.oracle.model.OracleType;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A data type as it stands in CREATE TABLE. Oracle's own are no names and cannot be in quotes. */
final class TypeText {
    private static final String REF = "REF ";

    private TypeText() {}

    static String of(OracleType type) {
        String name = type.name();
        if (name.equals("INTERVAL DAY TO SECOND")) {
            return "INTERVAL DAY(" + type.precision().orElse(2) + ") TO SECOND("
                    + type.scale().orElse(6) + ")";
        }
        if (name.equals("INTERVAL YEAR TO MONTH")) {
            return "INTERVAL YEAR(" + type.precision().orElse(2) + ") TO MONTH";
        }
        if (type.isBuiltIn()) {
            return type.toString();
        }
        return name.startsWith(REF) ? REF + quoted(name.substring(REF.length())) : quoted(name);
    }

    private static String quoted(String name) {
        return Arrays.stream(name.split("\\.", -1)).map(p -> '"' + p + '"').collect(Collectors.joining("."));
    }
}
