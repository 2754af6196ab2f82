package dev.partbridge.postgres.compare;

import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgKeyPart;
import dev.partbridge.postgres.model.PgLayout;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target's partitions of all levels as the plan would write them. */
final class LayoutWords {
    private final PgTable wanted;
    private final Identifier defaultTablespace;
    private final TableDiffer differ;
    private final BoundDiffer bounds;
    private final ConstraintWords constraints;
    private final Map<Identifier, PgPartition> planned = new HashMap<>();

    LayoutWords(PgTable wanted, PgTable found, Identifier defaultTablespace, Comparison comparison) {
        this.wanted = wanted;
        this.defaultTablespace = defaultTablespace;
        this.differ = new TableDiffer(wanted, found, comparison);
        this.bounds = new BoundDiffer(wanted, comparison);
        this.constraints = new ConstraintWords(wanted.name(), defaultTablespace, comparison);
        wanted.layout().all().forEach(p -> planned.put(p.name(), p));
    }

    PgLayout of(PgLayout found) {
        if (found instanceof PgLayout.Declarative has) {
            return division(
                    Optional.of(wanted.layout())
                            .filter(w -> w instanceof PgLayout.Declarative)
                            .map(w -> (PgLayout.Declarative) w),
                    has);
        }
        return found instanceof PgLayout.Inheritance has
                ? new PgLayout.Inheritance(has.strategy(), has.parts(), partitions(List.of(), has.partitions()))
                : found;
    }

    private PgLayout.Declarative division(Optional<PgLayout.Declarative> want, PgLayout.Declarative has) {
        List<PgKeyPart> parts = want.map(PgLayout.Declarative::parts)
                .filter(p -> differ.sameKey(p, has.parts()))
                .orElse(has.parts());
        return new PgLayout.Declarative(has.strategy(), parts, partitions(parts, has.partitions()));
    }

    private List<PgPartition> partitions(List<PgKeyPart> key, List<PgPartition> found) {
        List<PgPartition> all = new ArrayList<>();
        for (PgPartition has : found) {
            Optional<PgPartition> want = Optional.ofNullable(planned.get(has.name()));
            all.add(new PgPartition(
                    has.name(),
                    want.map(w -> bound(key, w.bound(), has.bound())).orElseGet(() -> plain(key, has.bound())),
                    constraints.of(want.map(PgPartition::constraints).orElse(List.of()), has.constraints()),
                    has.role(),
                    want.flatMap(PgPartition::remark),
                    has.division().map(d -> division(want.flatMap(PgPartition::division), d)),
                    ConstraintWords.tablespace(
                            want.flatMap(PgPartition::tablespace), has.tablespace(), defaultTablespace),
                    has.origin()));
        }
        return all;
    }

    private PgBound bound(List<PgKeyPart> key, PgBound want, PgBound has) {
        if (bounds.same(key, want, has)) {
            return want;
        }
        PgBound plain = plain(key, has);
        return want instanceof PgBound.Range from && plain instanceof PgBound.Range to
                ? new PgBound.Range(values(key, from.from(), to.from()), values(key, from.to(), to.to()))
                : plain;
    }

    /** Each value for itself: one of two bounds may be as planned. */
    private List<String> values(List<PgKeyPart> key, List<String> want, List<String> has) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < has.size(); i++) {
            boolean same = i < want.size()
                    && bounds.value(
                            i < key.size() ? Optional.of(key.get(i)) : Optional.empty(), want.get(i), has.get(i));
            all.add(same ? want.get(i) : has.get(i));
        }
        return all;
    }

    /** The server prints numbers in quotes too. */
    private PgBound plain(List<PgKeyPart> key, PgBound bound) {
        if (bound instanceof PgBound.Range range) {
            return new PgBound.Range(plain(key, range.from()), plain(key, range.to()));
        }
        return bound instanceof PgBound.In in
                ? new PgBound.In(in.values().stream()
                        .map(v -> plain(key.stream().findFirst(), v))
                        .toList())
                : bound;
    }

    private List<String> plain(List<PgKeyPart> key, List<String> values) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            all.add(plain(i < key.size() ? Optional.of(key.get(i)) : Optional.empty(), values.get(i)));
        }
        return all;
    }

    private String plain(Optional<PgKeyPart> part, String value) {
        boolean number = part.flatMap(PgKeyPart::column)
                .flatMap(c -> wanted.columns().stream()
                        .filter(w -> w.name().equals(c))
                        .findFirst())
                .filter(c -> TypeNames.isNumber(c.type()))
                .isPresent();
        return number ? Literals.value(value).orElse(value) : value;
    }
}
