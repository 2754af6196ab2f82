package dev.partbridge.engine;

import dev.partbridge.convert.RowCondition;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.ColumnMapping;
import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Chunk;
import dev.partbridge.plan.Plan;
import dev.partbridge.sql.ObjectId;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What reading a source has told that a run would only run into: it is refused before anything is changed. */
public final class SourceCheck {
    /** Rows that policies may keep from the session; copied by a sign-off only. */
    static final String HIDDEN = "PB-ROW-002";

    private static final String UNREADABLE = "PB-ROW-001";
    /** No SELECT, no FLASHBACK. */
    private static final Set<String> PRIVILEGES = Set.of("PB-DIC-015", "PB-DIC-016");

    private static final int SHOWN = 5;

    private final List<Finding> findings;
    private final Set<ObjectId> tables = new HashSet<>();
    private final Set<ObjectId> columns = new HashSet<>();

    /** Of the tables that the plan is about. */
    public SourceCheck(Inspection inspection, Plan plan) {
        this.findings = inspection.findings();
        for (TableMapping table : plan.conversion().tables()) {
            tables.add(ObjectId.table(table.oracle()));
            for (ColumnMapping column : table.columns()) {
                columns.add(ObjectId.column(table.oracle(), column.oracle()));
            }
        }
    }

    /** The tables of which rows may be hidden from the session, or masked; a run of them needs a sign-off. */
    public List<Finding> hidden() {
        return findings.stream()
                .filter(f -> f.code().equals(HIDDEN) && tables.contains(f.subject()))
                .toList();
    }

    /** @throws EngineException with what stands in the way, and its cures */
    void refuse(boolean hiddenAccepted) {
        List<Finding> denied = findings.stream()
                .filter(f -> PRIVILEGES.contains(f.code()) && tables.contains(f.subject()))
                .toList();
        if (!denied.isEmpty()) {
            throw refused("the rows cannot be read", denied, "");
        }
        List<Finding> unreadable = findings.stream()
                .filter(f -> f.code().equals(UNREADABLE) && columns.contains(f.subject()))
                .toList();
        if (!unreadable.isEmpty()) {
            throw refused("values cannot be read", unreadable, "");
        }
        if (!hiddenAccepted && !hidden().isEmpty()) {
            throw refused(
                    "rows may be missing or masked",
                    hidden(),
                    "; or copy what this user sees, and no more, with --accept-hidden-rows");
        }
    }

    /**
     * Has the source look at the conditions by which rows are chosen.
     *
     * @throws EngineException for the first that it does not take
     */
    static void conditions(SourceRows rows, Plan plan) {
        Set<RowCondition> conditions = new LinkedHashSet<>();
        plan.copies().stream()
                .flatMap(c -> c.chunks().stream())
                .map(Chunk::slice)
                .forEach(s -> conditions.addAll(s.conditions()));
        for (RowCondition condition : conditions) {
            try {
                rows.refusal(condition).ifPresent(why -> {
                    throw new EngineException(
                            Kind.USAGE,
                            "Oracle does not take the condition on " + condition.table() + " (" + condition.line()
                                    + "): " + why);
                });
            } catch (IOException e) {
                throw new EngineException(
                        Kind.STOPPED,
                        "the condition on " + condition.table() + " cannot be tried: " + FileTrouble.words(e),
                        e);
            }
        }
    }

    private static EngineException refused(String what, List<Finding> because, String otherwise) {
        String cures = because.stream()
                .limit(SHOWN)
                .map(f -> f.message() + " " + f.advice())
                .collect(Collectors.joining(" "));
        String more = because.size() > SHOWN ? " And " + (because.size() - SHOWN) + " more, see 'assess'." : "";
        return new EngineException(Kind.REFUSED, what + ": " + cures + more + otherwise);
    }
}
