package dev.partbridge.ui.chains;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.chains.ChainFacts.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A row of Chains with the rows below it; what it shows changes, its place does not. What it shows is read when the row
 * comes into sight: of a hundred thousand rows few do.
 */
final class ChainNode {
    private final Kind kind;
    private final Optional<OracleTable> table;
    private final int partition;
    private final List<ChainNode> tables;
    private final Supplier<ChainFacts> reading;
    private @Nullable ReadOnlyObjectWrapper<ChainFacts> facts;

    private ChainNode(
            Kind kind,
            Optional<OracleTable> table,
            int partition,
            List<ChainNode> tables,
            Supplier<ChainFacts> reading) {
        this.kind = kind;
        this.table = table;
        this.partition = partition;
        this.tables = List.copyOf(tables);
        this.reading = reading;
    }

    static ChainNode group(String name, List<ChainNode> tables) {
        return new ChainNode(Kind.GROUP, Optional.empty(), -1, tables, () -> ChainFacts.group(name, tables.size()));
    }

    static ChainNode table(OracleTable table, List<ChainNode> children, Supplier<ChainFacts> reading) {
        return new ChainNode(Kind.TABLE, Optional.of(table), -1, children, reading);
    }

    static ChainNode partition(OracleTable table, int number, Supplier<ChainFacts> reading) {
        return new ChainNode(Kind.PARTITION, Optional.of(table), number, List.of(), reading);
    }

    static ChainNode more(OracleTable table, String text) {
        return new ChainNode(Kind.MORE, Optional.of(table), -1, List.of(), () -> ChainFacts.more(text));
    }

    Kind kind() {
        return kind;
    }

    /** The table it is or belongs to; absent for a group. */
    Optional<OracleTable> table() {
        return table;
    }

    /** Whether it is the row of this table, or has it among the tables below it. */
    boolean holds(QualifiedName name) {
        boolean own =
                kind == Kind.TABLE && table.filter(t -> t.name().equals(name)).isPresent();
        return own || tables.stream().anyMatch(t -> t.holds(name));
    }

    /** The partition's position, counted from 0; -1 for other rows. */
    int partition() {
        return partition;
    }

    /** The tables right below: of a group, or those partitioned by reference to this one. */
    List<ChainNode> tables() {
        return tables;
    }

    /** Adds the names of the tables from here down. */
    void collect(Set<QualifiedName> names) {
        if (kind == Kind.TABLE) {
            table.ifPresent(t -> names.add(t.name()));
        }
        tables.forEach(t -> t.collect(names));
    }

    ReadOnlyObjectProperty<ChainFacts> factsProperty() {
        return wrapper().getReadOnlyProperty();
    }

    ChainFacts facts() {
        return wrapper().get();
    }

    /** Reads anew what is to be shown, where anybody has looked at it. */
    void refresh() {
        if (facts != null) {
            facts.set(reading.get());
        }
        tables.forEach(ChainNode::refresh);
    }

    private ReadOnlyObjectWrapper<ChainFacts> wrapper() {
        if (facts == null) {
            facts = new ReadOnlyObjectWrapper<>(reading.get());
        }
        return facts;
    }
}
