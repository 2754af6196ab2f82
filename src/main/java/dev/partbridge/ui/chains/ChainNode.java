package dev.partbridge.ui.chains;

import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A row of Chains with the rows below it; what it shows changes, its place does not. */
final class ChainNode {
    private final Optional<OracleTable> table;
    private final int partition;
    private final List<ChainNode> tables;
    private final ReadOnlyObjectWrapper<ChainFacts> facts;
    private final Supplier<ChainFacts> reading;

    private ChainNode(
            Optional<OracleTable> table, int partition, List<ChainNode> tables, Supplier<ChainFacts> reading) {
        this.table = table;
        this.partition = partition;
        this.tables = List.copyOf(tables);
        this.reading = reading;
        facts = new ReadOnlyObjectWrapper<>(reading.get());
    }

    static ChainNode group(String name, List<ChainNode> tables) {
        return new ChainNode(Optional.empty(), -1, tables, () -> ChainFacts.group(name, tables.size()));
    }

    static ChainNode table(OracleTable table, List<ChainNode> children, Supplier<ChainFacts> reading) {
        return new ChainNode(Optional.of(table), -1, children, reading);
    }

    static ChainNode partition(OracleTable table, int number, Supplier<ChainFacts> reading) {
        return new ChainNode(Optional.of(table), number, List.of(), reading);
    }

    static ChainNode more(OracleTable table, String text) {
        return new ChainNode(Optional.of(table), -1, List.of(), () -> ChainFacts.more(text));
    }

    /** The table it is or belongs to; absent for a group. */
    Optional<OracleTable> table() {
        return table;
    }

    /** Whether it is the row of this table, or has it among the tables below it. */
    boolean holds(QualifiedName name) {
        boolean own = facts().kind() == ChainFacts.Kind.TABLE
                && table.filter(t -> t.name().equals(name)).isPresent();
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

    ReadOnlyObjectProperty<ChainFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    ChainFacts facts() {
        return facts.get();
    }

    /** Reads anew what is to be shown. */
    void refresh() {
        facts.set(reading.get());
    }
}
