package dev.partbridge.ui.state;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.Narrowing;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Inspection;
import dev.partbridge.finding.Finding;
import dev.partbridge.plan.Plan;
import dev.partbridge.project.Edit;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.dialog.Dialogs;
import dev.partbridge.ui.task.TaskRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Converts what was read, and again whenever a choice changes after the first time. */
public final class ConvertWork {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final Dialogs dialogs;
    private final ObservableValue<String> refusal;
    private long request;

    public ConvertWork(Engine engine, TaskRunner tasks, WorkbenchState state, Dialogs dialogs) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
        this.dialogs = dialogs;
        state.inspection.addListener((observed, before, now) -> dropPending());
        state.edits.addListener((observed, before, now) -> edited());
        state.targetMajor.addListener((observed, before, now) -> now.ifPresent(this::convertedFor));
        refusal = Bindings.createStringBinding(
                this::whyNot, state.inspection, state.chosen, state.converting, state.running, state.sourceLink);
    }

    /** Why it cannot be converted now; empty when it can. */
    public ObservableValue<String> refusalProperty() {
        return refusal;
    }

    /** Converts with the present choices. */
    public void convert() {
        Inspection inspection = state.inspection.get().orElseThrow();
        ConvertOptions defaults = ConvertOptions.defaults();
        ConvertOptions options = new ConvertOptions(
                state.aim.get().schema().orElse(defaults.targetSchema()),
                state.aim.get().major().or(state.targetMajor::get).orElse(defaults.targetMajor()),
                state.chosen.get(),
                state.choices.get(),
                state.narrowings.get());
        List<Edit> edits = state.edits.get();
        long mine = ++request;
        state.converting.set(true);
        tasks.start(
                Texts.of("task.converting"),
                cancellation -> {
                    Conversion conversion = engine.convert(inspection, options);
                    Plan plan = engine.plan(inspection, conversion, edits);
                    return new Converted(plan, findings(inspection, plan));
                },
                converted -> {
                    if (mine == request) {
                        show(converted);
                    }
                },
                failure -> {
                    if (mine == request) {
                        fail(failure);
                    }
                });
    }

    /** What was converted for another version of PostgreSQL than the target's is converted again. */
    private void convertedFor(int major) {
        if (state.aim.get().major().isPresent()) {
            return;
        }
        boolean other = state.conversion
                .get()
                .filter(made -> made.options().targetMajor() != major)
                .isPresent();
        if ((other || state.converting.get()) && !state.running.get()) {
            changed();
        }
    }

    /** A statement was edited, or an edit was given up: what is executed is another text. */
    private void edited() {
        boolean convertedOnce = state.conversion.get().isPresent() || state.converting.get();
        if (convertedOnce && state.inspection.get().isPresent()) {
            convert();
        }
    }

    /** Chooses the tables that migrate. */
    public void chooseTables(Set<QualifiedName> tables) {
        state.chosen.set(Set.copyOf(tables));
        changed();
    }

    /** Chooses for one rule and one table. */
    public void choose(String rule, QualifiedName table, String choice) {
        choose(state.choices.get().with(rule + "@" + table, choice));
    }

    /** Takes other choices than the present ones. */
    public void choose(Choices choices) {
        if (!choices.equals(state.choices.get())) {
            state.choices.set(choices);
            changed();
        }
    }

    /** Converts for another schema or another version of PostgreSQL. */
    public void aim(Aim aim) {
        if (!aim.equals(state.aim.get())) {
            state.aim.set(aim);
            changed();
        }
    }

    /** Chooses which rows of a table are copied. */
    public void narrow(QualifiedName table, Narrowing rows) {
        Map<QualifiedName, Narrowing> all = new HashMap<>(state.narrowings.get());
        all.put(table, rows);
        all.values().removeIf(Narrowing::isNone);
        state.narrowings.set(Map.copyOf(all));
        changed();
    }

    /** What was converted is out of date: convert again, or forget it where that is not possible. */
    private void changed() {
        boolean convertedOnce = state.conversion.get().isPresent() || state.converting.get();
        if (convertedOnce && !state.chosen.get().isEmpty()) {
            convert();
        } else {
            forget();
        }
    }

    /** What is being converted belongs to a source that is no longer open. */
    private void dropPending() {
        request++;
        state.converting.set(false);
    }

    private void forget() {
        state.plan.set(Optional.empty());
        state.conversion.set(Optional.empty());
    }

    /** A plan with the findings of reading and converting, made ready off the window's thread. */
    private record Converted(Plan plan, List<Finding> findings) {}

    private static List<Finding> findings(Inspection inspection, Plan plan) {
        return Stream.concat(inspection.findings().stream(), plan.findings().stream())
                .distinct()
                .sorted(Finding.ORDER)
                .toList();
    }

    private void show(Converted converted) {
        Plan plan = converted.plan();
        Conversion conversion = plan.conversion();
        state.converting.set(false);
        state.findings.set(converted.findings());
        state.plan.set(Optional.of(plan));
        state.conversion.set(Optional.of(conversion));
        state.log.add(Texts.of(
                "convert.done", conversion.tables().size(), plan.steps().size()));
    }

    private void fail(Exception failure) {
        state.converting.set(false);
        forget();
        state.log.add(Failures.message(failure));
        dialogs.failure(Texts.of("convert.failed"), Failures.message(failure), Failures.detail(failure));
    }

    /** Tells of what should not happen while choices are shown. */
    public void tell(Exception failure) {
        dialogs.failure(Texts.of("app.unexpected"), Failures.message(failure), Failures.detail(failure));
    }

    private String whyNot() {
        if (state.running.get()) {
            return Texts.of("refusal.running");
        }
        if (state.isReading()) {
            return Texts.of("refusal.reading");
        }
        if (state.inspection.get().isEmpty()) {
            return Texts.of("refusal.no-source");
        }
        if (state.chosen.get().isEmpty()) {
            return Texts.of("refusal.no-table");
        }
        return state.converting.get() ? Texts.of("refusal.converting") : "";
    }
}
