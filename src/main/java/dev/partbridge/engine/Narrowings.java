package dev.partbridge.engine;

import dev.partbridge.convert.ChosenRows;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.engine.Inspection.TableData;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.model.Segments;
import dev.partbridge.oracle.rows.RowFilter;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Slice;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rows of a source are copied: what can be chosen of it, and what comes of it. */
public final class Narrowings {
    private static final int SHOWN = 10;

    private final Inspection inspection;
    private final OracleModel model;
    private final Segments segments;

    public Narrowings(Inspection inspection) {
        this.inspection = inspection;
        this.model = inspection.model();
        this.segments = new Segments(new ReferenceChains(model));
    }

    /** Why no rows can be chosen of this source; empty where they can. */
    public Optional<String> impossible() {
        return inspection.source() instanceof LiveSource
                ? Optional.empty()
                : Optional.of("rows can be chosen of a database only (--partitions, --where), and " + place()
                        + " is a script: take out of the script and its data files what is not to be copied, or read the"
                        + " database itself");
    }

    private String place() {
        return inspection.source().name();
    }

    /**
     * Partitions and subpartitions as Oracle has them.
     *
     * @param names in any letters; one that is written just so is meant alone
     * @throws IllegalArgumentException for one that the table does not have, with those that it has
     */
    public Set<Identifier> partitions(OracleTable table, List<String> names) {
        List<Identifier> all = names.isEmpty() ? List.of() : names(table).toList();
        Set<Identifier> found = new LinkedHashSet<>();
        for (String name : names) {
            found.add(one(table, name.strip(), all));
        }
        return found;
    }

    private Stream<Identifier> names(OracleTable table) {
        return segments.partitions(table).stream()
                .flatMap(p -> Stream.concat(Stream.of(p), p.subpartitions().stream()))
                .map(OraclePartition::name)
                .flatMap(Optional::stream);
    }

    /** What partitions a table has, the first of them; empty when none. */
    public String offered(OracleTable table) {
        return some(names(table).toList());
    }

    private static Identifier one(OracleTable table, String name, List<Identifier> all) {
        Optional<Identifier> exact =
                all.stream().filter(i -> i.text().equals(name)).findFirst();
        List<Identifier> alike = all.stream()
                .filter(i -> i.text().equalsIgnoreCase(name))
                .distinct()
                .toList();
        if (exact.isEmpty() && alike.size() > 1) {
            throw new IllegalArgumentException(table.name() + " has partitions " + some(alike)
                    + ", which differ in upper and lower case alone: write " + name + " as Oracle has it");
        }
        return exact.or(() -> alike.stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException(unknown(table, name, all)));
    }

    private static String unknown(OracleTable table, String name, List<Identifier> all) {
        if (all.isEmpty()) {
            return table.name() + " has no partitions: choose its rows by a condition";
        }
        return name.isEmpty()
                ? "a name is empty between the commas; " + table.name() + " has " + some(all)
                : table.name() + " has no partition or subpartition " + name + "; it has " + some(all);
    }

    /** The first of them, and how many more there are. */
    public static String some(List<?> names) {
        String first = names.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return first + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }

    /** Why a choice cannot be taken; empty when it can, as far as is known without asking the database. */
    public Optional<String> refusal(QualifiedName table, Narrowing narrowing) {
        if (narrowing.isNone()) {
            return Optional.empty();
        }
        Optional<String> impossible = impossible();
        if (impossible.isPresent()) {
            return impossible;
        }
        Optional<OracleTable> known = model.table(table);
        if (known.isEmpty()) {
            return Optional.of("the source has no table " + table);
        }
        try {
            partitions(
                    known.get(),
                    narrowing.partitions().stream().map(Identifier::text).toList());
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        return narrowing.condition().flatMap(RowFilter::refusal).map(r -> table + ": " + r);
    }

    /** @throws EngineException when one of them cannot be taken */
    void check(Map<QualifiedName, Narrowing> narrowings) {
        narrowings.forEach((table, narrowing) -> refusal(table, narrowing).ifPresent(Narrowings::refuse));
        ChosenRows chosen = new ChosenRows(model, narrowings);
        for (OracleTable table : narrowings.isEmpty() ? List.<OracleTable>of() : model.tables()) {
            List<Identifier> unplaced = chosen.unplaced(table);
            if (!unplaced.isEmpty()) {
                refuse("of " + table.name() + " nobody can tell whether partition " + unplaced.get(0)
                        + " belongs to those chosen of its parent: choose its own too (--partitions " + table.name()
                        + "=...)");
            }
        }
    }

    private static void refuse(String why) {
        throw new EngineException(EngineException.Kind.USAGE, why);
    }

    /** A table's chunks, without those of partitions that are not chosen. */
    List<Chunk> chunks(TableData data, ChosenRows chosen) {
        Optional<OracleTable> table = model.table(data.table()).filter(chosen::narrowed);
        if (table.isEmpty()) {
            return data.chunks();
        }
        Optional<Set<Identifier>> parts = chosen.segments(table.get());
        List<Chunk> chunks = new ArrayList<>();
        for (Chunk chunk : data.chunks()) {
            if (!(chunk.slice() instanceof Slice.OfDatabase slice)) {
                throw new IllegalStateException(chunk.id() + " is in no database, of which rows could be chosen");
            }
            Optional<Identifier> part = slice.subpartition().or(slice::partition);
            if (parts.isEmpty() || part.filter(parts.get()::contains).isPresent()) {
                chunks.add(chunk.with(slice.with(chosen.conditions(table.get()))));
            }
        }
        return chunks;
    }
}
