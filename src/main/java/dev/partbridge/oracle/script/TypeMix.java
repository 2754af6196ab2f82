package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The type of what is made of values of several types, where Oracle's rules leave no doubt. */
final class TypeMix {
    /** Of NULL, which takes any other's. */
    static final OracleType NULL = OracleType.of("NULL");
    /** The longest VARCHAR2 where MAX_STRING_SIZE is STANDARD. */
    static final int LONGEST = 4000;
    /** A NUMBER as text: 38 digits, a point and a sign. */
    private static final int NUMBER_TEXT = 40;

    private static final OracleType VARCHAR2 = OracleType.of("VARCHAR2");

    private TypeMix() {}

    static boolean isNumber(OracleType type) {
        return KeyKind.of(type) == KeyKind.NUMBER;
    }

    static boolean isText(OracleType type) {
        return KeyKind.of(type) == KeyKind.TEXT;
    }

    /** DATE and TIMESTAMP, with a zone as well. */
    static boolean isTime(OracleType type) {
        return type.name().equals("DATE") || type.name().startsWith("TIMESTAMP");
    }

    /** Of arithmetic; a text is read as a number (numeric precedence: BINARY_DOUBLE, BINARY_FLOAT, NUMBER). */
    static OracleType number(List<OracleType> operands) throws UncertainType {
        for (OracleType operand : operands) {
            if (!isNumber(operand) && !isText(operand) && !operand.equals(NULL)) {
                throw new UncertainType("it calculates with " + operand);
            }
        }
        for (String binary : List.of("BINARY_DOUBLE", "BINARY_FLOAT")) {
            if (operands.stream().anyMatch(o -> o.name().equals(binary))) {
                return OracleType.of(binary);
            }
        }
        return OracleType.of("NUMBER");
    }

    static OracleType sum(OracleType left, OracleType right) throws UncertainType {
        boolean days = (isTime(left) && isNumber(right)) || (isNumber(left) && isTime(right));
        return days ? OracleType.of("DATE") : number(List.of(left, right));
    }

    static OracleType difference(OracleType left, OracleType right) throws UncertainType {
        if (left.name().equals("DATE") && right.name().equals("DATE")) {
            return OracleType.of("NUMBER");
        }
        return isTime(left) && isNumber(right) ? OracleType.of("DATE") : number(List.of(left, right));
    }

    /** Of {@code ||}. */
    static OracleType joined(OracleType left, OracleType right) throws UncertainType {
        int length = Math.min(LONGEST, length(left) + length(right));
        return texts(Stream.of(left, right).map(t -> isText(t) ? t : VARCHAR2).toList(), length);
    }

    /** A text as long as this one may be. */
    static OracleType text(OracleType of) throws UncertainType {
        return texts(List.of(isText(of) ? of : VARCHAR2), length(of));
    }

    private static OracleType texts(List<OracleType> of, int length) {
        boolean national = of.stream().anyMatch(t -> t.name().startsWith("N"));
        boolean characters = of.stream().allMatch(t -> t.lengthUnit().equals(Optional.of(OracleType.LengthUnit.CHAR)));
        return new OracleType(
                national ? "NVARCHAR2" : "VARCHAR2",
                Optional.of(length),
                Optional.empty(),
                characters && !national ? Optional.of(OracleType.LengthUnit.CHAR) : Optional.empty());
    }

    /** How long its text may be; a date's depends on the session's format. */
    static int length(OracleType type) throws UncertainType {
        if (type.equals(NULL)) {
            return 0;
        }
        if (isText(type)) {
            return Math.min(LONGEST, type.precision().orElse(LONGEST));
        }
        if (isTime(type)) {
            return LONGEST;
        }
        if (!isNumber(type)) {
            throw new UncertainType("it takes " + type + " as text");
        }
        return NUMBER_TEXT;
    }

    /** Of alternatives that must be of one kind, as those of CASE. */
    static OracleType alike(List<OracleType> all) throws UncertainType {
        List<OracleType> told = all.stream().filter(t -> !t.equals(NULL)).toList();
        if (told.isEmpty()) {
            throw new UncertainType("all that it may give is NULL");
        }
        if (told.stream().distinct().count() == 1) {
            return told.get(0);
        }
        if (told.stream().allMatch(TypeMix::isNumber)) {
            return number(told);
        }
        if (told.stream().allMatch(TypeMix::isText)) {
            int length = 0;
            for (OracleType type : told) {
                length = Math.max(length, length(type));
            }
            return texts(told, length);
        }
        throw new UncertainType(
                "it may give " + told.get(0) + " or " + told.get(told.size() - 1) + ", which are not alike");
    }

    /** Of alternatives of which the first decides, as those of DECODE and NVL. */
    static OracleType likeFirst(List<OracleType> all) throws UncertainType {
        OracleType first = all.get(0);
        if (first.equals(NULL) || isText(first)) {
            int length = 1;
            for (OracleType type : all) {
                length = Math.max(length, length(type));
            }
            return texts(
                    all.stream()
                            .filter(t -> !t.equals(NULL))
                            .map(t -> isText(t) ? t : VARCHAR2)
                            .toList(),
                    length);
        }
        if (isNumber(first)) {
            return all.stream().distinct().count() == 1 ? first : number(all);
        }
        boolean others = all.stream().anyMatch(t -> !t.equals(first) && !t.equals(NULL) && !isText(t));
        if (others) {
            return alike(all);
        }
        return first;
    }
}
