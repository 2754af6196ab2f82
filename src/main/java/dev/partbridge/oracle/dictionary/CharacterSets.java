package dev.partbridge.oracle.dictionary;

import java.util.Optional;

/**
 * NLS_DATABASE_PARAMETERS.
 *
 * @param database of CHAR, VARCHAR2 and CLOB, such as AL32UTF8
 * @param national of NCHAR, NVARCHAR2 and NCLOB, such as AL16UTF16
 * @param lengths BYTE or CHAR: what a length without a unit counts
 */
public record CharacterSets(Optional<String> database, Optional<String> national, Optional<String> lengths) {
    static final CharacterSets UNKNOWN = new CharacterSets(Optional.empty(), Optional.empty(), Optional.empty());

    /** With what a row tells. */
    CharacterSets with(Row row) {
        Optional<String> value = row.text("VALUE");
        return switch (row.needed("PARAMETER")) {
            case "NLS_CHARACTERSET" -> new CharacterSets(value, national, lengths);
            case "NLS_NCHAR_CHARACTERSET" -> new CharacterSets(database, value, lengths);
            case "NLS_LENGTH_SEMANTICS" -> new CharacterSets(database, national, value);
            default -> this;
        };
    }
}
