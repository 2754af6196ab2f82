package dev.partbridge.run.session;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.run.journal.Done;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The families of tables of which chunks are left: a root and all that are partitioned by reference below it, whose rows
 * agree only if they are read at one state of the source.
 *
 * @param tables Oracle's
 * @param relations PostgreSQL's
 * @param chunks ids of all their chunks and pieces
 * @param keys ids of the statements that have built something behind the rows, such as the key by which the next level's
 *     rows find their parents: COPY would meet it, and the first of several rows with one key would stay
 */
record UnfinishedFamilies(
        Set<QualifiedName> tables, List<QualifiedName> relations, Set<String> chunks, Set<String> keys) {
    private static final int SHOWN = 5;
    private static final List<Phase> BEHIND = List.of(Phase.KEYS, Phase.INDEXES, Phase.FOREIGN_KEYS);

    /** @param plan with its chunks as they were cut */
    static UnfinishedFamilies of(Plan plan, Done done) {
        OracleModel model = plan.conversion().source();
        ReferenceChains chains = new ReferenceChains(model);
        Set<QualifiedName> roots = new LinkedHashSet<>();
        for (Step.Copy copy : plan.copies()) {
            if (!copy.chunks().stream().allMatch(c -> done.chunks().containsKey(c.id()))) {
                roots.add(root(chains, model, copy.table()));
            }
        }
        Set<QualifiedName> tables = new LinkedHashSet<>();
        List<QualifiedName> relations = new ArrayList<>();
        for (TableMapping table : plan.conversion().tables()) {
            if (!roots.contains(root(chains, model, table))) {
                continue;
            }
            tables.add(table.oracle());
            relations.add(table.postgres());
        }
        Set<String> chunks = new LinkedHashSet<>();
        plan.copies().stream()
                .filter(copy -> tables.contains(copy.table().oracle()))
                .forEach(copy -> copy.chunks().forEach(c -> chunks.add(c.id())));
        return new UnfinishedFamilies(
                tables, relations, chunks, keys(plan.conversion().target(), relations, done));
    }

    /** Of the tables, their leaves and their registries. */
    private static Set<String> keys(PostgresModel target, List<QualifiedName> relations, Done done) {
        Set<String> named = new HashSet<>();
        for (QualifiedName relation : relations) {
            PgTable table = target.table(relation).orElseThrow();
            named.add(name(relation));
            table.layout().all().forEach(p -> named.add(name(table.leaf(p))));
            target.registriesOf(relation).forEach(r -> named.add(name(r.name())));
        }
        return done.statements().stream()
                .filter(id -> BEHIND.stream().anyMatch(phase -> id.startsWith(phase.file() + " ")))
                .filter(id -> {
                    String of = id.substring(id.indexOf(':') + 1);
                    // a name with a separator in it is in quotes
                    return named.stream().anyMatch(n -> of.startsWith(n + "#") || of.startsWith(n + "/"));
                })
                .collect(Collectors.toSet());
    }

    /** As ids have it. */
    private static String name(QualifiedName relation) {
        String id = ObjectId.table(relation).toString();
        return id.substring(id.indexOf(':') + 1);
    }

    private static QualifiedName root(ReferenceChains chains, OracleModel model, TableMapping table) {
        return model.table(table.oracle()).map(t -> chains.root(t).name()).orElse(table.oracle());
    }

    /** For messages: a few of the tables by name, and how many more. */
    String names() {
        String shown = tables.stream().limit(SHOWN).map(QualifiedName::toString).collect(Collectors.joining(", "));
        return tables.size() > SHOWN ? shown + " and " + (tables.size() - SHOWN) + " more tables" : shown;
    }

    /** What becomes of them, and of those that are complete. */
    String told(Optional<String> before, Optional<String> now) {
        return names() + " are emptied and read again"
                + now.map(p -> " at " + p).orElse("")
                + "; tables of other families that are complete stay as they were read"
                + before.map(p -> " at " + p).orElse("")
                + ", and a foreign key between them and these may find rows missing";
    }

    /** What is done when they are emptied. */
    Done left(Done done) {
        return done.without(chunks, keys);
    }
}
