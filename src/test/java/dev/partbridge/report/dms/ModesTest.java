package dev.partbridge.report.dms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.convert.Conversion;
import dev.partbridge.finding.Finding;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgTable;
import dev.partbridge.postgres.model.PgTrigger;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Scope scope = Scope.of(withoutForeignKeys(List.of(), List.of()));
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

    /** With a trigger on the orders that updates their lines. */
    private static Conversion moved(boolean always) {
        QualifiedName orders = QualifiedName.of("shop", "orders");
        QualifiedName move = QualifiedName.of("shop", "orders_move");
        PgTable table = CHAIN.target().table(orders).orElseThrow();
        return withoutForeignKeys(
                List.of(new PgTrigger(
                        new Identifier("move"),
                        orders,
                        "AFTER UPDATE",
                        Optional.empty(),
                        move,
                        always,
                        table.origin())),
                List.of(new PgFunction(
                        move,
                        List.of(),
                        "trigger",
                        "",
                        "BEGIN UPDATE shop.order_lines SET ordered_at = NEW.ordered_at; RETURN NULL; END",
                        false,
                        table.origin())));
    }

    /** The chain with more triggers and functions. */
    private static Conversion withoutForeignKeys(List<PgTrigger> triggers, List<PgFunction> functions) {
        PostgresModel target = CHAIN.target();
        List<PgTrigger> allTriggers = new ArrayList<>(target.triggers());
        allTriggers.addAll(triggers);
        List<PgFunction> allFunctions = new ArrayList<>(target.functions());
        allFunctions.addAll(functions);
        List<PgTable> tables = target.tables().stream()
                .map(t -> new PgTable(
                        t.name(),
                        t.columns(),
                        t.layout(),
                        t.constraints().stream()
                                .filter(c -> !(c instanceof PgConstraint.ForeignKey))
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
                        target.schemas(), target.sequences(), tables, target.indexes(), allFunctions, allTriggers),
                CHAIN.tables(),
                List.of());
    }

    private static List<String> codes(Modes modes) {
        return modes.findings().stream().map(Finding::code).sorted().toList();
    }
}
