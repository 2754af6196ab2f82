package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;
import java.util.function.Predicate;

/** A column's definition: type, default, identity, expression, inline constraints. */
final class ColumnParser {
    private final TokenStream stream;
    private final TableDraft table;
    private final Findings findings;
    private final Predicate<TokenStream> end;
    private final String twice;

    ColumnParser(TokenStream stream, TableDraft table, Findings findings) {
        this(stream, table, findings, s -> false, "ORA-00957");
    }

    /**
     * For ALTER TABLE.
     *
     * @param end where something else than the column's clauses begins
     */
    ColumnParser(TokenStream stream, TableDraft table, Findings findings, Predicate<TokenStream> end) {
        this(stream, table, findings, end, "ORA-01430");
    }

    private ColumnParser(
            TokenStream stream, TableDraft table, Findings findings, Predicate<TokenStream> end, String twice) {
        this.twice = twice;
        this.end = end;
        this.stream = stream;
        this.table = table;
        this.findings = findings;
    }

    /** Reads a new column into the table; {@link DerivedTypes} gives a virtual one its type if none was told. */
    void add() {
        SourcePosition position = stream.position();
        ColumnDraft column = new ColumnDraft(stream.name("a column name"), position);
        if (!atClause() && !stream.atAny(",", ")")) {
            column.type(new TypeParser(stream).read());
        }
        clauses(column);
        if (!column.isDeclared() && !column.isVirtual()) {
            report("PB-SRC-018", column, "has no data type here; write the one that Oracle gives it");
        }
        if (table.column(column.name()).isPresent()) {
            throw new Refused(
                    twice,
                    "the column " + column.name() + " is there twice",
                    "Leave one of the two out, or give it another name",
                    position);
        }
        table.put(column.finish());
    }

    /** Reads what MODIFY changes at a column. */
    void modify() {
        Token start = stream.peek();
        Identifier name = stream.name("a column name");
        Optional<OracleColumn> known = table.column(name);
        ColumnDraft column = known.map(c -> ColumnDraft.of(c, stream.position(start)))
                .orElseGet(() -> new ColumnDraft(name, stream.position(start)));
        if (!atClause() && !stream.atEnd() && !stream.atAny(",", ")")) {
            column.type(new TypeParser(stream).read());
        }
        clauses(column);
        if (known.isEmpty()) {
            report("PB-SRC-018", column, "is not there to be modified");
        } else {
            table.put(column.finish());
        }
    }

    private void report(String code, ColumnDraft column, String what) {
        findings.add(code, table.id(), column.position(), table.name() + ": the column " + column.name() + " " + what);
    }

    /** Whether a clause stands where the type could. */
    private boolean atClause() {
        return stream.atAny(
                        "DEFAULT",
                        "AS",
                        "NOT",
                        "NULL",
                        "PRIMARY",
                        "UNIQUE",
                        "CHECK",
                        "REFERENCES",
                        "INVISIBLE",
                        "VISIBLE")
                || stream.at("CONSTRAINT")
                || stream.at("GENERATED", "ALWAYS")
                || stream.at("GENERATED", "BY");
    }

    private void clauses(ColumnDraft column) {
        ConstraintParser constraints = new ConstraintParser(stream, table, findings);
        while (!stream.atEnd() && !stream.atAny(",", ")") && !end.test(stream)) {
            if (stream.accept("DEFAULT")) {
                defaultClause(column);
            } else if (stream.accept("INVISIBLE")) {
                column.invisible(true);
            } else if (stream.accept("VISIBLE")) {
                column.invisible(false);
            } else if (stream.atAny("GENERATED", "AS")) {
                generated(column);
            } else if (!constraints.readForColumn(column)) {
                KnownClauses.COLUMN.takeAny(
                        stream, table.id(), findings, s -> s.atAny("NOT", "CONSTRAINT", "DEFAULT") || end.test(s));
            }
        }
    }

    private void defaultClause(ColumnDraft column) {
        boolean onNull = stream.accept("ON", "NULL");
        if (onNull) {
            if (stream.accept("FOR", "INSERT") && !stream.accept("ONLY") && stream.accept("AND", "UPDATE")) {
                report("PB-SRC-004", column, "has DEFAULT ON NULL for UPDATE too: NULL given by an UPDATE is refused");
            }
            column.notNull(true);
        }
        column.defaultOnNull(onNull);
        column.defaultText(new ExpressionReader(stream).read());
    }

    private void generated(ColumnDraft column) {
        boolean always = true;
        boolean onNull = false;
        if (stream.accept("GENERATED")) {
            always = stream.accept("ALWAYS");
            if (!always) {
                stream.expect("BY", "DEFAULT");
                onNull = stream.accept("ON", "NULL");
            }
        }
        stream.expect("AS");
        if (stream.accept("IDENTITY")) {
            String kind = always ? "ALWAYS" : onNull ? "BY DEFAULT ON NULL" : "BY DEFAULT";
            column.identityText((kind + " " + IdentityOptions.read(stream)).strip());
            column.notNull(true);
            return;
        }
        int from = stream.mark() + 1;
        stream.skipParentheses();
        column.virtualText(stream.text(from, stream.mark() - 1));
        boolean more = true;
        while (more) {
            more = stream.accept("VIRTUAL") || stream.accept("STORED") || stream.accept("MATERIALIZED");
        }
    }
}
