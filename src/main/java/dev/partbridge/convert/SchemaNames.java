package dev.partbridge.convert;

import dev.partbridge.convert.rule.IdentifierCaseRule;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names of the source's schemas, given to all of them at once. */
final class SchemaNames {
    static final Set<String> KEPT = Set.of("information_schema", "partbridge");

    private final Identifier target;
    private final Findings findings;
    private final Map<Identifier, Identifier> names = new HashMap<>();
    private final Map<Identifier, String> reasons = new HashMap<>();

    SchemaNames(OracleModel model, Identifier target, NameRules rules, Findings findings) {
        this.target = target;
        this.findings = findings;
        List<Identifier> all = Stream.concat(
                        model.tables().stream().map(OracleTable::name),
                        model.sequences().stream().map(OracleSequence::name))
                .flatMap(n -> n.schema().stream())
                .distinct()
                .sorted(Comparator.comparing((Identifier s) -> !IdentifierCaseRule.isUpper(s.text()))
                        .thenComparing(s -> s))
                .toList();
        Set<String> taken = new HashSet<>();
        all.forEach(s -> give(s, rules.name(s), taken));
    }

    private void give(Identifier oracle, String wanted, Set<String> taken) {
        // the server refuses names that begin with pg_ (42939)
        boolean kept = wanted.startsWith("pg_") || KEPT.contains(wanted);
        String name = kept ? "oracle_" + wanted : wanted;
        boolean fits = ShortName.fits(name);
        if (!fits || taken.contains(name)) {
            name = ShortName.of(name, "", "schema " + oracle);
        }
        taken.add(name);
        names.put(oracle, new Identifier(name));
        if (!name.equals(wanted)) {
            reasons.put(
                    oracle,
                    "The name " + wanted
                            + (kept
                                    ? " is kept for other things in PostgreSQL"
                                    : fits ? " is taken by another schema" : " is longer than 63 bytes")
                            + "; it is " + name + ".");
        }
    }

    Identifier of(QualifiedName object) {
        return object.schema().map(s -> names.getOrDefault(s, s)).orElse(target);
    }

    /** The same, with a finding where it is not the wanted one. */
    Identifier tell(QualifiedName object) {
        object.schema()
                .filter(reasons::containsKey)
                .ifPresent(s -> findings.add(
                        "PB-NAME-010",
                        ObjectId.of(ObjectKind.SCHEMA, new QualifiedName(Optional.empty(), s)),
                        Optional.empty(),
                        reasons.getOrDefault(s, "")));
        return of(object);
    }
}
