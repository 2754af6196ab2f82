package dev.partbridge.ui.finding;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

/** The findings, the weightiest first. */
final class FindingsTable extends TableView<Finding> {
    FindingsTable(FindingsViewModel model) {
        setId(NodeIds.FINDINGS_TABLE);
        setAccessibleText(Texts.of("findings.title"));
        setFixedCellSize(28);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getStyleClass().add("calm");
        setPlaceholder(Labels.of(Texts.of("findings.none"), "t-small"));
        column(Texts.of("findings.column.severity"), 104, 104, FindingsTable::severity);
        column(Texts.of("findings.column.code"), 96, 96, f -> text(f.code(), "t-mono", "c-2"));
        column(Texts.of("findings.column.object"), 190, 300, f -> text(object(f.subject()), "t-mono"));
        column(Texts.of("findings.column.place"), 150, 260, FindingsTable::whereabouts);
        column(Texts.of("findings.column.message"), 430, 4000, f -> text(f.message(), "t-body"));
        column(Texts.of("findings.column.advice"), 300, 4000, f -> text(f.advice(), "t-body", "c-acc"));
        getItems().setAll(model.shownProperty().getValue());
        model.shownProperty().addListener((observed, before, now) -> getItems().setAll(now));
        getSelectionModel().selectedItemProperty().addListener((observed, before, now) -> {
            if (now != null) {
                model.reveal(now);
            }
        });
        setOnKeyPressed(event -> {
            Finding finding = getSelectionModel().getSelectedItem();
            if (finding != null && event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy(FindingsViewModel.text(finding));
            }
        });
    }

    private void column(String title, double width, double most, Function<Finding, Node> content) {
        TableColumn<Finding, Finding> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 136));
        column.setMaxWidth(most);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new Cell(content));
        getColumns().add(column);
    }

    private static Node severity(Finding finding) {
        return Boxes.row(
                6,
                Icons.of(finding.severity(), 15),
                Labels.firm(word(finding.severity()), "t-small", Badges.colour(finding.severity())));
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> Texts.of("severity.error");
            case WARNING -> Texts.of("severity.warning");
            case NOTE -> Texts.of("severity.note");
        };
    }

    /** The id without its kind, which the message tells. */
    private static String object(ObjectId subject) {
        String id = subject.toString();
        return id.substring(id.indexOf(':') + 1);
    }

    private static String place(Finding finding) {
        return finding.position().map(p -> p.file() + ":" + p.line()).orElse("");
    }

    /** File and line; the folders are in the tooltip, and what is too long gives way at its beginning. */
    private static Label whereabouts(Finding finding) {
        String place = place(finding);
        Label label = text(place, "t-mono", "c-2");
        label.setText(place.substring(place.lastIndexOf('/') + 1));
        label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        return label;
    }

    private static Label text(String text, String... styles) {
        Label label = Labels.of(text, styles);
        if (!text.isEmpty()) {
            label.setTooltip(new Tooltip(text));
        }
        return label;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class Cell extends TableCell<Finding, Finding> {
        private final Function<Finding, Node> content;

        Cell(Function<Finding, Node> content) {
            this.content = content;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            setText(null);
            setGraphic(empty || finding == null ? null : content.apply(finding));
        }
    }
}
