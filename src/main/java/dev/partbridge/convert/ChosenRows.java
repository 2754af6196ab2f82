package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.model.Segments;
import dev.partbridge.oracle.model.Segments.Segment;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows are copied when some tables are narrowed: a table partitioned by reference goes with its ancestors, so that
 * no row is without its parent.
 */
public final class ChosenRows {
    private static final int SHOWN = 5;

    private final Map<QualifiedName, Narrowing> narrowings;
    private final ReferenceChains chains;
    private final Segments segments;

    public ChosenRows(OracleModel model, Map<QualifiedName, Narrowing> narrowings) {
        this.narrowings = narrowings;
        this.chains = new ReferenceChains(model);
        this.segments = new Segments(chains);
    }

    /** Whether not all of a table's rows are copied, by a choice for itself or an ancestor. */
    public boolean narrowed(OracleTable table) {
        return !narrowings.isEmpty() && chains.line(table).stream().anyMatch(t -> narrowings.containsKey(t.name()));
    }

    /** What a row must fulfil: itself, its parent by reference, and so on up. */
    public List<RowCondition> conditions(OracleTable table) {
        if (narrowings.isEmpty()) {
            return List.of();
        }
        return chains.line(table).stream()
                .flatMap(t -> own(t).condition().map(c -> new RowCondition(t.name(), c)).stream())
                .toList();
    }

    /** The names of the segments that are copied; absent where all are. */
    public Optional<Set<Identifier>> segments(OracleTable table) {
        Set<Identifier> own = own(table).partitions();
        Optional<OracleTable> parent = narrowings.isEmpty() ? Optional.empty() : chains.parent(table);
        Optional<Set<Identifier>> above = parent.flatMap(this::segments);
        if (own.isEmpty() && above.isEmpty()) {
            return Optional.empty();
        }
        Set<Identifier> chosen = new LinkedHashSet<>();
        for (Segment segment : segments.of(table)) {
            boolean named = own.isEmpty()
                    || own.contains(segment.partition())
                    || segment.subpartition().filter(own::contains).isPresent();
            if (named && (above.isEmpty() || goesAlong(table, segment, above.get()))) {
                chosen.add(segment.name());
            }
        }
        return Optional.of(chosen);
    }

    /** One whose place among the parent's is not known is copied where it was named itself. */
    private boolean goesAlong(OracleTable table, Segment segment, Set<Identifier> above) {
        return segments.parentOf(table, segment.name())
                .map(p -> above.contains(p.name()))
                .orElse(!own(table).partitions().isEmpty());
    }

    /** Partitions of which nobody can tell whether they go with those chosen of the parent, nor was told. */
    public List<Identifier> unplaced(OracleTable table) {
        boolean told = !own(table).partitions().isEmpty();
        if (told || chains.parent(table).flatMap(this::segments).isEmpty()) {
            return List.of();
        }
        return segments.of(table).stream()
                .map(Segment::name)
                .filter(s -> segments.parentOf(table, s).isEmpty())
                .toList();
    }

    /**
     * With the partitions that they are in, where rows are compared by these.
     *
     * @param chosen names of segments
     */
    public Set<Identifier> names(OracleTable table, Set<Identifier> chosen) {
        Set<Identifier> names = new LinkedHashSet<>(chosen);
        segments.of(table).stream().filter(s -> chosen.contains(s.name())).forEach(s -> names.add(s.partition()));
        return names;
    }

    /** How many segments a table has. */
    public int all(OracleTable table) {
        return segments.of(table).size();
    }

    /** Behind "only rows": {@code that are in partitions P1, P2 and fulfil: REGION = 'EU'}. */
    public String words(OracleTable table) {
        List<String> words = new ArrayList<>();
        for (OracleTable each : chains.line(table)) {
            Narrowing own = own(each);
            boolean itself = each.name().equals(table.name());
            List<String> about = new ArrayList<>();
            if (!own.partitions().isEmpty()) {
                about.add((itself ? "are in " : "is in ") + partitions(own.partitions()));
            }
            own.condition().ifPresent(c -> about.add((itself ? "fulfil: " : "fulfils: ") + RowCondition.line(c)));
            if (!about.isEmpty()) {
                words.add((itself ? "that " : "whose row of " + each.name() + " ") + String.join(" and ", about));
            }
        }
        return String.join("; and ", words);
    }

    private static String partitions(Set<Identifier> names) {
        List<String> first = names.stream().limit(SHOWN).map(Identifier::text).toList();
        int more = names.size() - first.size();
        return (names.size() == 1 ? "partition " : "partitions ")
                + String.join(", ", first)
                + (more > 0 ? " and " + more + " more" : "");
    }

    private Narrowing own(OracleTable table) {
        return narrowings.getOrDefault(table.name(), Narrowing.NONE);
    }
}
