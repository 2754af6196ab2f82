package dev.partbridge.ui.validate;

import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.ShownBy;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The rows that differ: which are looked for, what was found, and the script that would repair them. */
final class DifferencesPane extends VBox {
    private static final List<Integer> MOST = List.of(10, DifferenceSettings.MOST, 1_000, 10_000);

    private final List<Node> tools;

    /**
     * The pane below its tools.
     *
     * @param find looks for the rows
     * @param save saves the script
     */
    DifferencesPane(DifferencesViewModel model, Command find, Command save) {
        getStyleClass().add("pane");
        tools = List.of(tables(model), most(model), Buttons.of(find.under(ValidateIds.FIND), "outline", "sm"));
        Label found = Labels.wrapped("", "t-small", "c-2");
        found.setId(ValidateIds.DIFFERENCES_FOUND);
        found.textProperty().bind(model.wordsProperty());
        found.setMaxWidth(Double.MAX_VALUE);
        HBox bar = Boxes.bar(
                "found-bar", Boxes.grow(found), Buttons.of(save.under(ValidateIds.SAVE_REPAIR), "outline", "sm"));
        // the empty table says it otherwise
        bar.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.linesProperty().get().isEmpty(), model.linesProperty()));
        bar.managedProperty().bind(bar.visibleProperty());
        getChildren().addAll(bar, Boxes.grow(new DifferenceTable(model)));
    }

    /** What stands in the head of the pane. */
    List<Node> tools() {
        return tools;
    }

    private static ComboBox<Optional<QualifiedName>> tables(DifferencesViewModel model) {
        ComboBox<Optional<QualifiedName>> tables = new ComboBox<>();
        tables.setId(ValidateIds.DIFFERENCES_TABLE);
        tables.setAccessibleText(Texts.of("differences.table"));
        tables.setTooltip(new Tooltip(Texts.of("differences.table")));
        tables.setConverter(new ShownBy<>(table -> table.map(QualifiedName::toString)
                .orElseGet(() -> Texts.of(
                        "differences.all",
                        Figures.count(model.tablesProperty().get().size() - 1)))));
        tables.setPrefWidth(150);
        tables.setMinWidth(116);
        Runnable offer = () -> {
            List<Optional<QualifiedName>> offered = model.tablesProperty().get();
            tables.getItems().setAll(offered);
            // where one alone differs it is all of them
            tables.setValue(
                    offered.size() == 1 ? offered.get(0) : model.tableProperty().get());
            tables.setVisible(!offered.isEmpty());
        };
        model.tablesProperty().addListener((observed, before, now) -> offer.run());
        model.tableProperty().addListener((observed, before, now) -> tables.setValue(now));
        tables.valueProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.tableProperty().set(now);
            }
        });
        offer.run();
        return tables;
    }

    private static ComboBox<Integer> most(DifferencesViewModel model) {
        ComboBox<Integer> most = new ComboBox<>();
        most.setId(ValidateIds.DIFFERENCES_MOST);
        most.setAccessibleText(Texts.of("differences.most"));
        most.setTooltip(new Tooltip(Texts.of("differences.most.effect")));
        most.setConverter(new ShownBy<>(rows -> Texts.of("differences.most.rows", Figures.count(rows))));
        most.setMinWidth(USE_PREF_SIZE);
        most.getItems().setAll(MOST);
        most.setValue(model.mostProperty().get());
        most.valueProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.mostProperty().set(now);
            }
        });
        return most;
    }
}
