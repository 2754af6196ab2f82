package dev.partbridge.ui.review;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.Review;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.SourceText;
import dev.partbridge.plan.Plan;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which table is reviewed, its two texts, and what is searched in them. Reads texts only while its page is shown. */
public final class ReviewViewModel {
    private final Engine engine;
    private final TaskRunner tasks;
    private final WorkbenchState state;
    private final ReadOnlyObjectWrapper<List<ReviewObject>> objects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ReviewObject>> object = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ReviewTexts> texts = new ReadOnlyObjectWrapper<>(ReviewTexts.EMPTY);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NONE);
    private final BooleanBinding filled;
    private final StringBinding foundText;
    private Optional<Job> reading = Optional.empty();
    private Optional<Wanted> shown = Optional.empty();

    /** What a text was asked for. */
    private record Wanted(Plan plan, QualifiedName table) {}

    public ReviewViewModel(Engine engine, TaskRunner tasks, WorkbenchState state) {
        this.engine = engine;
        this.tasks = tasks;
        this.state = state;
        filled = Bindings.createBooleanBinding(() -> !objects.get().isEmpty(), objects);
        foundText = Bindings.createStringBinding(this::foundText, found, words);
        state.conversionProperty().addListener((observed, before, now) -> list());
        state.selectedProperty().addListener((observed, before, now) -> follow());
        state.pageProperty().addListener((observed, before, now) -> read());
        texts.addListener((observed, before, now) -> search());
        list();
    }

    /** The source's tables in its order; none before it is converted. */
    public ReadOnlyObjectProperty<List<ReviewObject>> objectsProperty() {
        return objects.getReadOnlyProperty();
    }

    /** The table under review. */
    public ReadOnlyObjectProperty<Optional<ReviewObject>> objectProperty() {
        return object.getReadOnlyProperty();
    }

    /** Its texts; empty while they are read. */
    public ReadOnlyObjectProperty<ReviewTexts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /** Why the texts cannot be shown; empty when they can. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether there is anything to review. */
    public BooleanBinding filledProperty() {
        return filled;
    }

    /** What is searched for; {@link #search} does it. */
    public StringProperty wordsProperty() {
        return words;
    }

    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** {@code 3 of 17}, {@code not found}; empty when nothing is searched for. */
    public StringBinding foundTextProperty() {
        return foundText;
    }

    /** Turns to a table, here and in the other views. */
    public void choose(ReviewObject wanted) {
        state.selectedProperty().set(Optional.of(wanted.oracle()));
    }

    /** Turns to the table after (or before) this one, around the end. */
    public void step(int by) {
        List<ReviewObject> all = objects.get();
        if (!all.isEmpty()) {
            int at = object.get().map(all::indexOf).orElse(-1);
            choose(all.get(Math.floorMod(at + by, all.size())));
        }
    }

    /** Marks all places of the words and looks at none. */
    public void search() {
        found.set(Found.of(words.get(), texts.get()));
    }

    /** Looks at the next (or previous) place, through both sides and around the end. */
    public void findNext(int by) {
        found.set(found.get().step(by));
    }

    private void list() {
        Optional<Conversion> conversion = state.conversionProperty().get();
        Map<QualifiedName, QualifiedName> names = conversion.map(Conversion::tables).orElse(List.of()).stream()
                .collect(Collectors.toMap(TableMapping::oracle, TableMapping::postgres, (first, second) -> first));
        objects.set(conversion.map(c -> c.source().tables()).orElse(List.of()).stream()
                .map(OracleTable::name)
                .map(name -> new ReviewObject(name, Optional.ofNullable(names.get(name))))
                .toList());
        follow();
    }

    private void follow() {
        Optional<QualifiedName> selected = state.selectedProperty().get();
        List<ReviewObject> all = objects.get();
        object.set(all.stream()
                .filter(o -> Optional.of(o.oracle()).equals(selected))
                .findFirst()
                .or(() -> all.stream().filter(o -> o.postgres().isPresent()).findFirst())
                .or(() -> all.stream().findFirst()));
        read();
    }

    private void read() {
        if (state.pageProperty().get() != Page.REVIEW) {
            return;
        }
        Optional<Wanted> wanted =
                state.planProperty().get().flatMap(plan -> object.get().map(o -> new Wanted(plan, o.oracle())));
        if (wanted.equals(shown)) {
            return;
        }
        reading.ifPresent(Job::cancel);
        shown = wanted;
        failure.set("");
        wanted.ifPresentOrElse(this::start, () -> texts.set(ReviewTexts.EMPTY));
    }

    private void start(Wanted wanted) {
        Conversion conversion = wanted.plan().conversion();
        List<Finding> findings = state.findingsProperty().get();
        reading = Optional.of(tasks.start(
                Texts.of("review.reading", wanted.table()),
                cancellation -> {
                    Review review = engine.review(conversion, wanted.plan(), wanted.table());
                    List<SourceText> ddl = conversion
                            .source()
                            .table(wanted.table())
                            .map(OracleTable::ddl)
                            .orElse(List.of());
                    return ReviewTexts.of(review, new FindingLines(review.oracleText(), ddl).marks(findings));
                },
                result -> ifCurrent(wanted, () -> texts.set(result)),
                problem -> ifCurrent(wanted, () -> {
                    texts.set(ReviewTexts.EMPTY);
                    failure.set(Optional.ofNullable(problem.getMessage()).orElse(problem.toString()));
                    shown = Optional.empty();
                })));
    }

    private void ifCurrent(Wanted wanted, Runnable change) {
        if (shown.equals(Optional.of(wanted))) {
            change.run();
        }
    }

    private String foundText() {
        Found places = found.get();
        if (words.get().isEmpty()) {
            return "";
        }
        if (places.size() == 0) {
            return Texts.of("review.found-none");
        }
        return places.current() < 0
                ? Texts.of("review.found-all", Figures.count(places.size()))
                : Texts.of("review.found-at", Figures.count(places.current() + 1), Figures.count(places.size()));
    }
}
