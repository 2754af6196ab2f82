package dev.partbridge.oracle.dictionary;

import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which table a name in code means. */
final class TableNames {
    private final Set<QualifiedName> all = new HashSet<>();
    private final Map<Identifier, List<QualifiedName>> alike = new HashMap<>();

    TableNames(Collection<QualifiedName> tables) {
        for (QualifiedName table : tables) {
            all.add(table);
            alike.computeIfAbsent(table.name(), n -> new ArrayList<>()).add(table);
        }
    }

    Set<Identifier> names() {
        return alike.keySet();
    }

    /**
     * A name without schema means the owner's own table (SQL Language Reference, How Oracle Resolves Schema Object
     * References), else, as through a synonym, the only one of that name.
     *
     * @param owner of the code
     */
    Optional<QualifiedName> of(QualifiedName used, Identifier owner) {
        QualifiedName exact = QualifiedName.of(used.schema().orElse(owner), used.name());
        if (all.contains(exact)) {
            return Optional.of(exact);
        }
        List<QualifiedName> named = alike.getOrDefault(used.name(), List.of());
        return used.schema().isEmpty() && named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
