package dev.partbridge.ui.run;

import dev.partbridge.run.RunReport;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How the run ended and what to do next; after a failure with the full text folded away. */
final class OutcomePane extends VBox {
    private final RunViewModel model;
    private final Command again;
    private final Command journal;
    private final Command start;

    /**
     * @param again carries on a run that stopped, with the choices that stand now
     * @param journal removes what is ours from the target, when all is proven
     * @param start runs what a dry run told of
     */
    OutcomePane(RunViewModel model, Command again, Command journal, Command start) {
        this.model = model;
        this.again = again;
        this.journal = journal;
        this.start = start;
        getStyleClass().add("outcome");
        model.factsProperty().addListener((observed, before, now) -> {
            // a short run may begin and end between two looks
            if (before.over() != now.over()
                    || !before.failure().equals(now.failure())
                    || !before.report().equals(now.report())) {
                show(now);
            }
        });
        model.dryRunProperty()
                .addListener(
                        (observed, before, now) -> show(model.factsProperty().get()));
        show(model.factsProperty().get());
    }

    private void show(RunFacts run) {
        getChildren().clear();
        run.failure().ifPresent(f -> failure(f.message(), f.detail()));
        if (run.over() && !run.steps().isEmpty() && run.failure().isEmpty()) {
            ended(run);
        }
        setManaged(!getChildren().isEmpty());
        setVisible(isManaged());
    }

    private void failure(String message, String detail) {
        Label line = new Label(message);
        line.setId(RunIds.FAILURE);
        HBox note = Boxes.note("err", line);
        note.getChildren()
                .addAll(
                        again(),
                        Buttons.of(
                                RunIds.FAILURE_COPY,
                                Texts.of("run.failure.copy"),
                                "mdi2c-content-copy",
                                () -> copy(message + "\n" + detail),
                                "outline",
                                "sm"));
        TextArea text = new TextArea(detail);
        text.setId(RunIds.FAILURE_TEXT);
        text.setAccessibleText(Texts.of("run.failure.details"));
        text.setEditable(false);
        text.setPrefRowCount(7);
        text.getStyleClass().add("t-mono");
        TitledPane details = new TitledPane(Texts.of("run.failure.details"), text);
        details.setId(RunIds.FAILURE_DETAILS);
        details.setExpanded(false);
        details.setAnimated(false);
        getChildren().addAll(note, details);
    }

    private void ended(RunFacts run) {
        if (model.dryRunProperty().get().isPresent()) {
            getChildren().add(new DryRunPane(model.dryRunProperty().get().get(), start));
            return;
        }
        Optional<RunReport> report = run.report();
        if (report.isEmpty() || report.get().outcome() == RunReport.Outcome.STOPPED) {
            String words = report.flatMap(RunReport::failure).orElseGet(this::broken);
            HBox note = Boxes.note("warn", words(words + "\n" + kept(report)));
            note.getChildren().add(again());
            getChildren().add(note);
            return;
        }
        boolean passed = report.get().validation().map(v -> v.passed()).orElse(false);
        String rejected = run.rejects() > 0 ? "\n" + Texts.of("run.rejected", run.rejects()) : "";
        Label words = words(said(report.get(), passed) + rejected);
        HBox note = Boxes.note(passed && run.rejects() == 0 ? "ok" : "warn", words);
        note.getChildren()
                .add(Buttons.of(
                        RunIds.PROOF,
                        Texts.of("run.proof"),
                        "mdi2c-check-decagram-outline",
                        model::showProof,
                        "outline",
                        "sm"));
        if (passed && run.rejects() == 0) {
            note.getChildren().add(Buttons.of(journal, "outline", "sm"));
        }
        getChildren().add(note);
    }

    private Node again() {
        return Buttons.of(again, "outline", "sm");
    }

    /** Of a run that stopped, what the next one need not do again. */
    private static String kept(Optional<RunReport> report) {
        return report.map(r -> Texts.of("run.carry-on", Figures.count(r.copied())))
                .orElseGet(() -> Texts.of("run.carry-on-some"));
    }

    private String broken() {
        String why = model.brokenProperty().get();
        return why.isEmpty() ? Texts.of("run.stopped") : why;
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.setId(RunIds.OUTCOME);
        return words;
    }

    private static String said(RunReport report, boolean passed) {
        String done = report.outcome() == RunReport.Outcome.NOTHING_TO_DO
                ? Texts.of("run.nothing")
                : Texts.of("run.done", Figures.count(report.copied()), Figures.duration(report.elapsed()));
        return done + " " + (passed ? Texts.of("run.passed") : Texts.of("run.not-passed"));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
