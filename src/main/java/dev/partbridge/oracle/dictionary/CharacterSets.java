package dev.partbridge.oracle.dictionary;

import java.util.Optional;

/**
 * NLS_DATABASE_PARAMETERS.
 *
 * @param database of CHAR, VARCHAR2 and CLOB, such as AL32UTF8
 * @param national of NCHAR, NVARCHAR2 and NCLOB, such as AL16UTF16
 * @param lengths BYTE or CHAR: what a length without a unit counts
 * @param sort NLS_SORT, such as BINARY or GERMAN_CI
 * @param comparison NLS_COMP: BINARY, or LINGUISTIC where conditions compare by {@code sort}
 */
public record CharacterSets(
        Optional<String> database,
        Optional<String> national,
        Optional<String> lengths,
        Optional<String> sort,
        Optional<String> comparison) {
    static final CharacterSets UNKNOWN =
            new CharacterSets(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** With what a row tells. */
    CharacterSets with(Row row) {
        Optional<String> value = row.text("VALUE");
        return switch (row.needed("PARAMETER")) {
            case "NLS_CHARACTERSET" -> new CharacterSets(value, national, lengths, sort, comparison);
            case "NLS_NCHAR_CHARACTERSET" -> new CharacterSets(database, value, lengths, sort, comparison);
            case "NLS_LENGTH_SEMANTICS" -> new CharacterSets(database, national, value, sort, comparison);
            case "NLS_SORT" -> new CharacterSets(database, national, lengths, value, comparison);
            case "NLS_COMP" -> new CharacterSets(database, national, lengths, sort, value);
            default -> this;
        };
    }

    /** The order by which conditions compare texts, where that is not by their bytes. */
    public Optional<String> linguistic() {
        return comparison.filter(c -> !c.equals("BINARY")).isPresent()
                ? sort.filter(s -> !s.equals("BINARY"))
                : Optional.empty();
    }
}
