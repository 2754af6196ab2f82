package dev.partbridge.ui.run;

import dev.partbridge.run.Reject;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.RejectsWork;
import dev.partbridge.ui.state.RejectsWork.Kept;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The rejected rows of the migration, as filtered. */
public final class RejectsViewModel {
    private final RejectsWork work;
    private final ObservableList<Reject> rows = FXCollections.observableArrayList();
    private final FilteredList<Reject> shown = new FilteredList<>(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringBinding amount;
    private final StringBinding placeholder;
    private final BooleanBinding any;

    /** @param run whose rejects are there before they are read */
    public RejectsViewModel(RejectsWork work, RunViewModel run) {
        this.work = work;
        work.keptProperty().addListener((observed, before, now) -> rows.setAll(now.first()));
        filter.addListener((observed, before, now) -> refilter(now));
        amount = Bindings.createStringBinding(
                this::amount, work.keptProperty(), work.readingProperty(), work.retriedProperty(), filter, shown);
        placeholder = Bindings.createStringBinding(() -> unread() ? Texts.of("rejects.unread.next") : amount(), amount);
        any = Bindings.createBooleanBinding(
                () -> run.factsProperty().get().rejects() > 0
                        || work.keptProperty().get().all() > 0,
                run.factsProperty(),
                work.keptProperty());
    }

    /** Those of the first that the filter lets through. */
    ObservableList<Reject> rows() {
        return shown;
    }

    /** Words that must stand in one of a row's columns. */
    StringProperty filterProperty() {
        return filter;
    }

    /** How many there are, and of how many they are the first. */
    ObservableValue<String> amountProperty() {
        return amount;
    }

    /** What stands in place of rows: what would show them while they are not read. */
    ObservableValue<String> placeholderProperty() {
        return placeholder;
    }

    /** Whether the migration has rejects at all. */
    BooleanBinding anyProperty() {
        return any;
    }

    /** Why they could not be read; empty when they could. */
    ReadOnlyStringProperty troubleProperty() {
        return work.troubleProperty();
    }

    /** Why they can neither be read nor written now; empty when they can. */
    ObservableValue<String> refusalProperty() {
        return work.refusalProperty();
    }

    /** Reads them from the target. */
    void read() {
        work.read();
    }

    /** How far those are that are tried again, then what became of them; empty when none were tried. */
    ReadOnlyStringProperty retriedProperty() {
        return work.retriedProperty();
    }

    /** Why they cannot be tried again now; empty when they can. */
    ObservableValue<String> retryRefusalProperty() {
        return work.retryRefusalProperty();
    }

    /** Tries all of them again: their cause may be mended. */
    void retry() {
        work.retry();
    }

    /** Writes all of them to a file that is asked for. */
    void export() {
        work.export();
    }

    private void refilter(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(r -> words.isEmpty() || holds(r, words));
    }

    private static boolean holds(Reject r, String words) {
        return Stream.of(r.table().toString(), r.partition(), r.code(), r.reason(), r.place(), r.raw())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

    private boolean unread() {
        return !work.readingProperty().get()
                && work.keptProperty().get().all() == 0
                && work.retriedProperty().get().isEmpty();
    }

    private String amount() {
        Kept kept = work.keptProperty().get();
        if (work.readingProperty().get()) {
            return Texts.of("rejects.reading");
        }
        if (kept.all() == 0) {
            return unread() ? Texts.of("rejects.unread") : Texts.of("rejects.none");
        }
        String all = kept.all() > kept.first().size()
                ? Texts.of("rejects.first", Figures.count(kept.first().size()), Figures.count(kept.all()))
                : Texts.of("rejects.all", kept.all());
        return filter.get().isBlank() ? all : Texts.of("rejects.filtered", Figures.count(shown.size()), all);
    }
}
