package dev.partbridge.report.dms;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is copied and what is not.
 *
 * @param tables parents before children
 * @param findings of tables that no rule can tell, and of their children
 */
record Scope(Conversion conversion, List<DmsTable> tables, List<Finding> findings) {
    Scope {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    static Scope of(Conversion conversion) {
        Set<QualifiedName> parents = conversion.tables().stream()
                .flatMap(t -> t.keyLookup().stream())
                .map(KeyLookup::parent)
                .collect(Collectors.toSet());
        List<DmsTable> tables = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<QualifiedName> out = new HashSet<>();
        for (TableMapping mapping : conversion.tables()) {
            OracleTable oracle = conversion.source().table(mapping.oracle()).orElseThrow();
            DmsTable table = new DmsTable(
                    oracle,
                    mapping,
                    conversion.target().table(mapping.postgres()).orElseThrow(),
                    mapping.keyLookup().isPresent() || parents.contains(mapping.postgres()));
            Optional<String> why = NameLimits.refusal(table).or(() -> mapping.keyLookup()
                    .map(KeyLookup::parent)
                    .filter(out::contains)
                    .map(p -> "its parent " + p + " is left out"));
            if (why.isPresent()) {
                out.add(mapping.postgres());
                findings.add(Finding.of(
                        "PB-DMS-006",
                        ObjectId.table(oracle.name()),
                        oracle.position(),
                        oracle.name() + " is in no task of DMS: " + why.get() + "."));
            } else {
                tables.add(table);
            }
        }
        return new Scope(conversion, tables, findings);
    }

    /** Tables partitioned by reference, and their parents. */
    List<DmsTable> chains() {
        return tables.stream().filter(DmsTable::chained).toList();
    }

    /** All others. */
    List<DmsTable> others() {
        return tables.stream().filter(t -> !t.chained()).toList();
    }

    /** The table of this PostgreSQL name. */
    Optional<DmsTable> table(QualifiedName postgres) {
        return tables.stream().filter(t -> t.postgres().name().equals(postgres)).findFirst();
    }
}
