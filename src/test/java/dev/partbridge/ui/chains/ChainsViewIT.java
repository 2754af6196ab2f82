package dev.partbridge.ui.chains;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partbridge.engine.Inspection;
import dev.partbridge.ui.SmallModel;
import dev.partbridge.ui.StubDialogs;
import dev.partbridge.ui.StubEngine;
import dev.partbridge.ui.WindowPictures;
import dev.partbridge.ui.control.ColumnLayout;
import dev.partbridge.ui.control.ColumnMemory;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.SourceWork;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.SameThreadTasks;
import dev.partbridge.ui.theme.Theme;
import dev.partbridge.ui.theme.ThemeSwitch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Chains with the inspector, over a stub engine. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are set when the window opens
class ChainsViewIT {
    private final StubEngine engine = new StubEngine();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final WorkbenchState state = new WorkbenchState();
    private final ConvertWork convert = new ConvertWork(engine, tasks, state, new StubDialogs());
    private final ColumnMemory memory = ColumnMemory.forgetful();
    private ThemeSwitch theme;
    private Stage stage;
    private Scene scene;

    @Start
    void start(Stage window) {
        stage = window;
        theme = new ThemeSwitch(Theme.LIGHT);
        scene = new Scene(view(), 1192, 700);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setWidth(1192);
        stage.setHeight(700);
        stage.show();
    }

    private ChainsView view() {
        return new ChainsView(
                new ChainsViewModel(state, convert, tasks),
                new InspectorViewModel(state, convert, tasks),
                memory,
                List.of());
    }

    private void read(FxRobot robot, Inspection inspection) {
        engine.inspection = inspection;
        robot.interact(() -> {
            new SourceWork(engine, tasks, state).open(SmallModel.SOURCE);
            convert.convert();
            // a window that opens is narrow for a moment, and the inspector folds in it
            state.inspectorProperty().set(true);
        });
    }

    @SuppressWarnings("unchecked")
    private static TreeTableView<ChainNode> table(FxRobot robot) {
        return robot.lookup("#" + NodeIds.CHAINS_TABLE).queryAs(TreeTableView.class);
    }

    private static List<String> columns(FxRobot robot) {
        return table(robot).getVisibleLeafColumns().stream()
                .map(TreeTableColumn::getId)
                .toList();
    }

    private static double width(FxRobot robot, String column) {
        return table(robot).getColumns().stream()
                .filter(c -> c.getId().equals(column))
                .findFirst()
                .orElseThrow()
                .getWidth();
    }

