package dev.partbridge.ui.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.ProofSettings.Means;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.SmallWorks;
import dev.partbridge.ui.Tooltips;
import dev.partbridge.ui.WindowPictures;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The Validate view before a proof, with one that failed, and turned to what failed. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class ValidateViewIT {
    /** What the view has of a window of 1280 x 800. */
    private static final WindowPictures.Size SMALL = new WindowPictures.Size(1236, 652);
    /** And of 1920 x 1080. */
    private static final WindowPictures.Size LARGE = new WindowPictures.Size(1876, 932);

    private final SmallWorks works = new SmallWorks();
    private final ValidateViewModel model = new ValidateViewModel(works.state, works.runs::validate, Runnable::run);
    private ThemeSwitch theme;
    private Scene scene;

    @Start
    void start(Stage stage) {
        theme = new ThemeSwitch(Theme.LIGHT);
        works.engine.proof = Proofs.failed();
        scene = new Scene(
                new ValidateView(
                        model,
                        new DifferencesViewModel(works.state, works.differences),
                        Command.always("run", "Run", "mdi2p-play", "", () -> {}),
                        new Command(
                                "find",
                                "Find differences",
                                "mdi2t-table-search",
                                "Shortcut+D",
                                works.differences::find,
                                works.differences.refusalProperty()),
                        new Command(
                                "save",
                                "Save repair script…",
                                "mdi2c-content-save-outline",
                                "",
                                works.differences::saveRepair,
                                works.differences.saveRefusalProperty()),
                        works.runs.refusalProperty()),
                1440,
                780);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void showsWhatPassedAndWhatFailed(FxRobot robot) {
        picture("validate-empty");
        robot.interact(() -> {
            works.convert();
            works.connect();
        });
        robot.clickOn("#" + ValidateIds.FIRST);
        assertThat(robot.lookup("#" + ValidateIds.FAILED).queryAs(Labeled.class).getText())
                .isEqualTo("2");
        assertThat(detail(robot)).isEqualTo(Proofs.DRIFT.detail());
        picture("validate-failed");
        robot.interact(() -> checks(robot).getSelectionModel().select(2));
        assertThat(detail(robot)).isEqualTo(Proofs.PRUNING.detail());
        robot.clickOn("#" + ValidateIds.SCOPE + "-1");
        assertThat(robot.lookup("#" + ValidateIds.COUNTS)
                        .queryAs(TreeTableView.class)
                        .getExpandedItemCount())
                .isEqualTo(2);
        assertThat(checks(robot).getItems()).hasSize(1);
        picture("validate-failed-only");
    }

    @Test
    void showsPlansAsATree(FxRobot robot) {
        works.engine.proof = new ValidationReport(Proofs.failed().counts(), List.of(Proofs.PLANNED));
        robot.interact(() -> {
            works.convert();
            works.connect();
        });
        robot.clickOn("#" + ValidateIds.FIRST);
        robot.interact(() -> checks(robot).getSelectionModel().select(0));
        assertThat(planLines(robot)).isEqualTo(4);
        picture("validate-plan");
        robot.clickOn("#" + ValidateIds.PLAN_MODE + "-1");
        assertThat(planLines(robot)).isEqualTo(5);
        robot.clickOn("#" + ValidateIds.PLAN_MODE + "-2");
        assertThat(robot.lookup("#" + ValidateIds.PLAN).query().isVisible()).isFalse();
        assertThat(detail(robot)).isEqualTo(Proofs.PLANNED.detail());
        picture("validate-plan-text");
    }

    private static int planLines(FxRobot robot) {
        return robot.lookup("#" + ValidateIds.PLAN).queryAs(TreeTableView.class).getExpandedItemCount();
    }

    @Test
    void leadsTheNextProofAsChosen(FxRobot robot) {
        robot.interact(() -> {
            works.convert();
            works.connect();
        });
        assertThat(effect(robot)).startsWith("Reads every row beside its parent’s");
        robot.clickOn("#" + ValidateIds.MEANS + "-2");
        assertThat(effect(robot)).contains("up to 100,000,000 rows");
        robot.clickOn("#" + ValidateIds.MEANS + "-1");
        assertThat(effect(robot)).startsWith("Reads no row").contains("replica mode");
        robot.clickOn("#" + ValidateIds.CHECKSUMS);
        robot.clickOn("#" + ValidateIds.EVERY_CHILD);
        robot.clickOn("#" + ValidateIds.FIRST);
        assertThat(works.engine.proofSettings)
                .isEqualTo(new ProofSettings(Means.CONSTRAINTS, ProofSettings.MOST_ROWS, true, false));
        picture("validate-means");
    }

    @Test
    void showsTheRowsThatDifferAndSavesTheirRepair(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            works.convert();
            works.connect();
        });
        robot.clickOn("#" + ValidateIds.FIRST);
        robot.clickOn("#" + ValidateIds.LOWER + "-1");
        assertThat(robot.lookup("#" + ValidateIds.DIFFERENCES_EMPTY)
                        .queryAs(Labeled.class)
                        .getText())
                .startsWith("1 table differs: ITEMS.");
        assertThat(robot.lookup("#" + ValidateIds.SAVE_REPAIR).queryButton().isDisabled())
                .isTrue();
        picture("validate-differences-todo");
        works.engine.found = Proofs.found();
        robot.interact(() -> {
            ComboBox<Integer> most =
                    robot.lookup("#" + ValidateIds.DIFFERENCES_MOST).queryComboBox();
            most.setValue(1000);
        });
        robot.clickOn("#" + ValidateIds.FIND);
        assertThat(works.engine.calls).endsWith("differences [ITEMS] 1000");
        TableView<?> rows = robot.lookup("#" + ValidateIds.DIFFERENCES).queryAs(TableView.class);
        assertThat(rows.getItems()).hasSize(6);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.from(rows).lookup(".chip").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList()
                        .contains("only in PostgreSQL"));
        picture("validate-differences");
        works.dialogs.file = Optional.of(Path.of("mend.sql"));
        robot.moveTo("#" + ValidateIds.LOWER);
        Tooltips.awaitGone();
        robot.clickOn("#" + ValidateIds.SAVE_REPAIR);
        assertThat(works.engine.calls).endsWith("saveRepair mend.sql");
    }

    @Test
    void looksForTheRowsOfTheLineThatFailed(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            works.convert();
            works.connect();
        });
        robot.clickOn("#" + ValidateIds.FIRST);
        works.engine.found = Proofs.found();
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup("#" + ValidateIds.FIND_LINE).queryAll().stream()
                        .anyMatch(n -> n.isVisible() && !n.isDisabled()));
        robot.clickOn(robot.lookup("#" + ValidateIds.FIND_LINE).queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        assertThat(works.engine.calls).endsWith("differences [ITEMS] 100");
        TableView<?> found = robot.lookup("#" + ValidateIds.DIFFERENCES).queryAs(TableView.class);
        assertThat(found.getItems()).hasSize(6);
        assertThat(robot.lookup("#" + ValidateIds.DIFFERENCES_TABLE)
                        .<Optional<QualifiedName>>queryComboBox()
                        .getValue())
                .contains(QualifiedName.of("ITEMS"));
    }

    @Test
    void showsRowsSideBySideWhereTheyWereAskedFor(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            works.convert();
            works.connect();
        });
        robot.clickOn("#" + ValidateIds.FIRST);
        assertThat(robot.lookup("#" + ValidateIds.SAMPLE).tryQuery()).isEmpty();
        works.engine.proof = Proofs.sampled();
        robot.interact(() -> {
            ComboBox<Integer> rows = robot.lookup("#" + ValidateIds.SAMPLE_ROWS).queryComboBox();
            rows.setValue(20);
        });
        robot.clickOn("#" + ValidateIds.AGAIN);
        assertThat(works.engine.sampleRows).isEqualTo(20);
        TableView<?> sample = robot.lookup("#" + ValidateIds.SAMPLE).queryAs(TableView.class);
        assertThat(sample.getColumns()).extracting(c -> c.getText()).containsExactly("Side", "sale_id", "note");
        assertThat(sample.getItems()).hasSize(8);
        // cells are made by the layout that follows
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> differing(robot, sample).containsAll(List.of("a", "b", "missing")));
        picture("validate-sample");
        works.engine.proof = Proofs.failed();
        robot.clickOn("#" + ValidateIds.AGAIN);
        assertThat(robot.lookup("#" + ValidateIds.SAMPLE).tryQuery()).isEmpty();
    }

    private static List<String> differing(FxRobot robot, TableView<?> sample) {
        return robot.from(sample).lookup(".c-err").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static String effect(FxRobot robot) {
        return robot.lookup("#" + ValidateIds.EFFECT).queryAs(Labeled.class).getText();
    }

    private static TableView<?> checks(FxRobot robot) {
        return robot.lookup("#" + ValidateIds.CHECKS).queryAs(TableView.class);
    }

    private static String detail(FxRobot robot) {
        return robot.lookup("#" + ValidateIds.DETAIL).queryAs(CodeArea.class).getText();
    }

    private void picture(String name) {
        WindowPictures.saveSizes(scene, theme, SMALL, LARGE, name);
    }
}
