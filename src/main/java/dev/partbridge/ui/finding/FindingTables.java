package dev.partbridge.ui.finding;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.FindingCode;
import dev.partbridge.finding.Registry;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tables findings speak of: one of the conversion may have PostgreSQL's name. */
record FindingTables(WorkbenchState state) {
    /** The Oracle table; absent where it speaks of none that was read. */
    Optional<QualifiedName> oracle(Finding finding) {
        QualifiedName subject = finding.subject().table();
        Stream<QualifiedName> oracle = state.inspectionProperty().get().stream()
                .flatMap(i -> i.model().tables().stream())
                .map(OracleTable::name)
                .filter(n -> n.equals(subject));
        Stream<QualifiedName> postgres = state.conversionProperty().get().stream()
                .flatMap(c -> c.tables().stream())
                .filter(m -> m.postgres().equals(subject))
                .map(m -> m.oracle());
        return Stream.concat(oracle, postgres).findFirst();
    }

    /** The selected table's names on both sides; none while none is selected. */
    Set<QualifiedName> ofSelected() {
        Optional<QualifiedName> selected = state.selectedProperty().get();
        Stream<QualifiedName> made = state.conversionProperty().get().stream()
                .flatMap(c -> c.tables().stream())
                .filter(m -> Optional.of(m.oracle()).equals(selected))
                .map(m -> m.postgres());
        return Stream.concat(selected.stream(), made).collect(Collectors.toSet());
    }

    /** The rule whose choice changes what it tells; absent where none does. */
    static Optional<String> rule(Finding finding) {
        return Registry.get().find(finding.code()).flatMap(FindingCode::rule);
    }
}
