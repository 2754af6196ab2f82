package dev.partbridge.ui.run;

import dev.partbridge.plan.Phase;
import dev.partbridge.run.RunEvent;
import dev.partbridge.run.RunListener;
import dev.partbridge.run.RunReport;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** How far the run is. Hears events on worker threads; everything else belongs to the window's thread. */
public final class RunViewModel implements RunListener {
    private final WorkbenchState state;
    private final Executor later;
    private final InstantSource clock;
    private final Object lock = new Object();
    private final List<Heard> heard = new ArrayList<>();
    private boolean asked;

    private RunProgress progress = new RunProgress();
    private Throughput throughput = new Throughput();
    private boolean proofAlone;
    private final ReadOnlyObjectWrapper<RunFacts> facts = new ReadOnlyObjectWrapper<>(RunFacts.NONE);
    private final ReadOnlyObjectWrapper<Speed> speed = new ReadOnlyObjectWrapper<>(Speed.NONE);
    private final ObservableList<StepRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.factsProperty()});
    private final FilteredList<StepRow> shown = new FilteredList<>(rows);
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper tab = new ReadOnlyStringWrapper("");

    /** An event and when it came. */
    private record Heard(RunEvent event, Instant at) {}

    /**
     * A model that has heard nothing.
     *
     * @param later runs on the window's thread some tenth of a second later; events in between are taken together
     */
    public RunViewModel(WorkbenchState state, Executor later, InstantSource clock) {
        this.state = state;
        this.later = later;
        this.clock = clock;
        scope.addListener((observed, before, now) -> refilter());
        filter.addListener((observed, before, now) -> refilter());
        state.runningProperty().addListener((observed, before, now) -> {
            if (!now) {
                take();
                finish();
            }
        });
        state.pausedProperty().addListener((observed, before, now) -> {
            if (!now) {
                throughput.resumed();
            }
            take();
        });
        // What was run from another source or on another target says nothing of this one.
        state.inspectionProperty().addListener((observed, before, now) -> forget());
        state.targetProperty().addListener((observed, before, now) -> forget());
    }

    @Override
    public void on(RunEvent event) {
        synchronized (lock) {
            heard.add(new Heard(event, clock.instant()));
        }
        ask();
    }

    /** Absent amounts are zero while there was no run. */
    ReadOnlyObjectProperty<RunFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Speed> speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** The steps that scope and filter let through. */
    ObservableList<StepRow> steps() {
        return shown;
    }

    ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /** Words that a step's title must hold. */
    StringProperty filterProperty() {
        return filter;
    }

    /** What stands behind the tab's text: {@code 62 %}, {@code 62 % paused}, {@code done}, {@code failed}; empty before. */
    public ReadOnlyStringProperty tabProperty() {
        return tab.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return state.runningProperty();
    }

    /** Whether the run rests. */
    ReadOnlyBooleanProperty pausedProperty() {
        return state.pausedProperty();
    }

    /** Why the run did not begin, or broke off without a report; empty otherwise. */
    ReadOnlyStringProperty brokenProperty() {
        return state.runFailureProperty();
    }

    /** What a dry run told; absent where the last run was a real one. */
    ReadOnlyObjectProperty<Optional<List<String>>> dryRunProperty() {
        return state.dryRunProperty();
    }

    /** Turns to the proof. */
    void showProof() {
        state.pageProperty().set(Page.VALIDATE);
    }

    /** Has {@link #beat} called once, whatever comes until then. */
    private void ask() {
        synchronized (lock) {
            if (asked) {
                return;
            }
            asked = true;
        }
        later.execute(this::beat);
    }

    private void beat() {
        synchronized (lock) {
            asked = false;
        }
        take();
        // Time goes on while nothing is heard.
        if (!progress.isOver() && !rows.isEmpty()) {
            ask();
        }
    }

    private void take() {
        List<Heard> news;
        synchronized (lock) {
            news = List.copyOf(heard);
            heard.clear();
        }
        news.forEach(h -> apply(h.event(), h.at()));
        if (!proofAlone) {
            show();
        }
    }

    private void apply(RunEvent event, Instant at) {
        if (event instanceof RunEvent.Started started) {
            proofAlone = started.steps().stream().allMatch(s -> s.phase() == Phase.VALIDATION);
            if (!proofAlone) {
                progress = new RunProgress();
                throughput = new Throughput();
                rows.clear();
            }
        }
        // A proof by itself is Validate's business; the run that was stays to be seen.
        if (!proofAlone) {
            progress.apply(event, at);
        }
    }

    private void finish() {
        if (!proofAlone && !rows.isEmpty()) {
            progress.over(clock.instant());
            show();
        }
        proofAlone = false;
    }

    private void forget() {
        if (!state.runningProperty().get()) {
            progress = new RunProgress();
            rows.clear();
            speed.set(Speed.NONE);
            facts.set(RunFacts.NONE);
            tab.set("");
        }
    }

    private void show() {
        RunFacts now = progress.facts(clock.instant());
        if (!now.over()) {
            throughput.add(now.elapsed(), now.rows(), now.fraction());
        }
        if (rows.size() == now.steps().size()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).facts().equals(now.steps().get(i))) {
                    rows.get(i).set(now.steps().get(i));
                }
            }
        } else {
            rows.setAll(now.steps().stream().map(StepRow::new).toList());
        }
        speed.set(new Speed(throughput.now(), throughput.mean(), throughput.timeLeft(), throughput.points()));
        facts.set(now);
        tab.set(tab(now));
    }

    private void refilter() {
        String words = filter.get().toLowerCase(Locale.ROOT);
        Scope wanted = scope.get();
        shown.setPredicate(row -> wanted.has(row.facts())
                && row.facts().plan().title().toLowerCase(Locale.ROOT).contains(words));
    }

    private String tab(RunFacts now) {
        if (now.steps().isEmpty()) {
            return "";
        }
        if (state.dryRunProperty().get().isPresent()) {
            return Texts.of("run.tab.dry");
        }
        if (!now.over()) {
            String percent = Figures.percent(now.fraction());
            return state.pausedProperty().get() ? Texts.of("run.tab.paused", percent) : percent;
        }
        boolean done =
                now.report().map(RunReport::outcome).orElse(RunReport.Outcome.STOPPED) != RunReport.Outcome.STOPPED;
        if (done) {
            return Texts.of("run.tab.done");
        }
        return now.failure().isPresent() ? Texts.of("run.tab.failed") : Texts.of("run.tab.stopped");
    }

    /**
     * How fast it goes.
     *
     * @param now rows a second just now
     * @param left absent while it cannot be told
     */
    record Speed(double now, double mean, Optional<Duration> left, List<Throughput.Point> points) {
        static final Speed NONE = new Speed(0, 0, Optional.empty(), List.of());

        Speed {
            points = List.copyOf(points);
        }
    }
}
