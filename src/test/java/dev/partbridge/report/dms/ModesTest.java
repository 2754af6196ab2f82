package dev.partbridge.report.dms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Conversion;
import dev.partbridge.finding.Finding;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Change capture is offered where something takes the children of a moved key along. */
class ModesTest {
    private static final Conversion CHAIN = HandOffs.conversion(HandOffs.CHAIN, 18);

    @Test
    void theForeignKeyTakesThemAlong() {
        Modes modes = Modes.of(Scope.of(CHAIN));

        assertThat(modes.changes()).isTrue();
        assertThat(modes.together()).isFalse();
        assertThat(codes(modes)).containsExactly("PB-DMS-001", "PB-DMS-001", "PB-DMS-002", "PB-DMS-002");
    }

    @Test
    void withoutItNoChangesAreCaptured() {
        Scope scope = Scope.of(with(key -> Optional.empty(), List.of()));
        Modes modes = Modes.of(scope);

        assertThat(modes.changes()).isFalse();
        assertThat(codes(modes)).containsExactly("PB-DMS-001", "PB-DMS-001", "PB-DMS-004", "PB-DMS-004");
        assertThat(DmsTask.of(scope, modes))
                .map(DmsTask::folder)
                .containsExactly("full-load-chains", "full-load-tables");
    }

    @Test
    void aTriggerThatFiresInEveryRoleDoesSoForItsTable() {
        assertThat(codes(Modes.of(Scope.of(moved(true))))).containsExactly("PB-DMS-001", "PB-DMS-001", "PB-DMS-004");
        assertThat(codes(Modes.of(Scope.of(moved(false)))))
                .containsExactly("PB-DMS-001", "PB-DMS-001", "PB-DMS-004", "PB-DMS-004");
    }

    /** With a trigger on the orders that is there to take along what references them. */
    private static Conversion moved(boolean always) {
        QualifiedName orders = QualifiedName.of("shop", "orders");
        PgTable table = CHAIN.target().table(orders).orElseThrow();
        return with(
                key -> Optional.of(withoutCascade(key)),
                List.of(new PgTrigger(
                        new Identifier("move"),
                        orders,
                        "BEFORE UPDATE",
                        Optional.empty(),
                        QualifiedName.of("shop", "orders_move"),
                        always,
                        PgTrigger.Role.KEY_MOVE,
                        table.origin())));
    }

    private static PgConstraint withoutCascade(PgConstraint.ForeignKey key) {
        return new PgConstraint.ForeignKey(
                key.name(),
                key.columns(),
                key.parent(),
                key.parentColumns(),
                key.onDelete(),
                false,
                key.deferrable(),
                key.validated(),
                key.origin());
    }

    /** The chain with other foreign keys and more triggers. */
    private static Conversion with(
            Function<PgConstraint.ForeignKey, Optional<PgConstraint>> keys, List<PgTrigger> triggers) {
        PostgresModel target = CHAIN.target();
        List<PgTrigger> allTriggers = new ArrayList<>(target.triggers());
        allTriggers.addAll(triggers);
        List<PgTable> tables = target.tables().stream()
                .map(t -> new PgTable(
                        t.name(),
                        t.columns(),
                        t.layout(),
                        t.constraints().stream()
                                .flatMap(c -> c instanceof PgConstraint.ForeignKey key
                                        ? keys.apply(key).stream()
                                        : Stream.of(c))
                                .toList(),
                        t.level(),
                        t.comment(),
                        t.tablespace(),
                        t.origin()))
                .toList();
        return new Conversion(
                CHAIN.source(),
                CHAIN.options(),
                new PostgresModel(
                        target.schemas(),
                        target.sequences(),
                        tables,
                        target.indexes(),
                        target.functions(),
                        allTriggers),
                CHAIN.tables(),
                List.of());
    }

    private static List<String> codes(Modes modes) {
        return modes.findings().stream().map(Finding::code).sorted().toList();
    }
}
