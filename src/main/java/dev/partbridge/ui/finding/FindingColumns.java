package dev.partbridge.ui.finding;

import dev.partbridge.project.SignedFinding;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.ui.control.Texts;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of the findings. In a narrow window advice and place give way; all of a finding is told beside it. */
final class FindingColumns {
    /** So wide the message is to be, before anything beside it is shown. */
    private static final double LEAST_MESSAGE = 300;

    private static final double NARROW_MESSAGE = 160;

    private static final double LEAST_ADVICE = 240;
    private static final double SCROLL_BAR = 16;

    private final TableView<SignedFinding> table;
    private final TableColumn<SignedFinding, SignedFinding> severity =
            column(Texts.of("findings.column.severity"), 92, FindingCell.OfSeverity::new);
    private final TableColumn<SignedFinding, SignedFinding> state =
            column(Texts.of("findings.column.state"), 168, FindingCell.OfState::new);
    private final TableColumn<SignedFinding, SignedFinding> code = column(
            Texts.of("findings.column.code"),
            96,
            () -> new FindingCell.OfText(f -> f.finding().code(), "t-mono", "c-2"));
    private final TableColumn<SignedFinding, SignedFinding> object = column(
            Texts.of("findings.column.object"),
            180,
            () -> new FindingCell.OfText(f -> object(f.finding().subject()), "t-mono"));
    private final TableColumn<SignedFinding, SignedFinding> place =
            column(Texts.of("findings.column.place"), 140, FindingCell.OfText::place);
    private final TableColumn<SignedFinding, SignedFinding> message = column(
            Texts.of("findings.column.message"),
            430,
            () -> new FindingCell.OfText(f -> f.finding().message(), "t-body"));
    private final TableColumn<SignedFinding, SignedFinding> advice = column(
            Texts.of("findings.column.advice"),
            280,
            () -> new FindingCell.OfText(f -> f.finding().advice(), "t-body", "c-acc"));

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
        table.widthProperty().addListener((observed, before, now) -> fit());
        table.getItems().addListener((ListChangeListener<SignedFinding>) change -> fit());
    }

    /**
     * What the first columns leave is the message's, and the advice's where there is room for both. A live database's
     * findings have no place in a file.
     */
    private void fit() {
        double width = table.getWidth() - SCROLL_BAR;
        double firm = severity.getPrefWidth() + state.getPrefWidth() + code.getPrefWidth() + object.getPrefWidth();
        double rest = width - firm;
        boolean placed = table.getItems().isEmpty()
                || table.getItems().stream()
                        .anyMatch(f -> f.finding().position().isPresent());
        place.setVisible(placed && rest - place.getPrefWidth() >= LEAST_MESSAGE);
        rest -= place.isVisible() ? place.getPrefWidth() : 0;
        advice.setVisible(rest >= LEAST_MESSAGE + LEAST_ADVICE);
        double told = Math.max(NARROW_MESSAGE, advice.isVisible() ? rest * 0.6 : rest);
        message.setPrefWidth(told);
        advice.setPrefWidth(Math.max(LEAST_ADVICE, rest - told));
    }

    private static TableColumn<SignedFinding, SignedFinding> column(
            String title, double width, Supplier<FindingCell> cell) {
        TableColumn<SignedFinding, SignedFinding> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> cell.get());
        return column;
    }

    /** The id without its kind, which the message tells. */
    private static String object(ObjectId subject) {
        String id = subject.toString();
        return id.substring(id.indexOf(':') + 1);
    }
}
