package dev.partbridge.ui.state;

import dev.partbridge.connect.Target;
import dev.partbridge.engine.DifferenceOptions;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.FoundDifferences;
import dev.partbridge.engine.Inspection;
import dev.partbridge.plan.Plan;
import dev.partbridge.run.DifferenceSettings;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** Looks for the rows in which a proof found tables different, and saves the script that would repair them. */
public final class DifferenceWork {
    private static final String PROPOSED = "repair.sql";

    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final Dialogs dialogs;
    private final RunWork runs;
    private final ReadOnlyObjectWrapper<List<QualifiedName>> differing = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<FoundDifferences>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<QualifiedName>> table = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty most = new SimpleIntegerProperty(DifferenceSettings.MOST);
    private final ObservableValue<String> refusal;
    private final ObservableValue<String> saveRefusal;
    /** What the last proof is of. */
    private Optional<Plan> proven = Optional.empty();

    public DifferenceWork(Engine engine, TaskRunner tasks, WorkbenchState state, Dialogs dialogs, RunWork runs) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
        this.dialogs = dialogs;
        this.runs = runs;
        state.validation.addListener((observed, before, now) -> take(now));
        refusal = Bindings.createStringBinding(
                this::whyNot, state.plan, state.converting, state.target, state.running, state.sourceLink, differing);
        saveRefusal = Bindings.createStringBinding(
                () -> found.get().filter(FoundDifferences::repair).isPresent()
                        ? ""
                        : Texts.of("refusal.nothing-to-repair"),
                found);
    }

    /** Oracle's tables whose rows the last proof found different, in its order. */
    public ReadOnlyObjectProperty<List<QualifiedName>> differingProperty() {
        return differing.getReadOnlyProperty();
    }

    /** What the last search found; absent before, and once there is another proof. */
    public ReadOnlyObjectProperty<Optional<FoundDifferences>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether a search is under way. */
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** The one that is searched, of those that differ; absent for all of them. */
    public ObjectProperty<Optional<QualifiedName>> tableProperty() {
        return table;
    }

    /** Rows of each table that are told, from 1 to {@link DifferenceSettings#LIMIT}. */
    public IntegerProperty mostProperty() {
        return most;
    }

    /** Why rows cannot be looked for now; empty when they can. */
    public ObservableValue<String> refusalProperty() {
        return refusal;
    }

    /** Why there is no repair script to be saved; empty when there is. */
    public ObservableValue<String> saveRefusalProperty() {
        return saveRefusal;
    }

    /** Looks for the rows. */
    public void find() {
        if (!refusal.getValue().isEmpty()) {
            return;
        }
        Inspection inspection = state.inspection.get().orElseThrow();
        Plan plan = state.plan.get().orElseThrow();
        Target target = state.target.get().orElseThrow();
        DifferenceOptions options = new DifferenceOptions(
                state.validation.get().orElseThrow(),
                table.get().map(Set::of).orElseGet(() -> Set.copyOf(differing.get())),
                state.jobsProperty().get(),
                most.get());
        found.set(Optional.empty());
        looking.set(true);
        runs.begin(
                Texts.of("task.differences"),
                cancellation -> engine.differences(inspection, plan, target, options, runs::tell, cancellation),
                this::found,
                this::failed);
    }

    /** Asks for a file and writes the script there, as {@code validate --repair} does. */
    public void saveRepair() {
        dialogs.chooseNewSql(Texts.of("differences.choose"), PROPOSED).ifPresent(this::write);
    }

    private void write(Path file) {
        tasks.start(
                Texts.of("task.saving-repair"),
                cancellation -> {
                    engine.saveRepair(file);
                    return file;
                },
                saved -> state.log.add(Texts.of("differences.saved", saved)),
                failure -> {
                    state.log.add(Failures.message(failure));
                    dialogs.failure(
                            Texts.of("differences.save-failed"), Failures.message(failure), Failures.detail(failure));
                });
    }

    private void found(FoundDifferences result) {
        looking.set(false);
        found.set(Optional.of(result));
        long rows = result.tables().stream().mapToLong(t -> t.rows().size()).sum();
        state.log.add(Texts.of("differences.log", Figures.count(rows)));
    }

    private void failed(Exception failure) {
        looking.set(false);
        if (Failures.isCancelled(failure)) {
            state.log.add(Texts.of("task.cancelled"));
            return;
        }
        state.log.add(Failures.message(failure));
        dialogs.failure(Texts.of("differences.failed"), Failures.message(failure), Failures.detail(failure));
    }

    private void take(Optional<ValidationReport> proof) {
        proven = proof.isPresent() ? state.plan.get() : Optional.empty();
        found.set(Optional.empty());
        differing.set(proof.map(ValidationReport::counts).orElse(List.of()).stream()
                .filter(line -> !line.passed())
                .map(CountLine::table)
                .map(id -> id.table())
                .distinct()
                .toList());
        if (table.get().filter(t -> !differing.get().contains(t)).isPresent()) {
            table.set(Optional.empty());
        }
    }

    /** Whether nothing was converted since: the very plan, as another one may be equal by its texts alone. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isShown(Plan plan) {
        return state.plan.get().filter(now -> now == plan).isPresent();
    }

    private String whyNot() {
        if (state.running.get()) {
            return Texts.of("refusal.running");
        }
        if (state.isReading()) {
            return Texts.of("refusal.reading");
        }
        if (state.plan.get().isEmpty() || state.converting.get()) {
            return Texts.of("refusal.not-converted");
        }
        if (state.target.get().isEmpty()) {
            return Texts.of("refusal.no-target");
        }
        if (proven.isEmpty()) {
            return Texts.of("refusal.not-compared");
        }
        if (!isShown(proven.get())) {
            return Texts.of("refusal.converted-since");
        }
        return differing.get().isEmpty() ? Texts.of("refusal.nothing-differs") : "";
    }
}
