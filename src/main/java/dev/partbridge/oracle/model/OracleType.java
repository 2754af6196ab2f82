package dev.partbridge.oracle.model;

import java.util.Optional;
import java.util.Set;

/**
 * A column's data type as Oracle knows it.
 *
 * @param name the type's words in upper case without arguments, such as {@code NUMBER}, {@code VARCHAR2},
 *     {@code TIMESTAMP WITH TIME ZONE}, {@code INTERVAL DAY TO SECOND}
 * @param precision the first argument (digits, length, fractional digits of a TIMESTAMP), if given; absent for
 *     {@code NUMBER(*,0)} too
 * @param scale the second argument, if given
 * @param lengthUnit BYTE or CHAR, if given
 */
public record OracleType(
        String name, Optional<Integer> precision, Optional<Integer> scale, Optional<LengthUnit> lengthUnit) {
    /** In place of a type that the source does not tell. */
    public static final OracleType UNDECLARED = of("UNDECLARED");

    private static final Set<String> BUILT_IN = Set.of(
            "NUMBER",
            "FLOAT",
            "BINARY_FLOAT",
            "BINARY_DOUBLE",
            "VARCHAR2",
            "NVARCHAR2",
            "CHAR",
            "NCHAR",
            "DATE",
            "TIMESTAMP",
            "TIMESTAMP WITH TIME ZONE",
            "TIMESTAMP WITH LOCAL TIME ZONE",
            "INTERVAL YEAR TO MONTH",
            "INTERVAL DAY TO SECOND",
            "CLOB",
            "NCLOB",
            "BLOB",
            "BFILE",
            "LONG",
            "LONG RAW",
            "RAW",
            "ROWID",
            "UROWID",
            "JSON",
            "BOOLEAN",
            "VECTOR",
            "XMLTYPE");

    /** What the length of a character type counts. */
    public enum LengthUnit {
        BYTE,
        CHAR
    }

    public static OracleType of(String name) {
        return new OracleType(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static OracleType of(String name, int precision) {
        return new OracleType(name, Optional.of(precision), Optional.empty(), Optional.empty());
    }

    public static OracleType of(String name, int precision, int scale) {
        return new OracleType(name, Optional.of(precision), Optional.of(scale), Optional.empty());
    }

    /** Whether it is one of Oracle's own, by the name that the dictionary has for it; all others are types of users. */
    public boolean isBuiltIn() {
        return BUILT_IN.contains(name);
    }

    /** Whether the source tells it. */
    public boolean isDeclared() {
        return !equals(UNDECLARED);
    }

    /** As Oracle prints it: {@code NUMBER(10,2)}, {@code VARCHAR2(50 CHAR)}, {@code TIMESTAMP(6) WITH TIME ZONE}. */
    @Override
    public String toString() {
        if (precision.isEmpty() && scale.isEmpty()) {
            return name;
        }
        String arguments = "(" + precision.map(String::valueOf).orElse("*")
                + scale.map(s -> "," + s).orElse("")
                + lengthUnit.map(u -> " " + u).orElse("")
                + ")";
        int blank = name.indexOf(' ');
        return blank < 0 ? name + arguments : name.substring(0, blank) + arguments + name.substring(blank);
    }
}
