package dev.partbridge.ui.connect;

import dev.partbridge.oracle.model.SchemaTables;
import dev.partbridge.sql.Identifier;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.task.Job;
import dev.partbridge.ui.task.TaskRunner;
import dev.partbridge.ui.task.Work;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Which schemas are read and what their texts are. The schemas are what is typed; those that the database lists are
 * added to it and taken out of it.
 */
public final class ScopeViewModel {
    private final TaskRunner tasks;
    private final StringProperty schemas = new SimpleStringProperty("");
    private final StringProperty texts = new SimpleStringProperty("");
    private final StringBinding wrong;
    private final ReadOnlyObjectWrapper<Listing> listing = new ReadOnlyObjectWrapper<>(new Listing.NotAsked());
    private Optional<Job> asking = Optional.empty();
    private int attempt;

    public ScopeViewModel(TaskRunner tasks) {
        this.tasks = tasks;
        wrong = Bindings.createStringBinding(this::whatIsWrong, schemas, texts);
    }

    /** Puts this in the fields. */
    public void set(Scope scope) {
        schemas.set(SchemaNames.text(scope.schemas()));
        texts.set(scope.texts().map(Charset::name).orElse(""));
    }

    /** What stands in the fields; empty where something is wrong with it. */
    public Optional<Scope> scope() {
        try {
            return Optional.of(Scope.parse(schemas.get(), texts.get()));
        } catch (Meaning.Refused e) {
            return Optional.empty();
        }
    }

    /** Asks for the schemas in the background, in place of what is known of them. */
    public void list(String database, Work<List<SchemaTables>> question) {
        forget();
        listing.set(new Listing.Asked());
        int mine = attempt;
        asking = Optional.of(tasks.start(
                Texts.of("connect.listing", database),
                question,
                known -> end(mine, new Listing.Known(known)),
                failure -> end(mine, told(failure))));
    }

    /** Asks no further, if it does. */
    void cancel() {
        asking.ifPresent(Job::cancel);
    }

    /** What is known is of another database. */
    void forget() {
        cancel();
        attempt++;
        listing.set(new Listing.NotAsked());
    }

    /** Names separated by commas; empty for the user's own. */
    StringProperty schemasProperty() {
        return schemas;
    }

    /** The name of a character set; empty for what the database says. */
    StringProperty textsProperty() {
        return texts;
    }

    /** What is wrong with the fields, in one sentence; empty when nothing is. */
    StringBinding wrongProperty() {
        return wrong;
    }

    ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    boolean isChosen(Identifier schema) {
        return scope().filter(s -> s.schemas().contains(schema)).isPresent();
    }

    /** Adds the schema to those that are read, or takes it out; not while what is typed is no list. */
    void toggle(Identifier schema) {
        scope().ifPresent(scope -> {
            List<Identifier> names = new ArrayList<>(scope.schemas());
            if (!names.remove(schema)) {
                names.add(schema);
            }
            schemas.set(SchemaNames.text(names));
        });
    }

    private void end(int ended, Listing how) {
        if (ended == attempt) {
            listing.set(how);
        }
    }

    private static Listing told(Exception failure) {
        return failure instanceof CancellationException
                ? new Listing.NotAsked()
                : new Listing.Failed(Optional.ofNullable(failure.getMessage()).orElse(failure.toString()));
    }

    private String whatIsWrong() {
        try {
            Scope.parse(schemas.get(), texts.get());
            return "";
        } catch (Meaning.Refused e) {
            return e.reason();
        }
    }
}
