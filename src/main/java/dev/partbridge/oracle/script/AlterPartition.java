package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Subpartitioning;
import dev.partbridge.oracle.script.PartitionListParser.Bounds;
import dev.partbridge.oracle.script.alter.PartitionEdit;
import dev.partbridge.oracle.script.alter.PartitionSelector;
import dev.partbridge.oracle.script.alter.Refused;
import dev.partbridge.oracle.script.alter.SubpartitionEdit;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The actions of ALTER TABLE on one partition that stays: MODIFY, RENAME, MOVE, TRUNCATE, EXCHANGE. */
final class AlterPartition {
    private final Alteration alteration;
    private final TokenStream stream;
    private final TableDraft table;
    private final PartitionSelectors selectors;
    private final PartitionedTable partitioned;
    private final PartitionTail tail;
    private final PartitionListParser lists;

    AlterPartition(Alteration alteration, PartitionSelectors selectors, PartitionedTable partitioned) {
        this.alteration = alteration;
        this.stream = alteration.stream();
        this.table = alteration.table();
        this.selectors = selectors;
        this.partitioned = partitioned;
        this.tail = partitioned.tail();
        this.lists = partitioned.lists();
    }

    boolean read() {
        boolean modify = stream.at("MODIFY", "PARTITION") && !stream.at("MODIFY", "PARTITION", "BY");
        if (modify) {
            stream.accept("MODIFY", "PARTITION");
            modify();
        } else if (stream.accept("MODIFY", "SUBPARTITION")) {
            modifyBelow();
        } else if (stream.accept("RENAME", "PARTITION")) {
            rename(false);
        } else if (stream.accept("RENAME", "SUBPARTITION")) {
            rename(true);
        } else if (stream.accept("MOVE", "PARTITION")) {
            move(false);
        } else if (stream.accept("MOVE", "SUBPARTITION")) {
            move(true);
        } else if (stream.accept("TRUNCATE", "PARTITION") || stream.accept("TRUNCATE", "PARTITIONS")) {
            truncate(false);
        } else if (stream.accept("TRUNCATE", "SUBPARTITION") || stream.accept("TRUNCATE", "SUBPARTITIONS")) {
            truncate(true);
        } else if (stream.accept("EXCHANGE", "PARTITION")) {
            exchange(false);
        } else if (stream.accept("EXCHANGE", "SUBPARTITION")) {
            exchange(true);
        } else {
            return false;
        }
        return true;
    }

    private OracleTable now() {
        return ReferenceParts.own(table, alteration.model());
    }

    private void put(OracleTable after) {
        alteration.put(after, tail.dependents());
    }

    private Optional<Identifier> name(PartitionSelector which, boolean subpartition) {
        return subpartition ? SubpartitionEdit.name(now(), which) : PartitionEdit.name(now(), which);
    }

    private void modify() {
        PartitionSelector which = selectors.of(false);
        if (stream.accept("ADD", "SUBPARTITION")) {
            addBelow(which);
        } else if (stream.accept("COALESCE", "SUBPARTITION")) {
            tail.read(Optional.empty());
            put(SubpartitionEdit.coalesce(now(), which));
        } else if (stream.at("ADD", "VALUES") || stream.at("DROP", "VALUES")) {
            boolean add = stream.next().is("ADD");
            List<BoundValue> values = values(listKey());
            put(add ? PartitionEdit.addValues(now(), which, values) : PartitionEdit.dropValues(now(), which, values));
        } else {
            name(which, false);
            tail.read(Optional.empty());
        }
    }

    private Bounds listKey() {
        if (!(partitioned.own() instanceof Partitioning.ByList list)) {
            throw new Refused(
                    "ORA-14316", "values are added to and dropped from a list only", "SPLIT or MERGE the partition");
        }
        return Bounds.list(table, list.key());
    }

    private List<BoundValue> values(Bounds bounds) {
        List<BoundValue> values = lists.bound(bounds, "the modified partition", table.id());
        tail.read(Optional.empty());
        partitioned.refuseUnread();
        return values;
    }

    private void addBelow(PartitionSelector which) {
        Subpartitioning below = below();
        Bounds bounds = Bounds.of(below.kind(), table, below.key());
        List<OraclePartition> added = new ArrayList<>();
        do {
            if (!added.isEmpty()) {
                stream.expect("SUBPARTITION");
            }
            added.add(lists.described(bounds, Optional.empty(), below.kind() != Subpartitioning.Kind.HASH));
        } while (stream.accept(","));
        tail.read(Optional.empty());
        partitioned.refuseUnread();
        put(SubpartitionEdit.add(now(), which, added));
    }

    private Subpartitioning below() {
        return table.subpartitioning()
                .orElseThrow(() -> new Refused(
                        "ORA-14253",
                        "the table has no subpartitions",
                        "Name a table with subpartitions, or speak of PARTITION"));
    }

    private void modifyBelow() {
        PartitionSelector which = selectors.of(true);
        if (stream.at("ADD", "VALUES") || stream.at("DROP", "VALUES")) {
            boolean add = stream.next().is("ADD");
            Subpartitioning below = below();
            if (below.kind() != Subpartitioning.Kind.LIST) {
                throw new Refused(
                        "ORA-14616",
                        "values are added to and dropped from a list only",
                        "SPLIT or MERGE the subpartition");
            }
            List<BoundValue> values = values(Bounds.list(table, below.key()));
            put(
                    add
                            ? SubpartitionEdit.addValues(now(), which, values)
                            : SubpartitionEdit.dropValues(now(), which, values));
        } else {
            name(which, true);
            tail.read(Optional.empty());
        }
    }

    private void rename(boolean subpartition) {
        PartitionSelector which = selectors.of(subpartition);
        stream.expect("TO");
        Identifier name = stream.name("the new name");
        tail.read(Optional.empty());
        put(subpartition ? SubpartitionEdit.rename(now(), which, name) : PartitionEdit.rename(now(), which, name));
    }

    private void move(boolean subpartition) {
        PartitionSelector which = selectors.of(subpartition);
        OraclePartition moved = lists.attributes();
        tail.read(name(which, subpartition));
        put(
                subpartition
                        ? SubpartitionEdit.move(now(), which, moved.tablespace())
                        : PartitionEdit.move(now(), which, moved.tablespace()));
    }

    private void truncate(boolean subpartition) {
        List<PartitionSelector> which = selectors.several(subpartition);
        tail.read(Optional.empty());
        which.forEach(w -> alteration.effect(RowEffect.Kind.TRUNCATE_PARTITION, name(w, subpartition)));
    }

    private void exchange(boolean subpartition) {
        PartitionSelector which = selectors.of(subpartition);
        stream.expect("WITH", "TABLE");
        QualifiedName other = stream.qualifiedName("the other table's name");
        tail.read(Optional.empty());
        Optional<Identifier> name = name(which, subpartition);
        QualifiedName near = other.schema().isPresent() ? other : table.name().sibling(other.name());
        QualifiedName known =
                alteration.model().table(near).map(TableDraft::name).orElse(near);
        alteration.effect(RowEffect.Kind.EXCHANGE, name, Optional.of(known));
    }
}
