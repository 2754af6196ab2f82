package dev.partbridge.convert;

import dev.partbridge.convert.rule.LeafNamesRule;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** What the partitions, keys and indexes of all tables of the source want to be called. */
final class LeafClaims {
    private final OracleModel model;
    private final Names names;
    private final ReferenceChains chains;
    private final Claims claims = new Claims();
    /** Leaves that want to be called as their partition is, as long as nothing contests that. */
    private final List<Leaf> hopeful = new ArrayList<>();

    private record Leaf(OracleTable table, Identifier schema, String alone, String joined, ObjectId origin) {}

    LeafClaims(OracleModel model, Names names) {
        this.model = model;
        this.names = names;
        this.chains = new ReferenceChains(model);
    }

    Claims claims() {
        model.tables().forEach(t -> claim(names.tableQuietly(t.name()), ObjectId.table(t.name())));
        for (OracleSequence sequence : model.sequences()) {
            claim(names.sequenceQuietly(sequence), Names.id(sequence));
        }
        model.tables().forEach(this::partitions);
        model.tables().forEach(this::keys);
        model.indexes().forEach(this::index);
        model.tables().forEach(this::extras);
        secondNames();
        claims.close();
        return claims;
    }

    private void claim(QualifiedName wanted, ObjectId origin) {
        claims.claim(wanted.schema().orElseThrow(), wanted.name().text(), origin);
    }

    /** A child by reference has the partitions of its root, under its own names where it gives some. */
    private void partitions(OracleTable table) {
        List<OraclePartition> own = partitionsOf(table);
        OracleTable told = own.isEmpty() && table.partitioningForeignKey().isPresent() ? chains.root(table) : table;
        List<OraclePartition> all = partitionsOf(told);
        NameRules rules = names.rules(table.name());
        QualifiedName relation = names.tableQuietly(table.name());
        for (int i = 0; i < all.size(); i++) {
            Identifier name = PartitionNames.partition(table, all.get(i), i);
            leaf(table, rules, relation, name, ObjectId.partition(table.name(), name));
            List<OraclePartition> below = all.get(i).subpartitions();
            for (int j = 0; j < below.size(); j++) {
                Identifier sub = PartitionNames.subpartition(told, name, below, j);
                leaf(table, rules, relation, sub, Partitions.subpartition(table.name(), name, sub));
            }
        }
    }

    private static List<OraclePartition> partitionsOf(OracleTable table) {
        return table.partitioning().map(Partitioning::partitions).orElse(List.of());
    }

    private void leaf(
            OracleTable table, NameRules rules, QualifiedName relation, Identifier partition, ObjectId origin) {
        String folded = rules.fold(partition);
        Identifier schema = relation.schema().orElseThrow();
        String joined = Names.joined(relation.name().text(), folded);
        if (rules.leaves() == LeafNamesRule.PARTITION) {
            String alone = rules.reserved().name(folded);
            hopeful.add(new Leaf(table, schema, alone, joined, origin));
            leaf(table, schema, alone, origin);
        } else {
            leaf(table, schema, joined, origin);
        }
    }

    private void leaf(OracleTable table, Identifier schema, String wanted, ObjectId origin) {
        claims.claim(schema, wanted, origin);
        if (table.primaryKey().isPresent()) {
            // the server calls the leaf's part of the key so, and does not ask what comes later
            claims.claim(schema, wanted + "_pkey", origin);
        }
    }

    /** A leaf that cannot be called as its partition wants its table's name before it, which another may want too. */
    private void secondNames() {
        List<Leaf> giveWay = new ArrayList<>();
        do {
            giveWay.clear();
            hopeful.removeIf(l -> isContested(l) && giveWay.add(l));
            giveWay.forEach(l -> leaf(l.table(), l.schema(), l.joined(), l.origin()));
        } while (!giveWay.isEmpty());
    }

    private boolean isContested(Leaf leaf) {
        return !ShortName.fits(leaf.alone()) || !claims.alone(leaf.schema(), leaf.alone());
    }

    private void keys(OracleTable table) {
        Identifier schema = names.tableQuietly(table.name()).schema().orElseThrow();
        for (OracleConstraint constraint : table.constraints()) {
            if (constraint instanceof OracleConstraint.PrimaryKey || constraint instanceof OracleConstraint.Unique) {
                ConstraintNames.given(names.rules(table.name()), constraint)
                        .ifPresent(n -> claims.claim(schema, n, ConstraintNames.id(table, constraint)));
            }
        }
    }

    /** Partitions that PostgreSQL needs beside Oracle's; they give way to all that has a name in Oracle. */
    private void extras(OracleTable table) {
        if (table.partitioning().isPresent()) {
            QualifiedName relation = names.tableQuietly(table.name());
            for (String extra : List.of("landing", "default", "nulls")) {
                claims.claim(
                        relation.schema().orElseThrow(),
                        Names.joined(relation.name().text(), extra),
                        ObjectId.table(table.name()));
            }
        }
    }

    private void index(OracleIndex index) {
        if (model.table(index.table()).isEmpty()) {
            return;
        }
        Identifier schema = names.tableQuietly(index.table()).schema().orElseThrow();
        claims.claim(
                schema,
                names.rules(index.table()).name(index.name().name()),
                ObjectId.index(index.table(), index.name().name()));
    }
}