    @Test
    void goesByKeyboardAlone(FxRobot robot) {
        read(robot, SmallModel.inspection());
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().select(1);
        });
        robot.type(KeyCode.SPACE);
        assertThat(state.chosenProperty().get()).isEqualTo(Set.of(SmallModel.PERSON_LIST, SmallModel.CUSTOMERS));
        robot.type(KeyCode.SPACE);
        assertThat(state.chosenProperty().get())
                .isEqualTo(Set.of(SmallModel.SALES, SmallModel.PERSON_LIST, SmallModel.CUSTOMERS));
        assertThat(state.selectedProperty().get()).contains(SmallModel.SALES);
        robot.type(KeyCode.UP);
        assertThat(scope(robot)).as("a group stands for all tables").isEqualTo("All tables");
        robot.type(KeyCode.DOWN);
        assertThat(scope(robot)).isEqualTo("SALES");
        robot.interact(() -> robot.lookup("#" + NodeIds.CHAINS_CHOOSE).query().requestFocus());
        robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(state.chosenProperty().get()).isEmpty();
    }

    private static String scope(FxRobot robot) {
        return robot.from(robot.lookup("#" + NodeIds.INSPECTOR).<Node>query())
                .lookup(".pane-head .t-head")
                .queryAs(Label.class)
                .getText();
    }

    @Test
    void keepsTheFocusInTheInspectorAsChoicesChange(FxRobot robot) {
        read(robot, SmallModel.inspection());
        robot.interact(() -> state.selectedProperty().set(Optional.of(SmallModel.PERSON_LIST)));
        Node first = robot.lookup("#rule-strategy-0").query();
        robot.interact(first::requestFocus);
        robot.type(KeyCode.RIGHT);
        assertThat(engine.conversions.get(1).choices().values())
                .containsOnly(Map.entry("strategy@PERSON_LIST", "inheritance"));
        assertThat(scene.getFocusOwner())
                .isSameAs(robot.lookup("#rule-strategy-1").query());
        MenuButton more = robot.lookup("#rule-strategy-more").queryAs(MenuButton.class);
        robot.interact(() -> more.getItems().get(0).fire());
        assertThat(engine.conversions.get(2).choices().values()).containsOnly(Map.entry("strategy", "inheritance"));
        robot.interact(
                () -> robot.lookup("#" + NodeIds.INSPECTOR_RESET).queryButton().fire());
        assertThat(engine.conversions.get(3).choices().of("strategy", SmallModel.PERSON_LIST))
                .isEqualTo("declarative");
    }

    /** By Space and by the arrows; what is folded is said at its head, and the rules are made when they are looked at. */
    @Test
    void foldsAndUnfoldsByKeyboard(FxRobot robot) {
        read(robot, SmallModel.inspection());
        robot.interact(() -> {
            state.selectedProperty().set(Optional.of(SmallModel.SALES));
            convert.choose("keys", SmallModel.SALES, "widen");
        });
        Node keys = robot.lookup("#inspector-group-keys").query();
        Node types = robot.lookup("#inspector-group-types").query();
        assertThat(types.getAccessibleRole()).isEqualTo(AccessibleRole.TITLED_PANE);
        assertThat(types.queryAccessibleAttribute(AccessibleAttribute.EXPANDED)).isEqualTo(false);
        assertThat(types.getAccessibleText()).matches("Types and values: [1-9]\\d* rules");
        assertThat(robot.lookup("#rule-date-0").tryQuery()).isEmpty();
        robot.interact(types::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(robot.lookup("#rule-date-0").tryQuery()).isPresent();
        assertThat(types.queryAccessibleAttribute(AccessibleAttribute.EXPANDED)).isEqualTo(true);
        assertThat(scene.getFocusOwner()).isSameAs(types);
        robot.type(KeyCode.LEFT);
        assertThat(robot.lookup("#rule-date-0").tryQuery()).isEmpty();
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(robot.lookup("#rule-date-0").tryQuery()).isPresent();
        robot.interact(keys::requestFocus);
        robot.type(KeyCode.ENTER);
        assertThat(keys.getAccessibleText()).matches("Keys and indexes: \\d+ rules, 1 not the default");
        for (Theme each : Theme.values()) {
            robot.interact(() -> theme.show(each));
            WindowPictures.save(scene, "inspector-groups-" + each);
        }
        state.ruleProperty().set(Optional.empty());
        robot.interact(() -> state.ruleProperty().set(Optional.of("keys")));
        assertThat(keys.queryAccessibleAttribute(AccessibleAttribute.EXPANDED)).isEqualTo(true);
    }

    @Test
    void tellsAtTheFieldWhatIsNoSchema(FxRobot robot) {
        read(robot, SmallModel.inspection());
        TextField schema = robot.lookup("#" + NodeIds.AIM_SCHEMA).queryAs(TextField.class);
        robot.interact(schema::requestFocus);
        robot.interact(() -> schema.setText("pg_app"));
        robot.type(KeyCode.ENTER);
        Label trouble = robot.lookup("#" + NodeIds.AIM_TROUBLE).queryAs(Label.class);
        assertThat(trouble.getText()).startsWith("The name pg_app is kept");
        assertThat(trouble.getParent().isVisible()).isTrue();
        robot.interact(() -> schema.setText("app"));
        robot.type(KeyCode.ENTER);
        assertThat(trouble.getParent().isVisible()).isFalse();
        assertThat(engine.conversions.get(1).targetSchema().text()).isEqualTo("app");
        WindowPictures.save(scene, "inspector-aim-LIGHT");
    }

    @Test
    void keepsColumnsFromWindowToWindow(FxRobot robot) {
        read(robot, SmallModel.inspection());
        List<String> first = columns(robot);
        double narrow = width(robot, "findings");
        robot.interact(() -> {
            TreeTableView<ChainNode> table = table(robot);
            table.getColumns().get(5).setVisible(false);
            TreeTableColumn<ChainNode, ?> findings = table.getColumns().get(7);
            table.getColumns().remove(findings);
            table.getColumns().add(1, findings);
        });
        List<String> wanted = List.of("object", "findings", "strategy", "key", "parts", "rows", "target");
        assertThat(columns(robot)).isEqualTo(wanted);
        robot.interact(() -> memory.keep(
                NodeIds.CHAINS_TABLE,
                new ColumnLayout(memory.of(NodeIds.CHAINS_TABLE).orElseThrow().columns().stream()
                        .map(c -> c.id().equals("findings")
                                ? new ColumnLayout.Column(c.id(), c.width() + 60, c.shown())
                                : c)
                        .toList())));
        robot.interact(() -> scene.setRoot(view()));
        assertThat(columns(robot)).isEqualTo(wanted);
        double wide = width(robot, "findings");
        assertThat(wide).isGreaterThan(narrow + 20);
        assertThat(table(robot).getTreeColumn().getId()).isEqualTo("object");
        MenuButton menu = robot.lookup("#" + NodeIds.CHAINS_COLUMNS).queryAs(MenuButton.class);
        robot.interact(() -> menu.getItems().get(menu.getItems().size() - 1).fire());
        assertThat(columns(robot)).isEqualTo(first);
        assertThat(width(robot, "findings")).isLessThan(wide - 20);
    }

    @Test
    void looksWellInBothThemesAndSizes(FxRobot robot) {
        engine.findings = List.of(
                SmallModel.ruled(SmallModel.DETAILS),
                SmallModel.finding(SmallModel.DETAILS, 3),
                SmallModel.finding(SmallModel.ITEMS, 4));
        read(robot, SmallModel.inspection());
        robot.interact(() -> {
            state.selectedProperty().set(Optional.of(SmallModel.DETAILS));
            convert.choose("number", SmallModel.DETAILS, "numeric");
        });
        for (Theme each : Theme.values()) {
            for (int width : new int[] {1192, 1580}) {
                robot.interact(() -> {
                    theme.show(each);
                    stage.setWidth(width);
                    stage.setHeight(width == 1192 ? 700 : 900);
                    state.inspectorProperty().set(true);
                });
                WindowPictures.save(scene, "inspector-" + width + "-" + each);
            }
        }
        assertThat(robot.lookup("#rule-landing-1").tryQuery()).isPresent();
    }
}
