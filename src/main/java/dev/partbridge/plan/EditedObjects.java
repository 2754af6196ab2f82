package dev.partbridge.plan;

import dev.partbridge.convert.Conversion;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.NameText;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The objects of the source that statements are about: findings of edits stand with the other ones of their table. */
public final class EditedObjects {
    private final Map<QualifiedName, ObjectId> origins = new HashMap<>();
    private final boolean chosen;

    public EditedObjects(Conversion conversion) {
        var target = conversion.target();
        target.sequences().forEach(s -> origins.put(s.name(), s.origin()));
        target.functions()
                .forEach(f -> origins.put(f.name(), ObjectId.table(f.origin().table())));
        target.views()
                .forEach(v -> origins.put(v.name(), ObjectId.table(v.origin().table())));
        for (PgTable table : target.tables()) {
            ObjectId origin = ObjectId.table(table.origin().table());
            origins.put(table.name(), origin);
            table.layout().all().forEach(p -> origins.put(table.leaf(p), origin));
        }
        chosen = !conversion.options().tables().isEmpty();
    }

    /** Oracle's object; of a statement that is not generated its id, where not even its table is known. */
    ObjectId subject(EditedStatement edit) {
        return edit.object()
                .map(this::origin)
                .or(() -> byText(edit.statement()))
                .orElseGet(() -> ObjectId.of(
                        ObjectKind.STATEMENT,
                        new QualifiedName(
                                Optional.empty(),
                                new Identifier(edit.statement().isEmpty() ? "edits" : edit.statement()))));
    }

    /** Oracle's object of what a statement makes; the same where none is known, as of a schema. */
    public ObjectId origin(ObjectId made) {
        return origins.getOrDefault(made.table(), made);
    }

    /**
     * Whether a statement that is not generated may be that of a table which was not chosen: only some were, and what it
     * is about is of none of these.
     */
    boolean mayBeOfOthers(String statement) {
        return chosen && byText(statement).isEmpty();
    }

    /** By what stands between {@code kind:} and the name or partition below it. */
    private Optional<ObjectId> byText(String statement) {
        String object = statement.substring(statement.indexOf(':') + 1);
        return origins.keySet().stream()
                .filter(name -> {
                    String text = NameText.of(name);
                    return object.startsWith(text)
                            && (object.length() == text.length() || "#/".indexOf(object.charAt(text.length())) >= 0);
                })
                .findFirst()
                .map(origins::get);
    }
}
