package dev.partbridge.report.dms;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping.KeyLookup;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.report.dms.KeyCarriers.Carrier;
import dev.partbridge.sql.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which migration types are offered.
 *
 * @param changes change capture after a full load
 * @param together full load and change capture as one task
 */
record Modes(boolean changes, boolean together, List<Finding> findings) {
    Modes {
        findings = List.copyOf(findings);
    }

    static Modes of(Scope scope) {
        List<Finding> findings = new ArrayList<>();
        boolean changes = true;
        Conversion conversion = scope.conversion();
        KeyCarriers carriers = new KeyCarriers(conversion.target());
        for (DmsTable table : scope.tables()) {
            Optional<KeyLookup> lookup = table.mapping().keyLookup();
            if (lookup.isPresent()) {
                Carrier carrier = carriers.carrier(table.postgres(), lookup.get());
                changes &= carrier != Carrier.NOTHING;
                tell(table.oracle(), lookup.get(), carrier).ifPresent(findings::add);
                findings.add(together(table.oracle(), lookup.get()));
            }
        }
        return new Modes(changes, scope.chains().isEmpty(), findings);
    }

    private static Finding together(OracleTable child, KeyLookup lookup) {
        return Finding.of(
                "PB-DMS-001",
                ObjectId.table(child.name()),
                child.position(),
                "Type full-load-and-cdc is not offered: while " + lookup.parent() + " and " + child.name()
                        + " are written to, a row of the child can be read whose parent is not in PostgreSQL yet.");
    }

    private static Optional<Finding> tell(OracleTable child, KeyLookup lookup, Carrier carrier) {
        String moved = "When the partition key of a row of " + lookup.parent() + " changes, ";
        return switch (carrier) {
            case TRIGGER -> Optional.empty();
            case CASCADE ->
                finding("PB-DMS-002", child, moved + "the foreign key takes its rows of " + child.name() + " along.");
            case NOTHING ->
                finding(
                        "PB-DMS-004",
                        child,
                        moved + "nothing takes its rows of " + child.name() + " along: no task cdc is written.");
        };
    }

    private static Optional<Finding> finding(String code, OracleTable child, String message) {
        return Optional.of(Finding.of(code, ObjectId.table(child.name()), child.position(), message));
    }
}
