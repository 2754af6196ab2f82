package dev.partbridge.engine;

import dev.partbridge.postgres.compare.Structure.Oddity;
import dev.partbridge.postgres.ddl.Ddl;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Statements of a target with what the model has no word for: others in their place, and those that stand behind. */
final class FoundStatements implements Function<Ddl, List<Ddl>> {
    private final Map<ObjectId, String> whole = new HashMap<>();
    private final Map<ObjectId, List<Ddl>> behind = new LinkedHashMap<>();

    /** @param shown the statements there are without this */
    FoundStatements(PgTable table, List<Oddity> oddities, Set<ObjectId> shown) {
        Map<QualifiedName, ObjectId> relations = new HashMap<>();
        relations.put(table.name(), ObjectId.table(table.name()));
        table.layout().all().forEach(p -> relations.put(table.leaf(p), ObjectId.partition(table.name(), p.name())));
        Map<Identifier, ObjectId> leaves = new HashMap<>();
        table.layout().all().forEach(p -> leaves.put(p.name(), ObjectId.partition(table.name(), p.name())));
        for (Oddity oddity : oddities) {
            ObjectId relation = Optional.ofNullable(relations.get(oddity.relation()))
                    // one in another schema
                    .orElse(
                            oddity.whole().isPresent()
                                    ? leaves.get(oddity.relation().name())
                                    : null);
            ObjectId own = oddity.object().kind() == ObjectKind.TABLE && relation != null ? relation : oddity.object();
            if (shown.contains(own)) {
                add(own, oddity);
            } else if (relation != null) {
                behind(relation, oddity, oddity.whole().or(oddity::beside).map(ServerDdl::laidOut));
            }
        }
    }

    private void add(ObjectId own, Oddity oddity) {
        if (oddity.whole().isPresent()) {
            whole.put(own, ServerDdl.laidOut(oddity.whole().get()));
        } else {
            behind(own, oddity, oddity.beside().map(ServerDdl::laidOut));
        }
    }

    /** What there is no statement for is a remark. */
    private void behind(ObjectId own, Oddity oddity, Optional<String> sql) {
        String text = sql.orElseGet(() -> ("-- " + oddity.object() + " " + oddity.text()).replaceAll("\\R", " "));
        List<Ddl> all = behind.computeIfAbsent(own, o -> new ArrayList<>());
        ObjectId id = ObjectId.below(ObjectKind.STATEMENT, oddity.relation(), new Identifier(text));
        if (all.stream().noneMatch(d -> d.object().equals(id))) {
            all.add(new Ddl(id, text, ""));
        }
    }

    @Override
    public List<Ddl> apply(Ddl statement) {
        String other = whole.get(statement.object());
        List<Ddl> all = new ArrayList<>();
        all.add(other == null ? statement : new Ddl(statement.object(), other, statement.undo()));
        all.addAll(behind.getOrDefault(statement.object(), List.of()));
        return all;
    }
}
