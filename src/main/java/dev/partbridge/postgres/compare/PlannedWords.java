package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.compare.Structure.Oddity;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.postgres.model.PgView;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One table of a target in the words of the plan: what the server prints otherwise and takes for the same is written as
 * planned, so that texts of both differ only where the objects do. Remarks, which no server keeps, are the plan's.
 */
public final class PlannedWords {
    private final PostgresModel wanted;
    private final PgTable table;
    private final Structure found;
    private final Identifier defaultTablespace;
    private final Comparison comparison;

    private PlannedWords(
            PostgresModel wanted,
            PgTable table,
            Structure found,
            Identifier defaultTablespace,
            Predicate<SqlPair> equal) {
        this.wanted = wanted;
        this.table = table;
        this.found = found;
        this.defaultTablespace = defaultTablespace;
        this.comparison = new Comparison(equal);
    }

    /** What the server must be asked before. */
    public static Set<SqlPair> questions(
            PostgresModel wanted, PgTable table, Structure found, Identifier defaultTablespace) {
        Set<SqlPair> questions = new LinkedHashSet<>();
        new PlannedWords(wanted, table, found, defaultTablespace, pair -> {
                    questions.add(pair);
                    return true;
                })
                .model();
        return questions;
    }

    /**
     * The table alone, its indexes, functions, triggers and views; what a plan gives another table is not among them.
     *
     * @param table of the plan; it must be in what was found
     * @param equal those of the questions whose both sides are the same to the server
     */
    public static PostgresModel of(
            PostgresModel wanted, PgTable table, Structure found, Identifier defaultTablespace, Set<SqlPair> equal) {
        return new PlannedWords(wanted, table, found, defaultTablespace, equal::contains).model();
    }

    private PostgresModel model() {
        PgTable has = found.model().table(table.name()).orElseThrow();
        PgTable words = new PgTable(
                has.name(),
                new ColumnWords(table.name(), comparison).of(table.columns(), has.columns()),
                new LayoutWords(table, has, defaultTablespace, comparison).of(has.layout()),
                new ConstraintWords(table.name(), defaultTablespace, comparison)
                        .of(table.constraints(), has.constraints()),
                table.level(),
                has.comment(),
                ConstraintWords.tablespace(table.tablespace(), has.tablespace(), defaultTablespace),
                table.origin());
        Set<QualifiedName> relations = Stream.concat(
                        Stream.of(table.name()), has.layout().all().stream().map(has::leaf))
                .collect(Collectors.toSet());
        List<PgView> views = views();
        views.forEach(v -> relations.add(v.name()));
        List<PgTrigger> triggers = triggers(relations);
        return new PostgresModel(
                List.of(),
                List.of(),
                List.of(words),
                indexes(relations),
                functions(triggers),
                triggers,
                views,
                List.of(),
                List.of());
    }

    private List<PgIndex> indexes(Set<QualifiedName> relations) {
        IndexDiffer differ = new IndexDiffer(comparison);
        Map<QualifiedName, PgIndex> planned = new LinkedHashMap<>();
        wanted.indexes().forEach(i -> planned.put(i.table().sibling(i.name()), i));
        List<PgIndex> all = new ArrayList<>();
        for (PgIndex has : found.model().indexes()) {
            if (relations.contains(has.table())) {
                Optional<PgIndex> want = Optional.ofNullable(
                                planned.get(has.table().sibling(has.name())))
                        .filter(w -> w.table().equals(has.table()));
                all.add(new PgIndex(
                        has.name(),
                        has.table(),
                        has.unique(),
                        want.map(w -> parts(differ, w, has)).orElse(has.parts()),
                        want.flatMap(PgIndex::remark),
                        ConstraintWords.tablespace(
                                want.flatMap(PgIndex::tablespace), has.tablespace(), defaultTablespace),
                        has.origin()));
            }
        }
        return all;
    }

    private static List<String> parts(IndexDiffer differ, PgIndex want, PgIndex has) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < has.parts().size(); i++) {
            boolean same = i < want.parts().size()
                    && differ.same(want, want.parts().get(i), has.parts().get(i));
            parts.add(same ? want.parts().get(i) : has.parts().get(i));
        }
        return parts;
    }

    private List<PgView> views() {
        Map<QualifiedName, PgView> there = new LinkedHashMap<>();
        found.model().views().forEach(v -> there.put(v.name(), v));
        List<PgView> views = new ArrayList<>();
        for (PgView want : wanted.views()) {
            if (!want.of().equals(table.name())) {
                continue;
            }
            Optional<PgView> has = Optional.ofNullable(there.get(want.name()));
            if (has.isPresent()) {
                views.add(new PgView(
                        want.name(), table.name(), has.get().columns(), defaults(want, has.get()), table.origin()));
            } else if (found.oddities().stream().map(Oddity::relation).anyMatch(want.name()::equals)) {
                // another query, which an oddity has as a whole
                views.add(new PgView(want.name(), table.name(), List.of(), Map.of(), table.origin()));
            }
        }
        return views;
    }

    private Map<Identifier, String> defaults(PgView want, PgView has) {
        Map<Identifier, String> defaults = new LinkedHashMap<>();
        has.defaults().forEach((column, sql) -> {
            Optional<String> planned = Optional.ofNullable(want.defaults().get(column))
                    .filter(w -> ViewDiffer.same(w, sql, ViewDiffer.type(wanted, want, column), comparison));
            defaults.put(column, planned.orElse(sql));
        });
        return defaults;
    }

    private List<PgTrigger> triggers(Set<QualifiedName> relations) {
        RoutineWords words = new RoutineWords(comparison, table.origin());
        Map<ObjectId, PgTrigger> planned = new LinkedHashMap<>();
        wanted.triggers().forEach(t -> planned.put(RoutineDiffer.id(t), t));
        List<PgTrigger> all = new ArrayList<>();
        for (PgTrigger has : found.model().triggers()) {
            Optional<PgTrigger> want = Optional.ofNullable(planned.get(RoutineDiffer.id(has)));
            if (want.map(w -> w.origin().equals(table.origin())).orElse(relations.contains(has.table()))) {
                all.add(words.trigger(columnsOf(has.table(), relations), want, has));
            }
        }
        return all;
    }

    /** A partition and a view have the table's columns. */
    private QualifiedName columnsOf(QualifiedName relation, Set<QualifiedName> relations) {
        return relations.contains(relation) ? table.name() : relation;
    }

    private List<PgFunction> functions(List<PgTrigger> triggers) {
        RoutineWords words = new RoutineWords(comparison, table.origin());
        List<PgFunction> own = wanted.functions().stream()
                .filter(f -> f.origin().equals(table.origin()))
                .toList();
        Set<QualifiedName> names = own.stream().map(PgFunction::name).collect(Collectors.toCollection(HashSet::new));
        triggers.forEach(t -> names.add(t.function()));
        wanted.functions().stream()
                .filter(f -> !f.origin().equals(table.origin()))
                .forEach(f -> names.remove(f.name()));
        return found.model().functions().stream()
                .filter(f -> names.contains(f.name()))
                .map(f -> words.function(own, f))
                .toList();
    }
}
