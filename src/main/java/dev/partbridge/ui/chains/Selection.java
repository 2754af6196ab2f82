package dev.partbridge.ui.chains;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.QualifiedName;
import java.util.Set;
import java.util.TreeSet;

/** Which tables migrate: a child never without its ancestors, whose partitions it needs. */
record Selection(OracleModel model) {

    /** With this table and all it is partitioned by reference to. */
    Set<QualifiedName> with(Set<QualifiedName> chosen, OracleTable table) {
        Set<QualifiedName> more = new TreeSet<>(chosen);
        new ReferenceChains(model).line(table).forEach(t -> more.add(t.name()));
        return more;
    }

    /** Without this table and all that is partitioned by reference to it. */
    Set<QualifiedName> without(Set<QualifiedName> chosen, OracleTable table) {
        ReferenceChains chains = new ReferenceChains(model);
        Set<QualifiedName> fewer = new TreeSet<>(chosen);
        model.tables().stream()
                .filter(t -> chains.line(t).stream().anyMatch(a -> a.name().equals(table.name())))
                .forEach(t -> fewer.remove(t.name()));
        return fewer;
    }
}
