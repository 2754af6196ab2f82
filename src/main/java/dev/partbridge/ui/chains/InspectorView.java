package dev.partbridge.ui.chains;

import dev.partbridge.convert.rule.RuleScope;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Segments;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The selected table's choices: caption, control, and what the choice means. */
final class InspectorView extends VBox {
    /** The rule that a finding led to. */
    private static final PseudoClass LED = PseudoClass.getPseudoClass("led");

    private final InspectorViewModel model;
    private final VBox options = new VBox();
    private final ChosenRowsView rows;
    private final ScrollPane scroll = new ScrollPane(options);

    /** @param fold hides the inspector */
    InspectorView(InspectorViewModel model, Runnable fold) {
        this.model = model;
        this.rows = new ChosenRowsView(model.rows());
        getStyleClass().addAll("pane", "inspector");
        setId(NodeIds.INSPECTOR);
        options.disableProperty().bind(model.lockedProperty());
        scroll.setFitToWidth(true);
        getChildren().addAll(head(fold), partitioning(), Boxes.grow(scroll));
        setMinHeight(0);
        show(model.optionsProperty().getValue());
        model.optionsProperty().addListener((observed, before, now) -> show(now));
        model.revealedProperty().addListener((observed, before, now) -> mark());
        // what stands above may take room after that
        scroll.viewportBoundsProperty().addListener((observed, before, now) -> {
            if (before.getHeight() != now.getHeight()) {
                mark();
            }
        });
    }

    private Node partitioning() {
        Label label = Labels.wrapped("", "t-small", "c-2");
        label.textProperty().bind(model.partitioningProperty());
        label.setMaxWidth(Double.MAX_VALUE);
        VBox section = new VBox(label);
        section.getStyleClass().add("section");
        section.visibleProperty().bind(label.textProperty().isNotEmpty());
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    private Node head(Runnable fold) {
        Label oracle = Labels.of("", "t-head");
        oracle.textProperty().bind(model.oracleNameProperty());
        Label arrow = Labels.firm("→", "t-small", "c-3");
        Label postgres = Labels.of("", "t-mono", "c-pg");
        postgres.textProperty().bind(model.postgresNameProperty());
        arrow.visibleProperty().bind(postgres.textProperty().isNotEmpty());
        HBox head = Boxes.bar(
                "pane-head line",
                Icons.of("mdi2t-tune-variant", 16),
                oracle,
                arrow,
                postgres,
                Boxes.spring(),
                Buttons.icon(NodeIds.INSPECTOR_FOLD, Texts.of("inspector.fold"), "mdi2c-chevron-right", fold, "sm"));
        head.setSpacing(6);
        return head;
    }

    private void show(List<RuleOption> rules) {
        if (!model.hasTable()) {
            options.getChildren()
                    .setAll(Boxes.empty(
                            "mdi2t-tune-variant",
                            Texts.of("inspector.empty.title"),
                            Texts.of("inspector.empty.sentence")));
            return;
        }
        // not taken out and in again: it would lose what is being typed
        if (options.getChildren().contains(rows)) {
            options.getChildren().retainAll(List.of(rows));
        } else {
            options.getChildren().setAll(rows);
        }
        for (RuleScope.Group group : RuleScope.Group.values()) {
            List<RuleOption> about =
                    rules.stream().filter(r -> r.group() == group).toList();
            if (!about.isEmpty()) {
                options.getChildren().add(Labels.of(title(group), "group-title", "t-small", "c-2"));
                about.forEach(r -> options.getChildren().add(section(r)));
            }
        }
        mark();
    }

    private static String title(RuleScope.Group group) {
        return switch (group) {
            case PARTITIONS -> Texts.of("inspector.group.partitions");
            case KEYS -> Texts.of("inspector.group.keys");
            case TYPES -> Texts.of("inspector.group.types");
            case NAMES -> Texts.of("inspector.group.names");
        };
    }

    /** Marks the rule that a finding led to, and brings it into sight. */
    private void mark() {
        Optional<String> rule = model.revealedProperty().getValue();
        for (Node section : options.getChildren()) {
            boolean led = rule.isPresent() && rule.get().equals(section.getUserData());
            section.pseudoClassStateChanged(LED, led);
            if (led) {
                bringIntoSight(section);
            }
        }
    }

    private void bringIntoSight(Node section) {
        // Where it stands is known only once what was just put in is laid out.
        scroll.applyCss();
        scroll.layout();
        double room = scroll.getViewportBounds().getHeight();
        double hidden = options.getHeight() - room;
        if (hidden <= 0) {
            return;
        }
        Bounds at = section.getBoundsInParent();
        double top = hidden * scroll.getVvalue();
        if (at.getMinY() < top || at.getMaxY() > top + room) {
            scroll.setVvalue(Math.min(1, at.getMinY() / hidden));
        }
    }

    private Node section(RuleOption option) {
        Label title = Boxes.grow(Labels.wrapped(option.rule().title(), "t-cap", "c-2"));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox caption = Boxes.row(
                6, title, Labels.firm(option.isDefault() ? Texts.of("inspector.default") : "", "t-small", "c-3"));
        VBox section = new VBox(8, caption, control(option), Boxes.note("", new Label(option.explanation())));
        section.getStyleClass().add("section");
        section.setUserData(option.rule().id());
        return section;
    }

    private Node control(RuleOption option) {
        List<String> values = option.rule().values();
        String id = "rule-" + option.rule().id();
        int letters = values.stream().mapToInt(String::length).sum();
        boolean free = !option.rule().forms().isEmpty();
        if (!free && values.size() <= 3 && letters <= 26) {
            return Segments.of(id, values, values.indexOf(option.current()), i -> model.choose(option, values.get(i)));
        }
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(option.rule().title());
        box.getItems().setAll(values);
        box.setValue(option.current());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setEditable(free);
        if (free) {
            box.getEditor().setId(id + "-text");
            box.getEditor().setAccessibleText(option.rule().title());
        }
        box.setPromptText(String.join(", ", option.rule().forms()));
        box.setOnAction(event -> {
            if (!model.choose(option, box.getValue())) {
                box.setValue(option.current());
            }
        });
        return box;
    }
}
