package dev.partbridge.ui.chains;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.rule.KeyMovesRule;
import dev.partbridge.convert.rule.KeysRule;
import dev.partbridge.convert.rule.LandingRule;
import dev.partbridge.convert.rule.LeafNamesRule;
import dev.partbridge.convert.rule.RuleSubject;
import dev.partbridge.convert.rule.RuleSubjects;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the choices for one table are about and what they made of it, in its own names and numbers. */
final class OptionEffect {
    /** So many names are told; of more the number alone. */
    private static final int MOST = 4;

    private final OracleTable table;
    private final OracleModel model;
    private final Optional<TableMapping> mapping;
    private final Optional<PgTable> made;

    OptionEffect(OracleTable table, OracleModel model, Optional<Conversion> conversion) {
        this.table = table;
        this.model = model;
        mapping = conversion.flatMap(c ->
                c.tables().stream().filter(m -> m.oracle().equals(table.name())).findFirst());
        made = conversion.flatMap(c -> mapping.flatMap(m -> c.target().tables().stream()
                .filter(t -> t.name().equals(m.postgres()))
                .findFirst()));
    }

    /** Of a rule that concerns the table. */
    String of(String rule) {
        RuleSubject subject = RuleSubjects.of(rule, table, model);
        return switch (subject.kind()) {
            case COLUMNS -> Texts.of("inspector.effect.columns", subject.number(), list(columns(subject.names())));
            case KEYS ->
                Texts.of(
                        "inspector.effect.keys",
                        subject.number(),
                        list(rule.equals(KeysRule.ID) ? keys(subject.names()) : subject.names()));
            case PARTITIONS -> partitions(rule, subject);
            case TABLES -> tables(rule, subject);
            case NAMES ->
                Texts.of("inspector.effect.names", subject.number(), list(mapped(subject.names(), c -> c.postgres()
                        .text())));
            case TABLESPACES -> Texts.of("inspector.effect.tablespaces", subject.number(), list(subject.names()));
        };
    }

    /** The choice of landing is about the table itself, where the subject names its parent. */
    private String tables(String rule, RuleSubject subject) {
        String names = list(subject.names());
        return switch (rule) {
            case LandingRule.ID ->
                Texts.of("inspector.effect.child", table.name().name().text(), names);
            case KeyMovesRule.ID -> Texts.of("inspector.effect.children", subject.number(), names);
            default -> Texts.of("inspector.effect.tables", subject.number(), names);
        };
    }

    private String partitions(String rule, RuleSubject subject) {
        if (!subject.names().isEmpty()) {
            return Texts.of("inspector.effect.named", subject.number(), list(subject.names()));
        }
        Optional<TableMapping.PartitionMapping> first =
                mapping.flatMap(m -> m.partitions().stream().findFirst());
        if (rule.equals(LeafNamesRule.ID) && first.isPresent()) {
            return Texts.of(
                    "inspector.effect.leaf",
                    subject.number(),
                    first.get().text(),
                    first.get().leaf().name().text());
        }
        return made.map(t -> Texts.of(
                        "inspector.effect.made",
                        subject.number(),
                        Figures.count(t.layout().leaves().size())))
                .orElseGet(() -> Texts.of("inspector.effect.partitions", subject.number()));
    }

    /** Each with its type in PostgreSQL, and its name there where that is another. */
    private List<String> columns(List<String> names) {
        return mapped(
                names,
                c -> c.postgres().text().equalsIgnoreCase(c.oracle().text())
                        ? c.postgresType()
                        : c.postgres() + " " + c.postgresType());
    }

    private List<String> mapped(List<String> names, Function<TableMapping.ColumnMapping, String> told) {
        Map<String, String> known = new LinkedHashMap<>();
        mapping.ifPresent(m -> m.columns().forEach(c -> known.put(c.oracle().text(), told.apply(c))));
        return names.stream()
                .map(n -> known.containsKey(n) ? arrow(n, known.getOrDefault(n, "")) : n)
                .toList();
    }

    /** Each with the columns of the key that it became, where the table has it. */
    private List<String> keys(List<String> names) {
        Map<String, String> found = new LinkedHashMap<>();
        for (PgConstraint constraint : made.map(PgTable::constraints).orElse(List.of())) {
            constraint.origin().flatMap(o -> o.name()).ifPresent(oracle -> columns(constraint)
                    .ifPresent(c -> found.put(oracle.text(), c)));
        }
        return names.stream()
                .map(n -> Optional.ofNullable(found.get(n.split(" ", 2)[0]))
                        .map(c -> arrow(n, c))
                        .orElse(n))
                .toList();
    }

    private static Optional<String> columns(PgConstraint constraint) {
        Optional<List<Identifier>> columns = constraint instanceof PgConstraint.PrimaryKey key
                ? Optional.of(key.columns())
                : constraint instanceof PgConstraint.Unique unique ? Optional.of(unique.columns()) : Optional.empty();
        return columns.map(c -> c.stream().map(Identifier::text).collect(Collectors.joining(", ", "(", ")")));
    }

    private static String arrow(String oracle, String postgres) {
        return Texts.of("inspector.effect.arrow", oracle, postgres);
    }

    private static String list(List<String> names) {
        String shown = names.stream().limit(MOST).collect(Collectors.joining(", "));
        int more = names.size() - MOST;
        return more > 0 ? Texts.of("inspector.effect.more", shown, Figures.count(more)) : shown;
    }
}
