package dev.partbridge.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.EngineException;
import dev.partbridge.engine.OracleText;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.LaterTasks;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose Oracle text is shown of a live source, and when. */
class ReviewOfDatabaseTest {
    private static final String OWN = "CREATE TABLE \"OWN\" ;";
    private static final String WHY = "DBMS_METADATA does not show SALES to the user MOVER (ORA-31603)";

    private final StubEngine engine = new StubEngine();
    private final LaterTasks tasks = new LaterTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final SourceWork sources = new SourceWork(engine, tasks, state);
    private final ReviewViewModel model = new ReviewViewModel(engine, tasks, state);

    @BeforeEach
    void convert() {
        engine.inspection = SmallModel.live();
        sources.open(SmallModel.database());
        tasks.runAll();
        new ConvertWork(engine, tasks, state, new StubDialogs()).convert();
        tasks.runAll();
        state.pageProperty().set(Page.REVIEW);
        show(SmallModel.SALES);
    }

    @Test
    void showsWhatIsAtHandUntilTheDatabaseHasAnswered() {
        tasks.runFirst();
        assertThat(oracle()).isEqualTo("CREATE TABLE SALES;");
        assertThat(model.textsProperty().get().postgres().text()).isEqualTo("CREATE TABLE;");
        assertThat(told()).isEqualTo("asking the database…|");
        tasks.runAll();
        assertThat(oracle()).isEqualTo(OWN);
        assertThat(model.textsProperty().get().postgres().text()).isEqualTo("CREATE TABLE;");
        assertThat(told()).isEqualTo("by DBMS_METADATA|");
    }

    @Test
    void saysWhyTheTextIsRendered() {
        engine.ownText = new OracleText.Rendered("CREATE TABLE rendered;\n", WHY);
        tasks.runAll();
        assertThat(oracle()).isEqualTo("CREATE TABLE rendered;");
        assertThat(told()).isEqualTo("rendered|The Oracle text is rendered from the dictionary: " + WHY + ".");
    }

    @Test
    void keepsTheTextAtHandWhenTheQuestionFails() {
        tasks.runFirst();
        engine.failure = Optional.of(new EngineException(EngineException.Kind.CONNECT, "no listener; start it"));
        tasks.runAll();
        assertThat(oracle()).isEqualTo("CREATE TABLE SALES;");
        assertThat(told())
                .isEqualTo("rendered|The Oracle text is rendered from the dictionary: no listener; start it.");
        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void keepsTheTextAtHandWhenTheQuestionIsCancelled() {
        tasks.runFirst();
        model.cancel();
        tasks.runAll();
        assertThat(oracle()).isEqualTo("CREATE TABLE SALES;");
        assertThat(told())
                .isEqualTo("rendered|The Oracle text is rendered from the dictionary: the question to the database was"
                        + " cancelled.");
    }

    @Test
    void asksOncePerTableUntilTheSourceIsReadAgain() {
        tasks.runAll();
        show(SmallModel.ITEMS);
        tasks.runAll();
        show(SmallModel.SALES);
        tasks.runAll();
        assertThat(oracle()).isEqualTo(OWN);
        assertThat(asked()).containsExactly("oracleText SALES", "oracleText ITEMS");
        sources.reload();
        tasks.runAll();
        assertThat(asked()).as("it reads as before").hasSize(2);
        engine.inspection = SmallModel.changed(SmallModel.live());
        sources.reload();
        tasks.runAll();
        new ConvertWork(engine, tasks, state, new StubDialogs()).convert();
        tasks.runAll();
        show(SmallModel.SALES);
        tasks.runAll();
        assertThat(asked()).endsWith("oracleText SALES").hasSize(3);
    }

    @Test
    void asksAgainWhatWasRefused() {
        engine.ownText = new OracleText.Rendered("CREATE TABLE rendered;\n", WHY);
        tasks.runAll();
        show(SmallModel.ITEMS);
        tasks.runAll();
        show(SmallModel.SALES);
        engine.ownText = new OracleText.OfDatabase(OWN + "\n");
        tasks.runAll();
        assertThat(told()).isEqualTo("by DBMS_METADATA|");
    }

    /** Turned away from before the answer came. */
    @Test
    void hearsNoAnswerAboutAnotherTable() {
        tasks.runFirst();
        engine.ownText = new OracleText.Rendered("late", "late");
        show(SmallModel.ITEMS);
        tasks.runFirst();
        assertThat(oracle()).isEqualTo("CREATE TABLE SALES;");
        tasks.runFirst();
        assertThat(oracle()).isEqualTo("CREATE TABLE ITEMS;");
    }

    @Test
    void neverAsksForScripts() {
        engine.inspection = SmallModel.inspection();
        sources.open(SmallModel.SOURCE);
        tasks.runAll();
        new ConvertWork(engine, tasks, state, new StubDialogs()).convert();
        tasks.runAll();
        engine.calls.clear();
        show(SmallModel.ITEMS);
        tasks.runAll();
        assertThat(asked()).isEmpty();
        assertThat(told()).isEqualTo("|");
    }

    private void show(QualifiedName table) {
        state.pageProperty().set(Page.REVIEW);
        state.selectedProperty().set(Optional.of(table));
    }

    private String oracle() {
        return model.textsProperty().get().oracle().text();
    }

    private String told() {
        return model.originProperty().get() + "|" + model.noteProperty().get();
    }

    private List<String> asked() {
        return engine.calls.stream().filter(c -> c.startsWith("oracleText")).toList();
    }
}
