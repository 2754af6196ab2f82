package dev.partbridge.oracle.script;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the statements do to rows, in their order: rows that are inserted first may be gone or elsewhere afterwards. */
final class RowEffects {
    private record Inserted(RowEffect first, long number) {}

    private record Reported(RowEffect effect, Inserted before) {}

    private final List<RowEffect> all = new ArrayList<>();
    private final Map<QualifiedName, Inserted> inserted = new HashMap<>();
    private final List<Reported> reported = new ArrayList<>();
    private final List<RowKeeper> keepers = new ArrayList<>();

    /** Whoever keeps rows that go with their table. */
    interface RowKeeper {
        /** The table has another name from now on. */
        void renamed(QualifiedName old, QualifiedName now);

        /** The table is gone, and its rows. */
        void dropped(QualifiedName table);
    }

    void keeper(RowKeeper keeper) {
        keepers.add(keeper);
    }

    /** In the order of the statements. */
    List<RowEffect> all() {
        return List.copyOf(all);
    }

    void add(RowEffect effect) {
        all.add(effect);
        if (effect.kind() == RowEffect.Kind.INSERT) {
            inserted.merge(
                    effect.table(), new Inserted(effect, 1), (old, one) -> new Inserted(old.first(), old.number() + 1));
        } else if (!effect.kind().isDml() && inserted.containsKey(effect.table())) {
            reported.add(new Reported(effect, inserted.get(effect.table())));
        }
    }

    /** The table is not in the model any more. */
    void gone(QualifiedName table) {
        keepers.forEach(k -> k.dropped(table));
    }

    /** The rows of the table are from now on those of the other name. */
    void rename(QualifiedName old, QualifiedName now) {
        Optional.ofNullable(inserted.remove(old)).ifPresent(i -> inserted.put(now, i));
        keepers.forEach(k -> k.renamed(old, now));
    }

    /** INSERT, UPDATE, DELETE and MERGE; the stream stays where it is. */
    void statement(TokenStream stream, ModelBuilder model) {
        int mark = stream.mark();
        RowEffect.Kind kind = RowEffect.Kind.valueOf(stream.peek().text());
        stream.next();
        boolean several = kind == RowEffect.Kind.INSERT && (stream.accept("ALL") || stream.accept("FIRST"));
        try {
            if (several) {
                while (!stream.atEnd() && !stream.at("SELECT")) {
                    if (stream.accept("INTO")) {
                        one(kind, stream, model);
                    } else {
                        stream.skipOne();
                    }
                }
            } else {
                stream.accept("INTO");
                stream.accept("FROM");
                one(kind, stream, model);
            }
        } catch (SyntaxError e) {
            // an open parenthesis: the reader of the statement tells it
            stream.reset(mark);
        }
        stream.reset(mark);
    }

    private void one(RowEffect.Kind kind, TokenStream stream, ModelBuilder model) {
        if (stream.atName()) {
            var place = stream.position();
            QualifiedName name = stream.qualifiedName("the table's name");
            QualifiedName table = model.table(name).map(TableDraft::name).orElse(name);
            add(new RowEffect(kind, table, Optional.empty(), place));
        }
    }

    /** Rows that stand before such a statement are read as if the statement were not there. */
    void report(ModelBuilder model) {
        for (Reported one : reported) {
            RowEffect effect = one.effect();
            long number = one.before().number();
            String part = effect.partition().map(p -> ", partition " + p).orElse("");
            model.findings()
                    .add(
                            "PB-SRC-052",
                            ObjectId.table(effect.table()),
                            effect.position(),
                            effect.table() + part + ": this statement "
                                    + effect.kind().words() + ", and "
                                    + (number == 1 ? "an INSERT stands" : number + " INSERTs stand") + " before it, "
                                    + (number == 1 ? "" : "the first ") + "at "
                                    + one.before().first().position()
                                    + "; the rows are read as if this statement were not there");
        }
    }
}
