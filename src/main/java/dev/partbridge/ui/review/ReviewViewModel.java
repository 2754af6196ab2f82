package dev.partbridge.ui.review;

import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.engine.Engine;
import dev.partbridge.engine.OracleText;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.plan.ReviewText;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.task.TaskRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which table is reviewed, its two texts, and what is searched in them. Reads texts only while its page is shown. */
public final class ReviewViewModel {
    private final WorkbenchState state;
    private final ReviewReading reading;
    private final ReadOnlyObjectWrapper<List<ReviewObject>> objects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ReviewObject>> object = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NONE);
    private final CompareViewModel comparing;
    private final ReadOnlyIntegerWrapper caretLine = new ReadOnlyIntegerWrapper();
    private final BooleanBinding filled;
    private final StringBinding foundText;
    private final StringBinding origin;
    private final StringBinding note;
    private final ObjectBinding<Optional<Integer>> line;

    public ReviewViewModel(Engine engine, TaskRunner tasks, WorkbenchState state) {
        this.state = state;
        reading = new ReviewReading(engine, tasks, state);
        comparing = new CompareViewModel(reading);
        filled = Bindings.createBooleanBinding(() -> !objects.get().isEmpty(), objects);
        foundText = Bindings.createStringBinding(this::foundText, found, words);
        origin = Bindings.createStringBinding(this::origin, textsProperty(), askingProperty());
        note = Bindings.createStringBinding(this::note, textsProperty(), askingProperty());
        line = Bindings.createObjectBinding(
                () -> state.findingProperty()
                        .get()
                        .flatMap(textsProperty().get().lines()::lineOf),
                state.findingProperty(),
                textsProperty());
        state.conversionProperty().addListener((observed, before, now) -> list());
        // with another edit the conversion is the same, and the plan another
        state.planProperty().addListener((observed, before, now) -> read());
        state.selectedProperty().addListener((observed, before, now) -> follow());
        state.pageProperty().addListener((observed, before, now) -> read());
        reading.sides().addListener((observed, before, now) -> search());
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

    /** Its texts; a database's own text comes later than the others. */
    public ReadOnlyObjectProperty<ReviewTexts> textsProperty() {
        return reading.texts().getReadOnlyProperty();
    }

    /** The two texts side by side. */
    public CompareViewModel comparing() {
        return comparing;
    }

    /** The line of Oracle's text that a finding leads to, counted from 0; absent while none does. */
    public ObjectBinding<Optional<Integer>> lineProperty() {
        return line;
    }

    /** The line of PostgreSQL's text that the caret is on, counted from 0. */
    public ReadOnlyIntegerProperty caretLineProperty() {
        return caretLine.getReadOnlyProperty();
    }

    /** The statement that holds a line of PostgreSQL's text, counted from 0; none holds the lines between two groups. */
    public Optional<ReviewText.Anchor> statementAt(int line) {
        return textsProperty().get().statementAt(line);
    }

    /** The statement that the caret of PostgreSQL's text is on, by its id. */
    public ObjectBinding<Optional<String>> statementProperty() {
        return Bindings.createObjectBinding(
                () -> statementAt(caretLine.get()).map(a -> a.statement().toString()), caretLine, textsProperty());
    }

    void caretAt(int line) {
        caretLine.set(line);
    }

    /** Where Oracle's text is from, or that the database is being asked, in a word or two; empty of scripts. */
    public StringBinding originProperty() {
        return origin;
    }

    /** Why Oracle's text is not the database's own; empty while that is not known, and when it is. */
    public StringBinding noteProperty() {
        return note;
    }

    /** Whether the database is being asked for its own text. */
    public ReadOnlyBooleanProperty askingProperty() {
        return reading.asking().getReadOnlyProperty();
    }

    /** Asks the database no further. */
    public void cancel() {
        reading.cancel();
    }

    /** Why the texts cannot be shown; empty when they can. */
    public ReadOnlyStringProperty failureProperty() {
        return reading.failure().getReadOnlyProperty();
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
        found.set(Found.of(words.get(), reading.sides().get()));
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
        if (state.pageProperty().get() == Page.REVIEW) {
            reading.read(object.get().map(ReviewObject::oracle));
        }
    }

    private String origin() {
        if (askingProperty().get()) {
            return Texts.of("review.asking");
        }
        OracleText source = textsProperty().get().source();
        if (source instanceof OracleText.OfDatabase) {
            return Texts.of("review.of-database");
        }
        return source instanceof OracleText.Rendered ? Texts.of("review.rendered") : "";
    }

    private String note() {
        return textsProperty().get().source() instanceof OracleText.Rendered rendered
                        && !askingProperty().get()
                ? Texts.of("review.why-rendered", rendered.reason())
                : "";
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
