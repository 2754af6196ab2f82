package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.OracleType.LengthUnit;
import dev.partbridge.oracle.script.DerivedType.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Oracle's own functions give (SQL Language Reference, Functions). */
final class DerivedFunctions {
    private DerivedFunctions() {}

    static OracleType of(String function, List<Argument> arguments) throws UncertainType {
        List<OracleType> types = arguments.stream().map(Argument::type).toList();
        if (types.isEmpty()) {
            throw unknown(function);
        }
        return switch (function) {
            case "TO_NUMBER",
                    "LENGTH",
                    "LENGTHB",
                    "LENGTHC",
                    "INSTR",
                    "INSTRB",
                    "REGEXP_INSTR",
                    "REGEXP_COUNT",
                    "ASCII",
                    "ORA_HASH",
                    "MONTHS_BETWEEN",
                    "SIGN",
                    "BITAND",
                    "VSIZE" -> OracleType.of("NUMBER");
            case "MOD", "REMAINDER", "ABS", "CEIL", "FLOOR" -> TypeMix.number(types);
            case "POWER", "SQRT", "EXP", "LN", "LOG" -> {
                boolean exact = TypeMix.number(types).name().equals("NUMBER");
                yield OracleType.of(exact ? "NUMBER" : "BINARY_DOUBLE");
            }
            case "TO_DATE", "ADD_MONTHS", "LAST_DAY", "NEXT_DAY" -> OracleType.of("DATE");
            case "TRUNC", "ROUND" -> cut(types);
            case "UPPER", "LOWER", "INITCAP" ->
                types.get(0).name().endsWith("CHAR") ? types.get(0) : TypeMix.text(types.get(0));
            case "LTRIM", "RTRIM", "TRANSLATE", "REGEXP_SUBSTR" -> TypeMix.text(types.get(0));
            case "TO_CHAR" -> types.size() == 1 ? TypeMix.text(types.get(0)) : longest(types);
            case "REPLACE", "REGEXP_REPLACE" -> longest(types);
            case "SUBSTR" ->
                shortened(types.get(0), arguments.size() > 2 ? arguments.get(2).constant() : none());
            case "LPAD", "RPAD" -> {
                Optional<Integer> length =
                        arguments.size() > 1 ? arguments.get(1).constant() : none();
                yield length.filter(n -> n > 0).isPresent() ? characters(types.get(0), length.get()) : longest(types);
            }
            case "CONCAT" -> {
                OracleType joined = types.get(0);
                for (OracleType next : types.subList(1, types.size())) {
                    joined = TypeMix.joined(joined, next);
                }
                yield joined;
            }
            case "COALESCE" -> TypeMix.alike(types);
            case "NULLIF" -> types.get(0);
            case "NVL", "GREATEST", "LEAST" -> TypeMix.likeFirst(types);
            case "NVL2" -> {
                if (types.size() != 3) {
                    throw unknown(function);
                }
                yield TypeMix.likeFirst(types.subList(1, 3));
            }
            case "DECODE" -> decode(types);
            default -> throw unknown(function);
        };
    }

    private static UncertainType unknown(String function) {
        return new UncertainType("what " + function + " gives is not known here");
    }

    private static Optional<Integer> none() {
        return Optional.empty();
    }

    /** Of TRUNC and ROUND: a time becomes a DATE, whatever it was. */
    private static OracleType cut(List<OracleType> types) throws UncertainType {
        OracleType first = types.get(0);
        if (TypeMix.isTime(first)) {
            return OracleType.of("DATE");
        }
        return types.size() == 1 ? TypeMix.number(types) : exact(first);
    }

    private static OracleType exact(OracleType first) throws UncertainType {
        TypeMix.number(List.of(first));
        return OracleType.of("NUMBER");
    }

    private static OracleType longest(List<OracleType> types) throws UncertainType {
        TypeMix.length(types.get(0));
        String name = types.get(0).name().startsWith("NVARCHAR")
                        || types.get(0).name().equals("NCHAR")
                ? "NVARCHAR2"
                : "VARCHAR2";
        return OracleType.of(name, TypeMix.LONGEST);
    }

    /** Of SUBSTR, which counts characters. */
    private static OracleType shortened(OracleType text, Optional<Integer> length) throws UncertainType {
        OracleType whole = TypeMix.text(text);
        boolean shorter =
                length.filter(n -> n > 0 && n < whole.precision().orElse(0)).isPresent();
        return shorter ? characters(text, length.orElseThrow()) : whole;
    }

    private static OracleType characters(OracleType text, int length) throws UncertainType {
        boolean national = TypeMix.text(text).name().equals("NVARCHAR2");
        return new OracleType(
                national ? "NVARCHAR2" : "VARCHAR2",
                Optional.of(Math.min(TypeMix.LONGEST, length)),
                Optional.empty(),
                national ? Optional.empty() : Optional.of(LengthUnit.CHAR));
    }

    /** {@code DECODE(value, search, result, ..., otherwise)}: the first result decides. */
    private static OracleType decode(List<OracleType> types) throws UncertainType {
        List<OracleType> results = new ArrayList<>();
        for (int i = 2; i < types.size(); i += 2) {
            results.add(types.get(i));
        }
        boolean otherwise = types.size() % 2 == 0;
        if (otherwise) {
            results.add(types.get(types.size() - 1));
        }
        if (types.size() < 3) {
            throw unknown("DECODE");
        }
        return TypeMix.likeFirst(results);
    }
}
