package dev.partbridge.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.SmallWorks;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.SourceWork;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NextStepTest {
    private final SmallWorks works = new SmallWorks();

    private void is(NextStep wanted) {
        assertThat(NextStep.of(works.state)).contains(wanted);
    }

    @Test
    void leadsFromTheSourceToTheExport() {
        assertThat(NextStep.of(works.state)).isEmpty();
        new SourceWork(works.engine, works.tasks, works.state).open(SmallModel.SOURCE);
        is(NextStep.CONVERT);
        ConvertWork conversions = new ConvertWork(works.engine, works.tasks, works.state, works.dialogs);
        conversions.chooseTables(Set.of());
        is(NextStep.CHOOSE);
        conversions.chooseTables(Set.of(SmallModel.SALES));
        conversions.convert();
        is(NextStep.REVIEW);
        works.state.pageProperty().set(Page.REVIEW);
        is(NextStep.CONNECT);
        works.connect();
        is(NextStep.DRY_RUN);
        works.runs.dryRun();
        assertThat(works.engine.options.dryRun()).isTrue();
        assertThat(works.state.dryRunProperty().get().orElseThrow()).startsWith("a note of the run");
        is(NextStep.RUN);
        works.runs.start();
        assertThat(works.engine.options.dryRun()).isFalse();
        assertThat(works.state.dryRunProperty().get()).isEmpty();
        is(NextStep.LOOK_AT_PROOF);
        works.state.pageProperty().set(Page.VALIDATE);
        is(NextStep.EXPORT);
    }

    @Test
    void leadsToTheRejects() {
        works.convert();
        works.connect();
        works.engine.rejected = 3;
        works.runs.start();
        works.state.pageProperty().set(Page.CHAINS);
        is(NextStep.LOOK_AT_REJECTS);
    }

    @Test
    void leadsOnWhereARunStopped() {
        works.convert();
        works.connect();
        works.engine.pointLost = true;
        works.runs.start();
        is(NextStep.CARRY_ON);
    }
}
