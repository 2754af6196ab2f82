package dev.partbridge.convert.expression;

import java.util.List;

/** CAST, where it means the same. */
final class Casts {
    private Casts() {}

    static Typed cast(Typed inner, String type, List<Integer> arguments) throws NotConverted {
        if (inner.kind() == Kind.NULL) {
            return inner;
        }
        boolean number = type.equals("NUMBER") || type.equals("DECIMAL") || type.equals("NUMERIC");
        boolean whole = type.equals("INTEGER") || type.equals("INT") || type.equals("SMALLINT");
        if (number || whole) {
            NotConverted.unless(
                    inner.kind().isExact() || inner.kind().isText(), "CAST of " + inner.kind() + " to " + type);
            Typed exact = inner.kind().isText() ? Alike.number(TextFunctions.text(inner, "CAST")) : inner;
            if (whole || !arguments.isEmpty()) {
                int scale = arguments.size() == 2 ? arguments.get(1) : 0;
                int precision = whole ? 38 : arguments.get(0);
                NotConverted.unless(scale >= 0 && scale <= precision, "CAST to " + type + " of such a scale");
                return Typed.of(exact.cast("numeric(" + precision + "," + scale + ")"), Kind.NUMBER, Typed.CAST)
                        .from(exact);
            }
            return exact;
        }
        if (type.equals("DATE") && inner.kind() == Kind.DATE) {
            return inner;
        }
        if (type.equals("TIMESTAMP") && inner.kind().isLocalTime()) {
            int digits = arguments.isEmpty() ? 6 : Math.min(6, arguments.get(0));
            return Typed.of(inner.cast("timestamp(" + digits + ")"), Kind.TIMESTAMP, Typed.CAST)
                    .from(inner);
        }
        if (type.equals("VARCHAR2")
                && inner.kind() == Kind.INTEGER
                && arguments.size() == 1
                && arguments.get(0) >= 40) {
            return Typed.of(inner.cast("text"), Kind.TEXT, Typed.CAST).from(inner);
        }
        throw new NotConverted("CAST of " + inner.kind() + " to " + type + " is not carried over");
    }
}
