package dev.partbridge.ui.chains;

import dev.partbridge.convert.rule.RuleScope;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.PaneRing;
import dev.partbridge.ui.control.Segments;
import dev.partbridge.ui.control.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The selected table's choices: caption, control, and what the choice means. */
final class InspectorView extends VBox {
    /** The rule that a finding led to. */
    private static final PseudoClass LED = PseudoClass.getPseudoClass("led");

    /** Names of so many letters are not cut. */
    private static final int FIRM = 16;

    private final InspectorViewModel model;
    private final VBox options = new VBox();
    private final ChosenRowsView rows;
    private final AimView aim;
    /** By the rule's id, kept from table to table. */
    private final Map<String, OptionSection> sections = new HashMap<>();

    private final Map<RuleScope.Group, GroupHead> heads = new EnumMap<>(RuleScope.Group.class);
    private final ScrollPane scroll = new ScrollPane(options);

    /** @param fold hides the inspector */
    InspectorView(InspectorViewModel model, Runnable fold) {
        this.model = model;
        this.rows = new ChosenRowsView(model.rows());
        this.aim = new AimView(model.aim());
        for (RuleScope.Group group : RuleScope.Group.values()) {
            heads.put(group, new GroupHead(group, model::open));
        }
        getStyleClass().addAll("pane", "inspector");
        setId(NodeIds.INSPECTOR);
        PaneRing.pane(this);
        options.disableProperty().bind(model.lockedProperty());
        scroll.setFitToWidth(true);
        getChildren().addAll(head(fold), scope(), partitioning(), Boxes.grow(scroll));
        setMinHeight(0);
        show(model.groupsProperty().getValue());
        model.groupsProperty().addListener((observed, before, now) -> show(now));
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
        section.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !label.getText().isEmpty()
                                && !model.wholeProperty().get(),
                        label.textProperty(),
                        model.wholeProperty()));
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    private static Tooltip tooltip(Label of) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(of.textProperty());
        return tooltip;
    }

    private Node head(Runnable fold) {
        Label oracle = Labels.of("", "t-head");
        oracle.textProperty().bind(model.titleProperty());
        // a long name gives way, a short one stands firm beside a long one
        oracle.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> oracle.getText().length() <= FIRM ? USE_PREF_SIZE : 0, oracle.textProperty()));
        oracle.setTooltip(tooltip(oracle));
        Label arrow = Labels.firm("→", "t-small", "c-3");
        Label postgres = Labels.of("", "t-mono", "c-pg");
        postgres.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.wholeProperty().get()
                                ? ""
                                : model.postgresNameProperty().getValue(),
                        model.wholeProperty(),
                        model.postgresNameProperty()));
        postgres.setTooltip(tooltip(postgres));
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

    /** This table or all of them, and what is done to all choices shown. */
    private Node scope() {
        SegmentedButton scope = Segments.of(
                NodeIds.INSPECTOR_SCOPE,
                List.of(Texts.of("inspector.scope.table"), Texts.of("inspector.scope.all")),
                model.wholeProperty().get() ? 1 : 0,
                i -> model.showForAll(i == 1));
        ToggleButton table = scope.getButtons().get(0);
        Runnable follow = () -> {
            table.setDisable(!model.hasTable());
            scope.getButtons().get(model.wholeProperty().get() ? 1 : 0).setSelected(true);
        };
        follow.run();
        model.wholeProperty().addListener((observed, before, now) -> follow.run());
        model.oracleNameProperty().addListener((observed, before, now) -> follow.run());
        Button reset = Buttons.icon(
                NodeIds.INSPECTOR_RESET, Texts.of("inspector.reset-all"), "mdi2r-restore", model::resetAll, "sm");
        Runnable possible = () ->
                reset.setDisable(model.optionsProperty().getValue().stream().allMatch(RuleOption::isDefault)
                        || model.lockedProperty().getValue());
        possible.run();
        model.optionsProperty().addListener((observed, before, now) -> possible.run());
        model.lockedProperty().addListener((observed, before, now) -> possible.run());
        HBox bar = Boxes.row(6, scope, Boxes.spring(), reset);
        bar.getStyleClass().add("section");
        return bar;
    }

    private void show(List<RuleGroup> groups) {
        List<Node> wanted = new ArrayList<>();
        if (!model.hasSource()) {
            wanted.add(Boxes.empty(
                    "mdi2t-tune-variant", Texts.of("inspector.empty.title"), Texts.of("inspector.empty.sentence")));
        } else {
            boolean whole = model.wholeProperty().get();
            boolean choosing = model.rows().impossibleProperty().getValue().isEmpty();
            if (whole || choosing) {
                wanted.add(whole ? aim : rows);
            }
            for (RuleGroup group : groups) {
                wanted.add(head(group));
                if (group.open()) {
                    group.rules().forEach(r -> wanted.add(section(r)));
                }
            }
            if (!whole && !choosing) {
                wanted.add(rows);
            }
        }
        replace(wanted);
        mark();
    }

    private void replace(List<Node> wanted) {
        boolean other = !options.getChildren().contains(wanted.get(0));
        Boxes.hold(options, wanted);
        if (other) {
            scroll.setVvalue(0);
        }
    }

    private Node head(RuleGroup group) {
        GroupHead head = Objects.requireNonNull(heads.get(group.about()));
        head.show(group);
        return head;
    }

    /** Made when its group is first unfolded. */
    private Node section(RuleOption option) {
        OptionSection section = sections.computeIfAbsent(option.rule().id(), id -> new OptionSection(model, option));
        section.show(option);
        return section;
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
}
