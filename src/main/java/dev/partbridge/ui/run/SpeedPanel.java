package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Throughput, totals, the last notes, and what stopping would cost. */
final class SpeedPanel extends VBox {
    private final SpeedChart chart = new SpeedChart();
    private final Label rate = Labels.firm("", "t-big");
    private final Label rateCaption = Labels.firm("", "t-small", "c-2");
    private final Label mean = Labels.firm("", "t-small", "c-3");
    private final HBox meanBox;
    private final VBox speed;
    private final Label rows = Labels.firm("", "t-num");
    private final Label bytes = Labels.firm("", "t-num");
    private final HBox bytesLine = line(Texts.of("run.total.bytes"), bytes);
    private final Label chunks = Labels.firm("", "t-num");
    private final Label rejects = Labels.firm("", "t-num");
    private final Label notes = Labels.wrapped("", "t-small");
    private final VBox notesBox;
    private final Label stop = new Label();
    private final VBox stopBox;

    SpeedPanel(RunViewModel model) {
        getStyleClass().addAll("pane", "speed");
        rate.setId(RunIds.RATE);
        stop.setId(RunIds.NOTE);
        HBox head = Boxes.bar(
                "pane-head line",
                Icons.of("mdi2c-chart-areaspline", 16),
                Labels.firm(Texts.of("run.throughput"), "t-head"));
        Region dash = new Region();
        dash.getStyleClass().add("dash-key");
        meanBox = Boxes.row(8, dash, mean);
        speed = Boxes.column(4, Boxes.row(8, rate, rateCaption, Boxes.spring(), meanBox), chart);
        speed.getStyleClass().add("speed-chart");
        VBox totals = section(
                Labels.firm(Texts.of("run.totals"), "t-cap"),
                line(Texts.of("run.total.rows"), rows),
                bytesLine,
                line(Texts.of("run.total.chunks"), chunks),
                line(Texts.of("run.total.rejects"), rejects));
        notesBox = section(Labels.firm(Texts.of("run.notes"), "t-cap"), notes);
        stopBox = new VBox(Boxes.note("ok", stop));
        stopBox.getStyleClass().add("stop");
        ScrollPane body = new ScrollPane(new VBox(speed, totals, notesBox, stopBox));
        body.setFitToWidth(true);
        body.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(head, Boxes.grow(body));
        Runnable show = () -> show(
                model.factsProperty().get(),
                model.speedProperty().get(),
                model.dryRunProperty().get().isPresent());
        model.factsProperty().addListener((observed, before, now) -> show.run());
        model.dryRunProperty().addListener((observed, before, now) -> show.run());
        show.run();
    }

    private void show(RunFacts run, RunViewModel.Speed measured, boolean dry) {
        // a dry run, or one that found all done, copied nothing that could be drawn
        show(speed, !dry && (!run.over() || measured.mean() > 0));
        rate.setText(Figures.count(Math.round(run.over() ? measured.mean() : measured.now())));
        rateCaption.setText(run.over() ? Texts.of("run.rate.mean") : Texts.of("run.rate.now"));
        mean.setText(Texts.of("run.mean", Figures.count(Math.round(measured.mean()))));
        show(meanBox, !run.over());
        chart.show(measured.points(), measured.mean());
        rows.setText(of(run.rows(), run.allRows()));
        bytes.setText(Texts.of("run.of", Figures.bytes(run.bytes()), Figures.bytes(run.allBytes())));
        show(bytesLine, run.allBytes() > 0);
        chunks.setText(of(run.chunks(), run.allChunks()));
        rejects.setText(Figures.count(run.rejects()));
        rejects.getStyleClass().remove("c-warn");
        if (run.rejects() > 0) {
            rejects.getStyleClass().add("c-warn");
        }
        notes.setText(String.join("\n", run.notes()));
        show(notesBox, !run.notes().isEmpty());
        stop.setText(Texts.of("run.safe", Figures.count(run.chunks())));
        show(stopBox, !run.over() && !dry);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static String of(long part, long all) {
        return Texts.of("run.of", Figures.count(part), Figures.count(all));
    }

    private static VBox section(Node... nodes) {
        VBox section = new VBox(nodes);
        section.getStyleClass().add("section");
        return section;
    }

    private static HBox line(String caption, Label value) {
        HBox line = Boxes.row(8, Labels.firm(caption, "t-small"), Boxes.spring(), value);
        line.setMinHeight(22);
        return line;
    }
}
