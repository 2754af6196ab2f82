package dev.partbridge.ui.run;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.SearchField;
import dev.partbridge.ui.control.Segments;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The Run view: the whole above, the steps below, under them the rejected rows, speed at the right. */
public final class RunView extends VBox {
    /** In the order of the switch. */
    private static final List<Scope> SCOPES = List.of(Scope.ALL, Scope.RUNNING, Scope.FAILED, Scope.REJECTS);

    /**
     * A view of the model.
     *
     * @param run starts the run, or carries it on
     * @param dryRun tells what a run would do
     * @param pause pauses and resumes it
     * @param journal removes what the run keeps in the target
     */
    public RunView(
            RunViewModel model,
            SteerViewModel steer,
            RejectsViewModel rejects,
            Command run,
            Command dryRun,
            Command pause,
            Command journal) {
        setId(RunIds.VIEW);
        getStyleClass().add("pane");
        VBox empty = Boxes.empty(
                "mdi2p-play-circle-outline",
                Texts.of("run.empty.title"),
                Texts.of("run.empty.sentence"),
                Buttons.of(with(dryRun, RunIds.DRY_FIRST), "outline"),
                Buttons.of(with(run, RunIds.START), "outline"));
        empty.setId(RunIds.EMPTY);
        empty.getChildren().add(0, refused(model));
        Node starting = Boxes.empty(
                "mdi2p-progress-download", Texts.of("run.starting.title"), Texts.of("run.starting.sentence"));
        Node startingDry = Boxes.empty(
                "mdi2p-progress-download", Texts.of("run.starting.dry"), Texts.of("run.starting.dry-sentence"));
        OverallBar overall = new OverallBar(model);
        // the end of a dry run is not that of the rows
        overall.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.dryRunProperty().get().isEmpty()
                                || model.runningProperty().get(),
                        model.dryRunProperty(),
                        model.runningProperty()));
        overall.managedProperty().bind(overall.visibleProperty());
        VBox centre = new VBox(
                overall,
                new OutcomePane(
                        model,
                        new Command(
                                RunIds.AGAIN, Texts.of("run.again"), "mdi2r-reload", "", run.action(), run.refusal()),
                        journal.under(RunIds.REMOVE_JOURNAL),
                        run),
                bar(model),
                Boxes.grow(new StepTable(model)),
                new RejectsPane(rejects));
        centre.getStyleClass().add("pane");
        HBox.setHgrow(centre, Priority.ALWAYS);
        HBox filled = new HBox(centre, new SpeedPanel(model));
        getChildren()
                .addAll(
                        new SteerBar(steer, pause),
                        new BuildBar(steer.build()),
                        Boxes.grow(new StackPane(empty, starting, startingDry, filled)));
        BooleanBinding any = Bindings.createBooleanBinding(
                () -> !model.factsProperty().get().steps().isEmpty(), model.factsProperty());
        filled.visibleProperty().bind(any);
        BooleanBinding begun = any.not().and(model.runningProperty());
        BooleanBinding dry =
                Bindings.createBooleanBinding(() -> model.dryRunProperty().get().isPresent(), model.dryRunProperty());
        starting.visibleProperty().bind(begun.and(dry.not()));
        startingDry.visibleProperty().bind(begun.and(dry));
        empty.visibleProperty().bind(any.not().and(model.runningProperty().not()));
    }

    /** Why there is nothing to show: the run was refused before it began. */
    private static Node refused(RunViewModel model) {
        Label why = new Label();
        why.setId(RunIds.REFUSED);
        why.textProperty().bind(model.brokenProperty());
        HBox note = Boxes.note("err", why);
        note.setMaxWidth(720);
        note.visibleProperty().bind(model.brokenProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    /** The same command under an id of this view. */
    private static Command with(Command command, String id) {
        return new Command(id, command.text(), command.icon(), "", command.action(), command.refusal());
    }

    private static HBox bar(RunViewModel model) {
        SegmentedButton scope = Segments.of(RunIds.SCOPE, words(RunFacts.NONE), 0, at -> model.scopeProperty()
                .set(SCOPES.get(at)));
        model.factsProperty().addListener((observed, before, now) -> {
            List<String> words = words(now);
            List<ToggleButton> buttons = scope.getButtons();
            for (int i = 0; i < words.size(); i++) {
                buttons.get(i).setText(words.get(i));
                buttons.get(i).setAccessibleText(words.get(i));
            }
        });
        SearchField filter = new SearchField(RunIds.FILTER, Texts.of("run.filter"));
        filter.setPrefWidth(180);
        filter.textProperty().bindBidirectional(model.filterProperty());
        return Boxes.bar("sub-bar", scope, filter);
    }

    private static List<String> words(RunFacts run) {
        long rejects = run.steps().stream().filter(Scope.REJECTS::has).count();
        return List.of(
                counted(Texts.of("run.scope.all"), run.steps().size()),
                counted(Texts.of("run.scope.running"), run.count(StepState.RUNNING)),
                counted(Texts.of("run.scope.failed"), run.count(StepState.FAILED)),
                counted(Texts.of("run.scope.rejects"), rejects));
    }

    private static String counted(String word, long number) {
        return number == 0 ? word : word + " " + Figures.count(number);
    }
}
