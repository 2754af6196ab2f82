package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.script.alter.ColumnEdit;
import dev.partbridge.oracle.script.alter.Constraints;
import dev.partbridge.oracle.script.alter.Expressions;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The actions of ALTER TABLE on columns, and ADD of constraints beside them. */
final class AlterColumns {
    private static final Set<String> NOT_COLUMNS = Set.of(
            "PARTITION",
            "SUBPARTITION",
            "OVERFLOW",
            "PERIOD",
            "LOB",
            "NESTED",
            "VARRAY",
            "DEFAULT",
            "PRIMARY",
            "SUPPLEMENTAL",
            "OPAQUE",
            "UNIQUE");

    private final Alteration alteration;
    private final TokenStream stream;
    private final TableDraft table;
    private final Expressions expressions = new ExpressionNames();

    AlterColumns(Alteration alteration) {
        this.alteration = alteration;
        this.stream = alteration.stream();
        this.table = alteration.table();
    }

    boolean read() {
        boolean named = isNamedPart(stream.peek(1), stream.peek(2));
        ColumnParser columns = new ColumnParser(stream, table, alteration.findings(), AlterColumns::atAction);
        if (stream.at("ADD") && !named) {
            stream.next();
            each(() -> add(columns));
            new DerivedTypes(table, alteration.findings()).derive(stream.session());
        } else if (stream.at("MODIFY") && !named) {
            stream.next();
            List<Identifier> key = key();
            List<KeyKind> kinds =
                    key.stream().map(k -> KeyKind.of(table.type(k))).toList();
            each(columns::modify);
            refuseOtherKinds(key, kinds);
        } else if (stream.accept("DROP", "COLUMN")) {
            drop(List.of(stream.name("a column name")));
        } else if (stream.at("DROP", "(")) {
            stream.next();
            drop(stream.nameList("a column name"));
        } else if (stream.accept("SET", "UNUSED", "COLUMN")) {
            drop(List.of(stream.name("a column name")));
        } else if (stream.accept("SET", "UNUSED")) {
            drop(stream.nameList("a column name"));
        } else if (stream.accept("RENAME", "COLUMN")) {
            rename();
        } else {
            return false;
        }
        return true;
    }

    /** Where the next action begins: reserved words, or words that begin no clause of a column. */
    private static boolean atAction(TokenStream stream) {
        return stream.atAny("ADD", "MODIFY", "DROP", "RENAME");
    }

    /** ADD PARTITION, MODIFY CONSTRAINT and the like; a column may have such a name, but then a type follows. */
    private static boolean isNamedPart(Token word, Token after) {
        boolean part = word.kind() == Token.Kind.WORD && NOT_COLUMNS.contains(word.text());
        boolean key = (word.is("PRIMARY") && after.is("KEY")) || (word.is("UNIQUE") && after.is("("));
        return part && !key;
    }

    private void each(Runnable one) {
        if (!stream.accept("(")) {
            one.run();
            return;
        }
        do {
            one.run();
        } while (stream.accept(","));
        if (!stream.accept(")")) {
            throw stream.error("',' or ')'");
        }
        // LOB (c) STORE AS ... behind the added columns
        boolean more = true;
        while (more) {
            more = !stream.atEnd() && KnownClauses.TABLE.take(stream, table.id(), alteration.findings());
        }
    }

    private List<Identifier> key() {
        List<Identifier> key =
                new ArrayList<>(table.partitioning().map(Partitioning::key).orElse(List.of()));
        table.subpartitioning().ifPresent(s -> key.addAll(s.key()));
        return key;
    }

    /** Bounds are of the key's type, which stays of its kind. */
    private void refuseOtherKinds(List<Identifier> key, List<KeyKind> before) {
        for (int i = 0; i < key.size(); i++) {
            if (KeyKind.of(table.type(key.get(i))) != before.get(i)) {
                throw new Refused(
                        "ORA-14060",
                        "the table is partitioned by the column " + key.get(i) + ", whose type cannot be changed",
                        "Create the table anew with the other type");
            }
        }
    }

    private void add(ColumnParser columns) {
        ConstraintParser constraints = new ConstraintParser(stream, table, alteration.findings());
        if (stream.at("SUPPLEMENTAL", "LOG")) {
            KnownClauses.TABLE.takeAny(stream, table.id(), alteration.findings(), s -> false);
        } else if (constraints.atTableConstraint()) {
            int before = table.constraints().size();
            constraints.readForTable();
            AddedConstraints.refuseTwice(table, before);
        } else {
            columns.add();
        }
    }

    private void drop(List<Identifier> names) {
        boolean cascade = false;
        boolean more = true;
        while (more) {
            if (stream.accept("CASCADE", "CONSTRAINTS")) {
                cascade = true;
            } else if (stream.accept("CHECKPOINT")) {
                if (stream.peek().kind() == Token.Kind.NUMBER) {
                    stream.next();
                }
            } else {
                more = stream.accept("INVALIDATE") || stream.accept("ONLINE");
            }
        }
        OracleTable before = table.snapshot();
        OracleTable after = new ColumnEdit(before, expressions).drop(names, cascade);
        List<OracleConstraint> gone = before.constraints().stream()
                .filter(c -> !after.constraints().contains(c))
                .toList();
        for (OracleConstraint key : gone) {
            new KeyReferences(alteration).drop(key, cascade, "ORA-12992");
        }
        table.take(after);
        table.notNullNames().values().removeIf(names::contains);
        alteration.elsewhere(
                () -> alteration.model().indexes().removeIf(i -> i.table().equals(table.name()) && uses(i, names)));
    }

    /** Oracle drops the indexes of a dropped column. */
    private boolean uses(OracleIndex index, List<Identifier> names) {
        return index.parts().stream()
                .anyMatch(p -> p.column().filter(names::contains).isPresent()
                        || p.expression().map(expressions::names).orElse(Set.of()).stream()
                                .anyMatch(names::contains));
    }

    private void rename() {
        Identifier old = stream.name("a column name");
        stream.expect("TO");
        Identifier now = stream.name("the column's new name");
        table.take(new ColumnEdit(table.snapshot(), expressions).rename(old, now));
        table.notNullNames().replaceAll((n, c) -> c.equals(old) ? now : c);
        ModelBuilder model = alteration.model();
        alteration.elsewhere(() -> {
            model.indexes().replaceAll(i -> i.table().equals(table.name()) ? renamed(i, old, now) : i);
            model.referencing(table)
                    .forEach(c ->
                            c.change(k -> model.refersTo(c, k, table) ? Constraints.parentColumn(k, old, now) : k));
        });
    }

    private OracleIndex renamed(OracleIndex index, Identifier old, Identifier now) {
        return index.withParts(index.parts().stream()
                .map(p -> new OracleIndex.Part(
                        p.column().map(c -> c.equals(old) ? now : c),
                        p.expression().map(e -> expressions.renamed(e, old, now)),
                        p.descending()))
                .toList());
    }
}
