package dev.partbridge.postgres.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One node of a plan as EXPLAIN writes it (PostgreSQL manual, Using EXPLAIN).
 *
 * @param title what it does, such as {@code Seq Scan}
 * @param relation the table or index that it reads, as EXPLAIN names it
 * @param rows that the planner expects
 * @param cost of all its rows, in the planner's own measure
 * @param facts what stands below it, such as {@code Filter: (id > 3)}
 */
public record PlanNode(
        String title,
        Optional<String> relation,
        long rows,
        BigDecimal cost,
        List<String> facts,
        List<PlanNode> children) {
    private static final String ARROW = "->  ";
    private static final Pattern COST =
            Pattern.compile("(.*?)\\s+\\(cost=[0-9.]+\\.\\.([0-9.]+) rows=([0-9]+) width=[0-9]+\\)");
    // Index Scan using sales_pk on sales_p1 s; Bitmap Index Scan on sales_pk; Seq Scan on only_one
    private static final Pattern RELATION =
            Pattern.compile("(.*?) on (\"(?:[^\"]|\"\")+\"|\\S+)(?: (?:\"(?:[^\"]|\"\")+\"|\\S+))?");

    public PlanNode {
        facts = List.copyOf(facts);
        children = List.copyOf(children);
    }

    /**
     * Reads EXPLAIN's text with costs, without VERBOSE.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PlanNode read(String text) {
        List<Open> open = new ArrayList<>();
        Optional<Open> root = Optional.empty();
        for (String line : text.lines().toList()) {
            int arrow = line.indexOf(ARROW);
            boolean node = arrow >= 0 && line.substring(0, arrow).isBlank();
            Matcher cost = COST.matcher(node ? line.substring(arrow + ARROW.length()) : line.strip());
            if (cost.matches() && (node || open.isEmpty())) {
                Open next = new Open(node ? arrow : -1, cost.group(1), cost.group(3), cost.group(2));
                while (!open.isEmpty() && open.get(open.size() - 1).indent >= next.indent) {
                    open.remove(open.size() - 1);
                }
                if (open.isEmpty()) {
                    root = root.or(() -> Optional.of(next));
                } else {
                    open.get(open.size() - 1).children.add(next);
                }
                open.add(next);
            } else if (!open.isEmpty() && !line.isBlank()) {
                open.get(open.size() - 1).facts.add(line.strip());
            }
        }
        return root.map(Open::close).orElseThrow(() -> new IllegalArgumentException("not a plan with costs: " + text));
    }

    /** What it and all below it read, as EXPLAIN names them. */
    public Set<String> relations() {
        Set<String> all = new TreeSet<>();
        relation.ifPresent(all::add);
        children.forEach(c -> all.addAll(c.relations()));
        return all;
    }

    private static final class Open {
        private final int indent;
        private final String title;
        private final String rows;
        private final String cost;
        private final List<String> facts = new ArrayList<>();
        private final List<Open> children = new ArrayList<>();

        Open(int indent, String title, String rows, String cost) {
            this.indent = indent;
            this.title = title;
            this.rows = rows;
            this.cost = cost;
        }

        PlanNode close() {
            Matcher named = RELATION.matcher(title);
            boolean reads = named.matches();
            return new PlanNode(
                    reads ? named.group(1) : title,
                    reads ? Optional.of(named.group(2)) : Optional.empty(),
                    Long.parseLong(rows),
                    new BigDecimal(cost),
                    facts,
                    children.stream().map(Open::close).toList());
        }
    }
}
