package dev.partbridge.ui.validate;

import dev.partbridge.convert.TableMapping;
import dev.partbridge.run.ProofSettings;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationSample;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The last proof, sorted out. Hears events on worker threads; everything else belongs to the window's thread. */
public final class ValidateViewModel implements RunListener {
    private final WorkbenchState state;
    private final Runnable again;
    private final Executor later;
    private final ReadOnlyObjectWrapper<List<ProofLine>> counts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<CheckLine>> checks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ValidationSample>> samples = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.NONE);
    private final ObjectProperty<Optional<CheckLine>> check = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty failedOnly = new SimpleBooleanProperty();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper tab = new ReadOnlyStringWrapper("");
    private final BooleanBinding filled;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile double told;
    private final ProofFar far = new ProofFar();
    private List<ProofLine> all = List.of();

    /**
     * A model of what the state holds.
     *
     * @param again counts and checks anew
     * @param later runs on the window's thread some tenth of a second later
     */
    public ValidateViewModel(WorkbenchState state, Runnable again, Executor later) {
        this.state = state;
        this.again = again;
        this.later = later;
        filled = Bindings.createBooleanBinding(
                () -> state.validationProperty().get().isPresent(), state.validationProperty());
        state.validationProperty().addListener((observed, before, now) -> take(now));
        failedOnly.addListener((observed, before, now) -> refilter());
        filter.addListener((observed, before, now) -> refilter());
        take(state.validationProperty().get());
    }

    @Override
    public void on(RunEvent event) {
        told = far.after(event);
        if (asked.compareAndSet(false, true)) {
            later.execute(() -> {
                asked.set(false);
                progress.set(told);
            });
        }
    }

    /** How the next proof is led. */
    public ObjectProperty<ProofSettings> proofProperty() {
        return state.proofProperty();
    }

    /** Tables with their partitions, as filtered. */
    public ReadOnlyObjectProperty<List<ProofLine>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Checks across tables, as filtered. */
    public ReadOnlyObjectProperty<List<CheckLine>> checksProperty() {
        return checks.getReadOnlyProperty();
    }

    /** Rows side by side, table by table; empty where none were asked for. */
    public ReadOnlyObjectProperty<List<ValidationSample>> samplesProperty() {
        return samples.getReadOnlyProperty();
    }

    /** Of how many rows the next proof by itself shows both sides. */
    public IntegerProperty sampleRowsProperty() {
        return state.sampleRowsProperty();
    }

    ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The check whose detail is shown. */
    public ObjectProperty<Optional<CheckLine>> checkProperty() {
        return check;
    }

    public BooleanProperty failedOnlyProperty() {
        return failedOnly;
    }

    /** Words that a table's or partition's name must hold. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** How far the validation under way is, from 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What stands behind the tab's text: {@code passed}, {@code 3 failed}; empty without a proof. */
    public ReadOnlyStringProperty tabProperty() {
        return tab.getReadOnlyProperty();
    }

    /** Whether there is a proof. */
    public BooleanBinding filledProperty() {
        return filled;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return state.runningProperty();
    }

    /** Counts and checks anew. */
    public void validateAgain() {
        again.run();
    }

    private void take(Optional<ValidationReport> proof) {
        all = ProofLines.of(proof.map(ValidationReport::counts).orElse(List.of()), names());
        samples.set(proof.map(ValidationReport::samples).orElse(List.of()));
        summary.set(proof.map(Summary::of).orElse(Summary.NONE));
        tab.set(proof.map(p -> tab(summary.get())).orElse(""));
        refilter();
        List<CheckLine> lines = checks.get();
        check.set(lines.stream()
                .filter(c -> !c.passed())
                .findFirst()
                .or(() -> lines.stream().filter(c -> !c.detail().isEmpty()).findFirst())
                .or(() -> lines.stream().findFirst()));
    }

    private void refilter() {
        counts.set(ProofLines.filter(all, failedOnly.get(), filter.get()));
        checks.set(state.validationProperty().get().map(ValidationReport::checks).orElse(List.of()).stream()
                .filter(c -> !failedOnly.get() || !c.passed())
                .toList());
    }

    private Map<QualifiedName, QualifiedName> names() {
        return state.planProperty().get().map(p -> p.conversion().tables()).orElse(List.of()).stream()
                .collect(Collectors.toMap(TableMapping::oracle, TableMapping::postgres, (first, second) -> first));
    }

    private static String tab(Summary summary) {
        return summary.failed() == 0
                ? Texts.of("validate.tab.passed")
                : Texts.of("validate.tab.failed", Figures.count(summary.failed()));
    }
}
