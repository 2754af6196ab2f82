package dev.partbridge.oracle.script.data;

import dev.partbridge.oracle.model.OracleColumn;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a data file in the order of its fields.
 *
 * @param fields the table's column of each field; absent where the field's values are passed over
 */
record DataHeader(List<Optional<OracleColumn>> fields) {
    DataHeader {
        fields = List.copyOf(fields);
    }

    /** For messages: the first names. */
    String names() {
        int shown = Math.min(8, fields.size());
        String names = String.join(
                ", ",
                fields.subList(0, shown).stream()
                        .map(f -> f.map(c -> c.name().text()).orElse("-"))
                        .toList());
        return shown < fields.size() ? names + ", ..." : names;
    }
}
