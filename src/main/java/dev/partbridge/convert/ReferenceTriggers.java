package dev.partbridge.convert;

import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.postgres.model.PgBound;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgPartition;
import dev.partbridge.postgres.model.PgRegistry;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The triggers of a table partitioned by reference: the landing partition's, which sends on a row that came without the
 * partition key, and the one that gives a row its new parent's key. Both fire under
 * {@code session_replication_role = replica} too, where a silent row would stay behind in the wrong partition.
 */
final class ReferenceTriggers {
    /** Sorts before an application's own triggers, which would fire twice otherwise. */
    private static final Identifier LANDING = new Identifier("00_refpart_landing");

    private static final Identifier REPARENT = new Identifier("00_refpart_reparent");
    /** Where a row without key costs several times one with it; measured: 4 times at 12 leaves, 15 times at 96. */
    private static final int MANY_LEAVES = 20;

    private final Names names;
    private final int targetMajor;
    private final Findings findings;
    private final Output output;

    private final Registries registries;

    ReferenceTriggers(Names names, int targetMajor, Findings findings, Output output, Registries registries) {
        this.registries = registries;
        this.names = names;
        this.targetMajor = targetMajor;
        this.findings = findings;
        this.output = output;
    }

    void add(Draft draft, PgPartition landing) {
        KeyLookup lookup = draft.lookup.orElseThrow();
        String base = draft.name.name().text();
        QualifiedName parentKey = function(draft, base + "_parent_key");
        LookupFunction sql = new LookupFunction(
                draft,
                lookup,
                parentKey,
                draft.parent
                        .flatMap(p -> registries.of(p, lookup.parentColumns()))
                        .map(PgRegistry::name));
        output.functions.add(sql.function());
        findings.add(
                "PB-REF-010",
                draft.id(),
                draft.oracle.position(),
                "A role that inserts into " + draft.oracle.name() + " without the partition key needs EXECUTE on "
                        + parentKey + ".");
        slow(draft, lookup);
        view(draft, lookup, sql);
        boolean strict = landing.role() == PgPartition.Role.LANDING;
        QualifiedName land = function(draft, base + "_refpart_landing");
        output.functions.add(trigger(draft, land, landingBody(draft, lookup, sql, strict)));
        QualifiedName reparent = function(draft, base + "_refpart_reparent");
        output.functions.add(
                trigger(draft, reparent, "\nBEGIN\n" + underWay(draft) + sql.assignment("  ") + "  RETURN NEW;\nEND "));
        output.triggers.add(new PgTrigger(
                LANDING,
                draft.leaf(landing),
                "BEFORE INSERT",
                strict ? Optional.empty() : Optional.of(anyNull(lookup)),
                land,
                true,
                PgTrigger.Role.LANDING,
                draft.id()));
        List<Identifier> named = new ArrayList<>(lookup.childColumns());
        named.addAll(lookup.addedColumns());
        for (QualifiedName relation : RowTriggers.relations(draft, targetMajor)) {
            output.triggers.add(new PgTrigger(
                    REPARENT,
                    relation,
                    "BEFORE UPDATE OF " + PostgresSql.list(named),
                    Optional.of(moved(lookup)),
                    reparent,
                    true,
                    draft.id()));
        }
    }

    private void view(Draft draft, KeyLookup lookup, LookupFunction sql) {
        if (draft.view.isEmpty()) {
            return;
        }
        ReferenceView view = new ReferenceView(draft, draft.view.get());
        QualifiedName insert = function(draft, draft.view.get().name().text() + "_refpart_insert");
        output.functions.add(view.function(insert, sql, lookup));
        output.views.add(view.view());
        output.triggers.add(view.trigger(insert));
        findings.add(
                "PB-REF-015",
                draft.id(),
                draft.oracle.position(),
                draft.oracle.name() + " becomes the table " + draft.name + " and, over it, the view " + draft.view.get()
                        + ".");
    }

    /** Without a registry the parent's row is looked for in each of its leaves. */
    private void slow(Draft draft, KeyLookup lookup) {
        Draft parent = draft.parent.orElseThrow();
        int leaves = parent.leafNodes().size();
        if (leaves > MANY_LEAVES
                && registries.of(parent, lookup.parentColumns()).isEmpty()) {
            findings.add(
                    "PB-REF-014",
                    draft.id(),
                    draft.oracle.position(),
                    "A row of " + draft.oracle.name() + " without the partition key has its parent looked for in "
                            + leaves + " partitions of " + parent.oracle.name() + ".");
        }
    }

