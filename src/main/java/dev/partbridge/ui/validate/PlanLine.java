package dev.partbridge.ui.validate;

import dev.partbridge.postgres.catalog.PlanNode;
import dev.partbridge.run.ValidationReport.Plans;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line of a plan's tree.
 *
 * @param kind what it stands for
 * @param title what is done, or a heading
 * @param detail what it is done with
 * @param rows expected; empty for none
 * @param cost empty for none
 */
record PlanLine(Kind kind, String title, String detail, String rows, String cost, List<PlanLine> below) {
    /** More of them nobody reads; they are counted. */
    private static final int SHOWN = 50;

    enum Kind {
        NODE,
        READ,
        FACT,
        PRUNED_HEAD,
        PRUNED,
        MORE
    }

    PlanLine {
        below = List.copyOf(below);
    }

    /** The plan without partitions that the query does not ask for, and these in a branch of their own. */
    static PlanLine on(Plans plans) {
        PlanLine plan = of(plans.on());
        Set<String> read = plans.on().relations();
        List<PlanLine> pruned = reads(plans.off())
                .filter(n -> !read.contains(n.relation().orElse("")))
                .map(n -> new PlanLine(Kind.PRUNED, n.title(), n.relation().orElse(""), "", cost(n), List.of()))
                .toList();
        if (pruned.isEmpty()) {
            return plan;
        }
        List<PlanLine> shown = new ArrayList<>(pruned.subList(0, Math.min(SHOWN, pruned.size())));
        if (pruned.size() > SHOWN) {
            shown.add(new PlanLine(
                    Kind.MORE,
                    Texts.of("validate.plan.more", Figures.count(pruned.size() - SHOWN)),
                    "",
                    "",
                    "",
                    List.of()));
        }
        List<PlanLine> below = new ArrayList<>(plan.below());
        below.add(new PlanLine(
                Kind.PRUNED_HEAD, Texts.of("validate.plan.pruned", Figures.count(pruned.size())), "", "", "", shown));
        return new PlanLine(plan.kind(), plan.title(), plan.detail(), plan.rows(), plan.cost(), below);
    }

    /** The plan that reads all partitions. */
    static PlanLine off(Plans plans) {
        return of(plans.off());
    }

    private static PlanLine of(PlanNode node) {
        List<PlanLine> below = new ArrayList<>();
        node.facts().forEach(f -> below.add(new PlanLine(Kind.FACT, f, "", "", "", List.of())));
        node.children().forEach(c -> below.add(of(c)));
        return new PlanLine(
                node.relation().isPresent() ? Kind.READ : Kind.NODE,
                node.title(),
                node.relation().orElse(""),
                Figures.count(node.rows()),
                cost(node),
                below);
    }

    private static Stream<PlanNode> reads(PlanNode node) {
        return Stream.concat(
                node.relation().isPresent() ? Stream.of(node) : Stream.empty(),
                node.children().stream().flatMap(PlanLine::reads));
    }

    static String cost(PlanNode node) {
        return Figures.count(node.cost().longValue());
    }
}
