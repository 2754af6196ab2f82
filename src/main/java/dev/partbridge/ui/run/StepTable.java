package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The steps of the run, a line each. */
final class StepTable extends TableView<StepRow> {
    StepTable(RunViewModel model) {
        super(model.steps());
        setId(RunIds.STEPS);
        setAccessibleText(Texts.of("run.steps"));
        setFixedCellSize(30);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(Labels.wrapped(Texts.of("run.none-shown"), "t-small"));
        column(Texts.of("run.column.step"), 236, 232, false, TitleCell::new);
        column(
                Texts.of("run.column.state"),
                84,
                76,
                false,
                () -> new TextCell("t-small", s -> StepWords.state(s.state()), TextCell::strong));
        column(Texts.of("run.column.progress"), 200, 120, false, ProgressCell::new);
        column(
                Texts.of("run.column.rows"),
                100,
                92,
                true,
                () -> new TextCell("t-num", StepTable::rows, StepTable::tone));
        column(Texts.of("run.column.rate"), 84, 84, true, () -> new TextCell("t-num", StepTable::rate, s -> "c-2"));
        column(
                Texts.of("run.column.elapsed"),
                92,
                84,
                true,
                () -> new TextCell("t-num", StepTable::elapsed, s -> "c-2"));
        column(
                Texts.of("run.column.message"),
                240,
                100,
                false,
                () -> new TextCell("t-small", StepWords::message, TextCell::calm));
    }

    /** @param least so wide that its figures are never cut */
    private void column(String title, double width, double least, boolean number, Supplier<StepCell> cell) {
        TableColumn<StepRow, StepFacts> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        if (number) {
            column.getStyleClass().add("num");
        }
        column.setCellValueFactory(row -> row.getValue().factsProperty());
        column.setCellFactory(c -> cell.get());
        getColumns().add(column);
    }

    /** Before it begins, the rows that are to come. */
    private static String rows(StepFacts step) {
        if (!step.isCopy()) {
            return "";
        }
        return Figures.count(step.state() == StepState.WAITING ? step.plan().rows() : step.rows());
    }

    private static String tone(StepFacts step) {
        return step.state() == StepState.WAITING ? "c-3" : "c-1";
    }

    private static String rate(StepFacts step) {
        return step.isCopy() && step.rowsPerSecond() > 0 ? Figures.count(step.rowsPerSecond()) : "";
    }

    private static String elapsed(StepFacts step) {
        return step.elapsed().isZero() || step.skipped() ? "" : Figures.duration(step.elapsed());
    }
}