    /**
     * The leaf that rows without key come to: DEFAULT, of a hash the one of remainder 0, where NULL always goes. A
     * partition that is divided again takes a NULL key on to such a leaf below it.
     */
    static Optional<PgPartition> landing(Draft draft) {
        return draft.lands ? landing(draft.leaves) : Optional.empty();
    }

    private static Optional<PgPartition> landing(List<PgPartition> level) {
        return level.stream()
                .filter(p -> p.bound() instanceof PgBound.Default
                        || (p.bound() instanceof PgBound.Hash hash && hash.remainder() == 0))
                .findFirst()
                .flatMap(p -> p.division().isEmpty()
                        ? Optional.of(p)
                        : landing(p.division().get().partitions()));
    }

    private static String underWay(Draft draft) {
        return KeyMoves.underWay(draft.parent.orElseThrow())
                .map(c -> "  IF " + c + " THEN       -- with its parent, which is not there yet\n"
                        + "    RETURN NEW;\n  END IF;\n")
                .orElse("");
    }

    private static String landingBody(Draft draft, KeyLookup lookup, LookupFunction sql, boolean strict) {
        List<Identifier> columns = new ArrayList<>();
        draft.columns.stream()
                .map(c -> c.name())
                .filter(c -> !draft.generated.contains(c))
                .forEach(columns::add);
        StringBuilder body = new StringBuilder("\nBEGIN\n");
        if (strict) {
            body.append(noPartition(draft, lookup));
        }
        body.append(sql.assignment("  "));
        body.append("  INSERT INTO ")
                .append(PostgresSql.quote(draft.name))
                .append(" (")
                .append(PostgresSql.list(columns))
                .append(") OVERRIDING SYSTEM VALUE\n  VALUES (")
                .append(String.join(
                        ", ", columns.stream().map(ReferenceTriggers::fresh).toList()))
                .append(");\n  RETURN NULL;\nEND ");
        return body.toString();
    }

    private static String noPartition(Draft draft, KeyLookup lookup) {
        List<Identifier> added = lookup.addedColumns();
        String given = String.join(
                " AND ", added.stream().map(c -> fresh(c) + " IS NOT NULL").toList());
        String values = String.join(", ", draft.key.stream().map(c -> "%s").toList());
        String key = String.join(", ", draft.key.stream().map(Identifier::text).toList());
        return "  IF " + given + " THEN       -- key given, but no partition takes it\n"
                + "    RAISE EXCEPTION USING ERRCODE = 'check_violation', "
                + Raise.table(draft.name) + Raise.column(added.get(0)) + ",\n"
                + "      MESSAGE = "
                + PostgresSql.literal("no partition of relation \"" + draft.name.name() + "\" found for row") + ",\n"
                + "      DETAIL = format("
                + PostgresSql.literal(
                        "Partition key of the failing row contains (" + Raise.percent(key) + ") = (" + values + ").")
                + ", "
                + String.join(
                        ", ", draft.key.stream().map(ReferenceTriggers::fresh).toList()) + "),\n"
                + "      HINT = "
                + PostgresSql.literal("Create the partition in \""
                        + draft.root().name.name() + "\" and in all its children (Oracle: ORA-14400).")
                + ";\n  END IF;\n";
    }

    static String anyNull(KeyLookup lookup) {
        return String.join(
                " OR ",
                lookup.addedColumns().stream().map(c -> fresh(c) + " IS NULL").toList());
    }

    /**
     * The row has another parent and still the old one's key; or it has lost its key, and would come to the landing
     * partition, which to a foreign key before 15 is its end.
     */
    private static String moved(KeyLookup lookup) {
        List<String> parent = lookup.childColumns().stream()
                .map(c -> old(c) + " IS DISTINCT FROM " + fresh(c))
                .toList();
        List<String> key = lookup.addedColumns().stream()
                .map(c -> old(c) + " IS NOT DISTINCT FROM " + fresh(c))
                .toList();
        String other = String.join(" OR ", parent);
        return "(" + (parent.size() > 1 ? "(" + other + ")" : other) + " AND " + String.join(" AND ", key) + ") OR "
                + anyNull(lookup);
    }

    static PgFunction trigger(Draft draft, QualifiedName name, String body) {
        return new PgFunction(name, List.of(), "trigger", "", body, false, draft.id());
    }

    private QualifiedName function(Draft draft, String wanted) {
        Identifier schema = draft.name.schema().orElseThrow();
        return QualifiedName.of(schema, names.function(schema, wanted, draft.id()));
    }

    static String fresh(Identifier column) {
        return "NEW." + PostgresSql.quote(column);
    }

    static String old(Identifier column) {
        return "OLD." + PostgresSql.quote(column);
    }
}
