package dev.partbridge.ui.chains;

import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.TargetRelease;
import dev.partbridge.convert.TargetSchema;
import dev.partbridge.engine.Inspection;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.PostgresSql;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.Aim;
import dev.partbridge.ui.state.ConvertWork;
import dev.partbridge.ui.state.WorkbenchState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** What is converted for: the schema of names without one, and PostgreSQL's version. */
final class AimViewModel {
    private final WorkbenchState state;
    private final ConvertWork convert;
    private final StringProperty schema = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ObservableValue<String> schemaEffect;
    private final ObservableValue<String> versionEffect;

    AimViewModel(WorkbenchState state, ConvertWork convert) {
        this.state = state;
        this.convert = convert;
        schemaEffect =
                Bindings.createStringBinding(this::schemaEffect, state.aimProperty(), state.inspectionProperty());
        versionEffect =
                Bindings.createStringBinding(this::versionEffect, state.aimProperty(), state.targetMajorProperty());
        state.aimProperty().addListener((observed, before, now) -> show());
        show();
    }

    /** As it is typed, empty for the usual one; it holds once it is applied. */
    StringProperty schemaProperty() {
        return schema;
    }

    /** Why the schema that was typed is not taken; empty when it was. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** How many tables go to the schema. */
    ObservableValue<String> schemaEffectProperty() {
        return schemaEffect;
    }

    /** What the version means. */
    ObservableValue<String> versionEffectProperty() {
        return versionEffect;
    }

    ObservableValue<Aim> aimProperty() {
        return state.aimProperty();
    }

    /** Of the server that is connected. */
    ObservableValue<Optional<Integer>> serverProperty() {
        return state.targetMajorProperty();
    }

    /** The schema while none is given. */
    String usualSchema() {
        return ConvertOptions.defaults().targetSchema().text();
    }

    /** First that of the connected server, then the newest. */
    List<Optional<Integer>> versions() {
        List<Optional<Integer>> newestLast = Arrays.stream(TargetRelease.values())
                .map(r -> Optional.of(r.major()))
                .toList();
        return Stream.concat(
                        Stream.of(Optional.<Integer>empty()),
                        Stream.iterate(newestLast.size() - 1, i -> i >= 0, i -> i - 1)
                                .map(newestLast::get))
                .toList();
    }

    /** A version as people write it. */
    String words(Optional<Integer> version) {
        return version.map(v -> Texts.of("inspector.aim.version.one", TargetRelease.text(v)))
                .or(() -> state.targetMajorProperty()
                        .get()
                        .map(v -> Texts.of("inspector.aim.version.server", TargetRelease.text(v))))
                .orElseGet(() -> Texts.of("inspector.aim.version.none"));
    }

    /** Takes the schema that was typed, and converts anew where it is another one. */
    void applySchema() {
        String wanted = schema.get().strip();
        trouble.set(TargetSchema.flaw(wanted).orElse(""));
        if (trouble.get().isEmpty()) {
            boolean usual = wanted.isEmpty() || wanted.equals(usualSchema());
            Optional<Identifier> given = usual ? Optional.empty() : Optional.of(Identifier.of(wanted));
            convert.aim(new Aim(given, state.aimProperty().get().major()));
            schema.set(given.map(Identifier::text).orElse(""));
        }
    }

    /** Converts for another version. */
    void chooseVersion(Optional<Integer> version) {
        convert.aim(new Aim(state.aimProperty().get().schema(), version));
    }

    private void show() {
        schema.set(state.aimProperty().get().schema().map(Identifier::text).orElse(""));
        trouble.set("");
    }

    private String schemaEffect() {
        List<OracleTable> tables = state.inspectionProperty()
                .get()
                .map(Inspection::model)
                .map(m -> m.tables())
                .orElse(List.of());
        int bare =
                (int) tables.stream().filter(t -> t.name().schema().isEmpty()).count();
        int named = tables.size() - bare;
        String name = state.aimProperty().get().schema().map(Identifier::text).orElseGet(this::usualSchema);
        boolean quoted = PostgresSql.quote(Identifier.of(name)).startsWith("\"");
        return Stream.of(
                        bare > 0 || named == 0 ? Texts.of("inspector.aim.schema.bare", bare, name) : "",
                        named > 0 ? Texts.of("inspector.aim.schema.named", named) : "",
                        quoted ? Texts.of("inspector.aim.schema.quoted") : "")
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String versionEffect() {
        int major = state.aimProperty()
                .get()
                .major()
                .or(state.targetMajorProperty()::get)
                .orElse(ConvertOptions.defaults().targetMajor());
        String ended = TargetRelease.of(major)
                .flatMap(TargetRelease::finding)
                .map(Finding::message)
                .orElse("");
        Optional<Integer> server = state.targetMajorProperty().get();
        String own = TargetRelease.text(major);
        String made = server.filter(v -> v != major)
                .map(v -> Texts.of("inspector.aim.version.other", own, TargetRelease.text(v)))
                .orElseGet(() -> server.isEmpty() && aimedByItself()
                        ? Texts.of("inspector.aim.version.unknown", own)
                        : Texts.of("inspector.aim.version.effect", own));
        return ended.isEmpty() ? made : made + " " + ended;
    }

    private boolean aimedByItself() {
        return state.aimProperty().get().major().isEmpty();
    }
}
