package dev.partbridge.ui.finding;

import dev.partbridge.finding.Finding;
import dev.partbridge.project.SignedFinding;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
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

/** The columns of the findings. In a narrow window advice and place give way; all of a finding is told beside it. */
final class FindingColumns {
    /** So wide the message is to be, before anything beside it is shown. */
    private static final double LEAST_MESSAGE = 300;

    private static final double NARROW_MESSAGE = 160;

    private static final double LEAST_ADVICE = 240;
    private static final double SCROLL_BAR = 16;

    private final TableView<SignedFinding> table;
    private final TableColumn<SignedFinding, SignedFinding> severity =
            column(Texts.of("findings.column.severity"), 92, FindingColumns::severity);
    private final TableColumn<SignedFinding, SignedFinding> state =
            column(Texts.of("findings.column.state"), 168, FindingColumns::state);
    private final TableColumn<SignedFinding, SignedFinding> code =
            column(Texts.of("findings.column.code"), 96, f -> text(f.finding().code(), "t-mono", "c-2"));
    private final TableColumn<SignedFinding, SignedFinding> object = column(
            Texts.of("findings.column.object"),
            180,
            f -> text(object(f.finding().subject()), "t-mono"));
    private final TableColumn<SignedFinding, SignedFinding> place =
            column(Texts.of("findings.column.place"), 120, f -> whereabouts(f.finding()));
    private final TableColumn<SignedFinding, SignedFinding> message = column(
            Texts.of("findings.column.message"), 430, f -> text(f.finding().message(), "t-body"));
    private final TableColumn<SignedFinding, SignedFinding> advice = column(
            Texts.of("findings.column.advice"), 280, f -> text(f.finding().advice(), "t-body", "c-acc"));

    FindingColumns(TableView<SignedFinding> table) {
        this.table = table;
    }

    void install() {
        table.getColumns().add(severity);
        table.getColumns().add(state);
        table.getColumns().add(code);
        table.getColumns().add(object);
        table.getColumns().add(place);
        table.getColumns().add(message);
        table.getColumns().add(advice);
        table.widthProperty().addListener((observed, before, now) -> fit(now.doubleValue() - SCROLL_BAR));
    }

    /** What the first columns leave is the message's, and the advice's where there is room for both. */
    private void fit(double width) {
        double firm = severity.getPrefWidth() + state.getPrefWidth() + code.getPrefWidth() + object.getPrefWidth();
        double rest = width - firm;
        place.setVisible(rest - place.getPrefWidth() >= LEAST_MESSAGE);
        rest -= place.isVisible() ? place.getPrefWidth() : 0;
        advice.setVisible(rest >= LEAST_MESSAGE + LEAST_ADVICE);
        double told = Math.max(NARROW_MESSAGE, advice.isVisible() ? rest * 0.6 : rest);
        message.setPrefWidth(told);
        advice.setPrefWidth(Math.max(LEAST_ADVICE, rest - told));
    }

    private static TableColumn<SignedFinding, SignedFinding> column(
            String title, double width, Function<SignedFinding, Node> content) {
        TableColumn<SignedFinding, SignedFinding> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new Cell(content));
        return column;
    }

    private static Node severity(SignedFinding signed) {
        Finding finding = signed.finding();
        return Boxes.row(
                6,
                Icons.of(finding.severity(), 15),
                Labels.firm(FindingWords.of(finding.severity()), "t-small", Badges.colour(finding.severity())));
    }

    private static Node state(SignedFinding signed) {
        Label word = Labels.of(FindingWords.of(signed.state()), "t-small", FindingWords.colour(signed.state()));
        if (!signed.signOffs().isEmpty()) {
            word.setTooltip(tooltip(FindingWords.said(signed)));
        }
        return Boxes.row(6, FindingWords.icon(signed.state()), word);
    }

    /** The id without its kind, which the message tells. */
    private static String object(ObjectId subject) {
        String id = subject.toString();
        return id.substring(id.indexOf(':') + 1);
    }

    /** File and line; the folders are in the tooltip, and what is too long gives way at its beginning. */
    private static Label whereabouts(Finding finding) {
        String place = finding.position().map(p -> p.file() + ":" + p.line()).orElse("");
        Label label = text(place, "t-mono", "c-2");
        label.setText(place.substring(place.lastIndexOf('/') + 1));
        label.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        return label;
    }

    private static Label text(String text, String... styles) {
        Label label = Labels.of(text, styles);
        if (!text.isEmpty()) {
            label.setTooltip(tooltip(text));
        }
        return label;
    }

    private static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(560);
        return tooltip;
    }

    private static final class Cell extends TableCell<SignedFinding, SignedFinding> {
        private final Function<SignedFinding, Node> content;

        Cell(Function<SignedFinding, Node> content) {
            this.content = content;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(SignedFinding finding, boolean empty) {
            super.updateItem(finding, empty);
            setText(null);
            setGraphic(empty || finding == null ? null : content.apply(finding));
        }
    }
}
