package dev.partbridge.oracle.model;

import dev.partbridge.sql.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that was read of a source, in the order of the source. A value like the records it holds; not one itself because
 * it keeps its objects by name too: schemas have ten thousand tables, and each is asked for many times.
 */
public final class OracleModel {
    private final List<OracleTable> tables;
    private final List<OracleIndex> indexes;
    private final List<OracleSequence> sequences;
    private final List<Skipped> skipped;
    private final List<CodeUse> codeUses;
    private final Map<String, Integer> readOver;
    private final Map<QualifiedName, OracleTable> byName;
    private final Map<QualifiedName, List<OracleIndex>> indexesByTable;
    private final Map<QualifiedName, List<OracleTable>> children;

    /**
     * Without code.
     *
     * @param skipped statements that are not in scope
     */
    public OracleModel(
            List<OracleTable> tables,
            List<OracleIndex> indexes,
            List<OracleSequence> sequences,
            List<Skipped> skipped) {
        this(tables, indexes, sequences, skipped, List.of(), Map.of());
    }

    /**
     * All that a source may hold.
     *
     * @param skipped statements that are not in scope
     * @param codeUses places in code that use the tables
     * @param readOver how many clauses mean nothing outside of Oracle, by the registry's id of the reason
     */
    public OracleModel(
            List<OracleTable> tables,
            List<OracleIndex> indexes,
            List<OracleSequence> sequences,
            List<Skipped> skipped,
            List<CodeUse> codeUses,
            Map<String, Integer> readOver) {
        this.codeUses = List.copyOf(codeUses);
        this.readOver = Collections.unmodifiableMap(new TreeMap<>(readOver));
        this.tables = List.copyOf(tables);
        this.indexes = List.copyOf(indexes);
        this.sequences = List.copyOf(sequences);
        this.skipped = List.copyOf(skipped);
        this.byName = this.tables.stream()
                .collect(Collectors.toMap(
                        OracleTable::name, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        this.indexesByTable = this.indexes.stream().collect(Collectors.groupingBy(OracleIndex::table));
        this.children = this.tables.stream()
                .filter(t -> t.partitioningForeignKey().isPresent())
                .collect(Collectors.groupingBy(
                        t -> t.partitioningForeignKey().orElseThrow().parent()));
    }

    public List<OracleTable> tables() {
        return tables;
    }

    public List<OracleIndex> indexes() {
        return indexes;
    }

    public List<OracleSequence> sequences() {
        return sequences;
    }

    public List<Skipped> skipped() {
        return skipped;
    }

    public List<CodeUse> codeUses() {
        return codeUses;
    }

    /** In the order of the ids. */
    public Map<String, Integer> readOver() {
        return readOver;
    }

    /** The same source with other tables. */
    public OracleModel withTables(List<OracleTable> value) {
        return new OracleModel(value, indexes, sequences, skipped, codeUses, readOver);
    }

    public Optional<OracleTable> table(QualifiedName name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<OracleIndex> indexesOf(QualifiedName table) {
        return indexesByTable.getOrDefault(table, List.of());
    }

    /** The tables partitioned by reference to this one, in the order of the source. */
    List<OracleTable> childrenByReference(QualifiedName table) {
        return children.getOrDefault(table, List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OracleModel that
                && tables.equals(that.tables)
                && indexes.equals(that.indexes)
                && sequences.equals(that.sequences)
                && skipped.equals(that.skipped)
                && codeUses.equals(that.codeUses)
                && readOver.equals(that.readOver);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tables, indexes, sequences, skipped, codeUses, readOver);
    }

    @Override
    public String toString() {
        return "OracleModel" + List.of(tables, indexes, sequences, skipped, codeUses, readOver);
    }
}
