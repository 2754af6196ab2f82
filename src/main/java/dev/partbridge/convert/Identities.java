package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Carries identity columns over with the options of their sequence. */
final class Identities {
    private static final int FIRST_IDENTITY = 10;
    private final int targetMajor;
    private final Findings findings;

    Identities(int targetMajor, Findings findings) {
        this.targetMajor = targetMajor;
        this.findings = findings;
    }

    /** The clause; absent for none, and where PostgreSQL cannot have one. */
    Optional<String> clause(Draft draft, OracleColumn column, String type) {
        if (column.identityText().isEmpty()) {
            return Optional.empty();
        }
        if (!TypeTable.isInteger(type)) {
            tell("PB-DEF-004", draft, column, "is left out.");
            return Optional.empty();
        }
        String text = column.identityText().get().toUpperCase(Locale.ROOT);
        if (text.startsWith("BY DEFAULT ON NULL")) {
            tell("PB-DEF-021", draft, column, "takes NULL for no value in Oracle; PostgreSQL refuses NULL.");
        }
        BigInteger increment = number(text, "INCREMENT BY").orElse(BigInteger.ONE);
        boolean up = increment.signum() >= 0;
        List<String> options = new ArrayList<>();
        start(text, type).ifPresent(n -> option(options, "START WITH", n));
        if (!increment.equals(BigInteger.ONE)) {
            option(options, "INCREMENT BY", increment);
        }
        number(text, "MINVALUE")
                .filter(n -> up ? !n.equals(BigInteger.ONE) && fits(n, type) : fits(n, type))
                .ifPresent(n -> option(options, "MINVALUE", n));
        number(text, "MAXVALUE")
                .filter(n -> up ? fits(n, type) : !n.equals(BigInteger.ONE.negate()) && fits(n, type))
                .ifPresent(n -> option(options, "MAXVALUE", n));
        // Oracle's own default is to keep 20 values in memory, which no session of PostgreSQL shares with another
        number(text, "CACHE")
                .filter(n -> n.intValue() > 1 && !n.equals(BigInteger.valueOf(20)))
                .ifPresent(n -> option(options, "CACHE", n));
        if (Pattern.compile("\\bCYCLE\\b").matcher(text).find()) {
            options.add("CYCLE");
        }
        String kind = text.startsWith("ALWAYS") ? "ALWAYS" : "BY DEFAULT";
        return Optional.of("GENERATED " + kind + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")"));
    }

    /**
     * The default that takes an identity's place: PostgreSQL 9.6 has no identity columns, and the children of a table do
     * not inherit what it is.
     */
    Optional<String> bySequence(Draft draft, OracleColumn column, String type, Sequences sequences) {
        boolean needed = targetMajor < FIRST_IDENTITY || draft.inheritance();
        if (column.identityText().isEmpty() || !needed || !TypeTable.isInteger(type)) {
            return Optional.empty();
        }
        String text = column.identityText().get().toUpperCase(Locale.ROOT);
        QualifiedName sequence = sequences.identity(
                draft,
                draft.names(List.of(column.name())).get(0),
                start(text, "bigint").map(BigInteger::longValueExact).orElse(1L),
                number(text, "INCREMENT BY")
                        .filter(n -> fits(n, "bigint"))
                        .map(BigInteger::longValueExact)
                        .orElse(1L));
        findings.add(
                "PB-PART-045",
                ObjectId.column(draft.oracle.name(), column.name()),
                column.position(),
                "Identity column " + column.name() + " of " + draft.oracle.name() + " takes its default from sequence "
                        + sequence + ".");
        return Optional.of("nextval(" + PostgresSql.literal(PostgresSql.quote(sequence)) + ")");
    }

    private static void option(List<String> options, String word, BigInteger number) {
        options.add(word + " " + number);
    }

    /** START WITH LIMIT VALUE begins behind the highest value that there is: the load's last step sees to that. */
    private static Optional<BigInteger> start(String text, String type) {
        return number(text, "START WITH").filter(n -> fits(n, type));
    }

    private static Optional<BigInteger> number(String text, String words) {
        Matcher matcher = Pattern.compile("\\b" + words.replace(" ", "\\s+") + "\\s+(-?\\d+)\\b")
                .matcher(text);
        return matcher.find() ? Optional.of(new BigInteger(matcher.group(1))) : Optional.empty();
    }

    /** A limit beyond the type is none. */
    private static boolean fits(BigInteger number, String type) {
        int bits = type.equals("smallint") ? Short.SIZE : type.equals("integer") ? Integer.SIZE : Long.SIZE;
        return number.bitLength() < bits;
    }

    private void tell(String code, Draft draft, OracleColumn column, String what) {
        findings.add(
                code,
                ObjectId.column(draft.oracle.name(), column.name()),
                column.position(),
                "Identity of column " + column.name() + " of " + draft.oracle.name() + " " + what);
    }
}
