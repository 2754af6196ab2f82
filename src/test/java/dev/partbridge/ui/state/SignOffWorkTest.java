package dev.partbridge.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.dialog.Signature;
import dev.partbridge.ui.task.SameThreadTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignOffWorkTest {
    private final StubEngine engine = new StubEngine();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final StubDialogs dialogs = new StubDialogs();
    private final SourceWork sources = new SourceWork(engine, tasks, state);
    private final SignOffWork signOffs = new SignOffWork(state, dialogs, new SimpleStringProperty(""));

    @BeforeEach
    void convert() {
        engine.findings = List.of(SmallModel.finding(SmallModel.SALES, 7), SmallModel.finding(SmallModel.ITEMS, 9));
        sources.open(SmallModel.SOURCE);
        new ConvertWork(engine, tasks, state, dialogs).convert();
        dialogs.signature = Optional.of(new Signature(" Ann Smith ", " \n"));
    }

    private void signAll() {
        signOffs.sign(state.signedFindingsProperty().get().findings());
    }

    @Test
    void proposesWhoSignedLast() {
        signAll();
        assertThat(dialogs.signer).isEmpty();
        signOffs.takeBack(state.signedFindingsProperty().get().findings());
        assertThat(state.signOffsProperty().get()).isEmpty();
        signAll();
        assertThat(dialogs.signer).isEqualTo("Ann Smith");
        assertThat(state.signOffsProperty().get())
                .hasSize(2)
                .allMatch(s -> s.by().equals("Ann Smith") && s.note().isEmpty());
        assertThat(state.log())
                .contains("2 findings signed off by Ann Smith", "The sign-offs of 2 findings taken back");
    }

    @Test
    void signsNoneTwice() {
        signAll();
        dialogs.asked.clear();
        signAll();
        assertThat(dialogs.asked).isEmpty();
        assertThat(state.signOffsProperty().get()).hasSize(2);
    }

    /** As the choices are: of another source nothing is chosen yet, and nothing signed. */
    @Test
    void holdsForOneSource() {
        signAll();
        sources.reload();
        assertThat(state.signOffsProperty().get()).hasSize(2);
        sources.open(new dev.partbridge.engine.ScriptSource(Path.of("others")));
        assertThat(state.signOffsProperty().get()).isEmpty();
    }

    @Test
    void goesIntoWhatIsExported() {
        signAll();
        dialogs.folder = Optional.of(Path.of("out"));
        ExportWork exports = new ExportWork(engine, tasks, state, dialogs);
        exports.export();
        assertThat(engine.exported).isEqualTo(state.signOffsProperty().get());
        engine.exported = List.of();
        exports.exportDms();
        assertThat(engine.exported).isEqualTo(state.signOffsProperty().get());
    }
}
