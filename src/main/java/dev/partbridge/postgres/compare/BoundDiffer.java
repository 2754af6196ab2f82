package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgColumn;
import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bounds: literal by literal, as values of the key's types. */
final class BoundDiffer {
    private final QualifiedName table;
    private final Map<Identifier, String> types = new HashMap<>();
    private final Comparison comparison;

    BoundDiffer(PgTable table, Comparison comparison) {
        this.table = table.name();
        this.comparison = comparison;
        for (PgColumn column : table.columns()) {
            types.put(column.name(), column.type());
        }
    }

    boolean same(List<PgKeyPart> key, PgBound wanted, PgBound found) {
        if (wanted instanceof PgBound.Range want && found instanceof PgBound.Range has) {
            return tuple(key, want.from(), has.from()) && tuple(key, want.to(), has.to());
        }
        if (wanted instanceof PgBound.In want && found instanceof PgBound.In has) {
            return new HashSet<>(want.values()).equals(new HashSet<>(has.values()))
                    || inOrder(key, want.values(), has.values());
        }
        return wanted.equals(found);
    }

    private boolean tuple(List<PgKeyPart> key, List<String> wanted, List<String> found) {
        if (wanted.size() != found.size()) {
            return false;
        }
        boolean same = true;
        for (int i = 0; i < wanted.size(); i++) {
            Optional<PgKeyPart> part = i < key.size() ? Optional.of(key.get(i)) : Optional.empty();
            // every value is looked at, so that the server is asked about all of them at once
            same &= value(part, wanted.get(i), found.get(i));
        }
        return same;
    }

    /** The server keeps the order of a list's values. */
    private boolean inOrder(List<PgKeyPart> key, List<String> wanted, List<String> found) {
        if (wanted.size() != found.size()) {
            return false;
        }
        boolean same = true;
        for (int i = 0; i < wanted.size(); i++) {
            same &= value(key.stream().findFirst(), wanted.get(i), found.get(i));
        }
        return same;
    }

    boolean value(Optional<PgKeyPart> part, String wanted, String found) {
        if (Literals.same(wanted, found)) {
            return true;
        }
        if (part.isEmpty() || Literals.word(wanted) || Literals.word(found)) {
            return false;
        }
        Optional<String> type = part.get().column().map(types::get);
        if (type.isPresent()) {
            String cast = ")::" + type.get();
            return comparison.same(Optional.empty(), false, "(" + wanted + cast, "(" + found + cast);
        }
        // an expression's type is the server's business
        String equals = part.get().sql() + " = ";
        return comparison.same(table, equals + wanted, equals + found);
    }
}
