package dev.partbridge.convert.rule;

import static java.util.function.Predicate.not;

import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a table each rule is about; that it is something wherever the rule is offered is tested. */
public final class RuleSubjects {
    private static final Map<String, Set<String>> TYPES = Map.of(
            DateRule.ID, Set.of("DATE"),
            NumberRule.ID, Set.of("NUMBER", "FLOAT"),
            CharRule.ID, Set.of("CHAR", "NCHAR"),
            RawRule.ID, Set.of("RAW"),
            EmptyTextRule.ID, Set.of("VARCHAR2", "NVARCHAR2", "CHAR", "NCHAR"),
            NulRule.ID, Set.of("VARCHAR2", "NVARCHAR2", "CHAR", "NCHAR", "CLOB", "NCLOB", "LONG", "XMLTYPE"),
            ZoneOffsetRule.ID, Set.of("TIMESTAMP WITH TIME ZONE"));

    private final OracleTable table;
    private final OracleModel model;

    private RuleSubjects(OracleTable table, OracleModel model) {
        this.table = table;
        this.model = model;
    }

    /** Of a rule that concerns the table. */
    public static RuleSubject of(String rule, OracleTable table, OracleModel model) {
        return new RuleSubjects(table, model).subject(rule);
    }

    private RuleSubject subject(String rule) {
        return switch (rule) {
            case NullKeysRule.ID -> columns(Tables.rangeKey(table), not(OracleColumn::notNull));
            case VirtualKeyRule.ID ->
                columns(Tables.key(table), c -> c.virtualText().isPresent());
            case MultiColumnListRule.ID -> columns(Tables.key(table), c -> true);
            case TextRangeCollationRule.ID -> columns(Tables.rangeKey(table), typed(Tables.ALL_TEXTS));
            case SourceCharsetRule.ID -> columns(Tables.rangeKey(table), typed(Tables.TEXTS));
            case MaxvalueRule.ID -> RuleSubject.of(RuleSubject.Kind.PARTITIONS, upToMaxvalue());
            case KeyMovesRule.ID -> tables(new ReferenceChains(model).children(table.name()));
            case ReferenceInheritanceRule.ID -> tables(chain());
            case LandingRule.ID ->
                tables(new ReferenceChains(model).parent(table).stream().toList());
            case KeysRule.ID ->
                RuleSubject.of(
                        RuleSubject.Kind.KEYS,
                        Tables.keysWithoutPartitionKey(table)
                                .map(c -> named(c.name(), c.columns()))
                                .toList());
            case DuplicatesRule.ID -> RuleSubject.of(RuleSubject.Kind.KEYS, uniqueThings());
            case UnknownTypeRule.ID -> columns(table.columns(), Tables::hasTypeWithoutEqual);
            case MaskRule.ID -> columns(table.columns(), c -> true);
            case ClockZoneRule.ID -> columns(table.columns(), ClockZoneRule::tellsTheTime);
            case DefaultOnNullRule.ID -> columns(table.columns(), OracleColumn::defaultOnNull);
            case IdentifierCaseRule.ID ->
                RuleSubject.of(
                        RuleSubject.Kind.NAMES, ReservedWordsRule.names(table).toList());
            case ReservedWordsRule.ID ->
                RuleSubject.of(
                        RuleSubject.Kind.NAMES,
                        ReservedWordsRule.names(table)
                                .filter(ReservedWordsRule::isReserved)
                                .toList());
            case TablespacesRule.ID ->
                RuleSubject.of(
                        RuleSubject.Kind.TABLESPACES,
                        TablespacesRule.named(table, model).stream()
                                .map(Identifier::text)
                                .toList());
            default ->
                TYPES.containsKey(rule)
                        ? columns(table.columns(), typed(TYPES.getOrDefault(rule, Set.of())))
                        : new RuleSubject(
                                RuleSubject.Kind.PARTITIONS,
                                new ReferenceChains(model).root(table).places(),
                                List.of());
        };
    }

    private static Predicate<OracleColumn> typed(Set<String> types) {
        return c -> types.contains(c.type().name());
    }

    private static RuleSubject columns(List<OracleColumn> among, Predicate<OracleColumn> wanted) {
        return RuleSubject.of(
                RuleSubject.Kind.COLUMNS,
                among.stream().filter(wanted).map(c -> c.name().text()).toList());
    }

    private static RuleSubject tables(List<OracleTable> tables) {
        return RuleSubject.of(
                RuleSubject.Kind.TABLES,
                tables.stream().map(t -> t.name().name().text()).toList());
    }

    /** The root, and all that are partitioned by reference to it or to one of those. */
    private List<OracleTable> chain() {
        ReferenceChains chains = new ReferenceChains(model);
        Map<QualifiedName, OracleTable> found = new LinkedHashMap<>();
        Deque<OracleTable> open = new ArrayDeque<>(List.of(chains.root(table)));
        while (!open.isEmpty()) {
            OracleTable next = open.remove();
            if (found.putIfAbsent(next.name(), next) == null) {
                open.addAll(chains.children(next.name()));
            }
        }
        return List.copyOf(found.values());
    }

    private List<String> upToMaxvalue() {
        return table.partitioning().stream()
                .flatMap(p -> p.partitions().stream())
                .flatMap(p -> Stream.concat(Stream.of(p), p.subpartitions().stream()))
                .filter(p -> p.bound().stream().anyMatch(b -> b instanceof BoundValue.MaxValue))
                .map(p -> p.name().map(Identifier::text).orElse("MAXVALUE"))
                .toList();
    }

    /** Keys, and unique indexes that are none. */
    private List<String> uniqueThings() {
        Stream<String> keys = table.constraints().stream()
                .filter(c -> c instanceof OracleConstraint.PrimaryKey || c instanceof OracleConstraint.Unique)
                .map(c -> named(c.name(), c.columns()));
        Stream<String> indexes = model.indexesOf(table.name()).stream()
                .filter(OracleIndex::unique)
                .map(i -> i.name().name().text());
        return Stream.concat(keys, indexes).toList();
    }

    private static String named(Optional<Identifier> name, List<Identifier> columns) {
        String key = columns.stream().map(Identifier::text).collect(Collectors.joining(", ", "(", ")"));
        return name.map(n -> n.text() + " " + key).orElse(key);
    }
}
