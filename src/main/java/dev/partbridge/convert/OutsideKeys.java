package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keys whose values come from outside the database, as far as a table's definition tells: texts and times that no
 * default and no expression makes, such as a document's number or a code. No sequence keeps these apart, so once the key
 * is widened by the partition key nothing would. Numbers may come from a sequence that only the application names, and
 * texts of the length of a UUID are as a rule made to be unique; of these the DBA is asked.
 */
final class OutsideKeys {
    private static final Set<String> TEXTS = Set.of("VARCHAR2", "VARCHAR", "NVARCHAR2", "CHAR", "NCHAR");
    private static final Set<String> TIMES =
            Set.of("DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITH LOCAL TIME ZONE");
    /** A UUID's hexadecimal digits without and with hyphens. */
    private static final Set<Integer> UUID_LENGTHS = Set.of(32, 36);

    private OutsideKeys() {}

    /** @param columns the key's, as they are in Oracle */
    static boolean are(OracleTable table, List<Identifier> columns) {
        return columns.stream()
                        .map(table::column)
                        .flatMap(Optional::stream)
                        .filter(OutsideKeys::given)
                        .count()
                == columns.size();
    }

    private static boolean given(OracleColumn column) {
        boolean made = column.defaultText().isPresent()
                || column.virtualText().isPresent()
                || column.identityText().isPresent();
        String type = column.type().name();
        boolean uuid = column.type().precision().filter(UUID_LENGTHS::contains).isPresent();
        return !made && (TIMES.contains(type) || (TEXTS.contains(type) && !uuid));
    }
}
