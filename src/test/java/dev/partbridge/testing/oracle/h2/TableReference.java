package dev.partbridge.testing.oracle.h2;

import org.jspecify.annotations.Nullable;

/**
 * A table as a statement names it, without its alias.
 *
 * @param flashback whether it is read AS OF an SCN or AS OF TIMESTAMP SYSTIMESTAMP
 * @param boundScn whether that SCN is a bind
 * @param position offset in the statement, for errors
 */
record TableReference(
        @Nullable String owner,
        String name,
        @Nullable String partition,
        @Nullable String subpartition,
        boolean flashback,
        boolean boundScn,
        int position) {
    /** Takes {@code "O"."T" PARTITION ("P") AS OF SCN n} (or {@code AS OF TIMESTAMP SYSTIMESTAMP}), of which all but the table's name may be missing. */
    static TableReference read(TokenReader in) throws NotUnderstood {
        Token first = in.take();
        String owner = null;
        String name = first.name();
        if (in.sees(".")) {
            in.take();
            owner = name;
            name = in.take().name();
        }
        String partition = part(in, "PARTITION");
        String subpartition = part(in, "SUBPARTITION");
        boolean flashback = in.sees("AS", "OF");
        boolean bound = flashback && moment(in).kind() == Token.Kind.BIND;
        return new TableReference(owner, name, partition, subpartition, flashback, bound, first.at());
    }

    /** The name in a clause such as {@code PARTITION ("P")}, or null where there is no such clause. */
    private static @Nullable String part(TokenReader in, String clause) throws NotUnderstood {
        if (!in.sees(clause)) {
            return null;
        }
        in.take();
        if (!in.take().is("(") || !in.peek(0).isName()) {
            throw new NotUnderstood(clause + " without a name");
        }
        String name = in.take().name();
        if (!in.take().is(")")) {
            throw new NotUnderstood(clause + " with more than a name");
        }
        return name;
    }

    private static Token moment(TokenReader in) throws NotUnderstood {
        if (in.sees("AS", "OF", "TIMESTAMP", "SYSTIMESTAMP")) {
            in.skip(3);
            return in.take();
        }
        if (!in.sees("AS", "OF", "SCN")) {
            throw new NotUnderstood("AS OF something else than an SCN or SYSTIMESTAMP");
        }
        in.skip(3);
        Token number = in.take();
        if (number.kind() != Token.Kind.BIND && number.kind() != Token.Kind.NUMBER) {
            throw new NotUnderstood("AS OF SCN " + number.text());
        }
        return number;
    }
}
