package dev.partbridge.ui.chains;

import dev.partbridge.finding.RuleChoices;
import dev.partbridge.finding.Severity;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.Styles;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One rule: caption, control, what the choice means and what it is about here. Its nodes are kept as choices change. */
final class OptionSection extends VBox {
    /** A choice that is not the default. */
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final InspectorViewModel model;
    private final Label mark = Labels.firm("", "t-small", "c-3");
    private final Label trouble = new Label();
    private final MenuItem forAll = new MenuItem();
    private final MenuItem follow = new MenuItem();
    private final MenuItem reset = new MenuItem();
    private final ChoiceControl control;
    private final Node pencil = Icons.of("mdi2p-pencil", 12, "i-acc");
    private Label noteText = new Label();
    private Optional<String> noteStyle = Optional.empty();
    private RuleOption option;

    OptionSection(InspectorViewModel model, RuleOption option) {
        super(8);
        this.model = model;
        this.option = option;
        RuleChoices rule = option.rule();
        getStyleClass().add("section");
        setUserData(rule.id());
        Label title = Boxes.grow(Labels.wrapped(rule.title(), "t-cap", "c-2"));
        title.setMaxWidth(Double.MAX_VALUE);
        control = new ChoiceControl(rule, this::choose);
        trouble.setId("rule-" + rule.id() + "-trouble");
        HBox told = Boxes.note("err", trouble);
        told.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        told.managedProperty().bind(told.visibleProperty());
        getChildren().setAll(Boxes.row(6, title, mark, menu(rule)), control.node(), told, new HBox());
        show(option);
    }

    /** Shows the same rule as it stands now. */
    void show(RuleOption now) {
        option = now;
        trouble.setText("");
        control.show(now.current());
        boolean own = !model.wholeProperty().get() && now.own() > 0;
        mark.setText(
                own
                        ? Texts.of("inspector.mark.table")
                        : now.isDefault()
                                ? Texts.of("inspector.default")
                                : model.wholeProperty().get()
                                        ? Texts.of("inspector.mark.changed")
                                        : Texts.of("inspector.mark.all"));
        mark.setGraphic(now.isDefault() ? null : pencil);
        Styles.only(mark, List.of("c-3", "c-acc"), now.isDefault() ? "c-3" : "c-acc");
        pseudoClassStateChanged(CHANGED, !now.isDefault());
        items();
        String meaning = option.explanation();
        note(
                option.worst().map(OptionSection::style).orElse(""),
                option.effect().isEmpty() ? meaning : meaning + "\n" + option.effect());
    }

    /** Another note only where it is one of another kind: its nodes are kept as well. */
    private void note(String style, String text) {
        if (!noteStyle.equals(Optional.of(style))) {
            noteStyle = Optional.of(style);
            noteText = new Label();
            getChildren().set(3, Boxes.note(style, noteText));
        }
        noteText.setText(text);
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "err";
            case WARNING -> "warn";
            case NOTE -> "info";
        };
    }

    private void choose(String choice) {
        if (!model.choose(option, choice)) {
            control.show(option.current());
            trouble.setText(option.rule().refusal(choice));
        } else {
            trouble.setText("");
        }
    }

    private MenuButton menu(RuleChoices rule) {
        String name = Texts.of("inspector.option.more", rule.title());
        MenuButton menu = new MenuButton("", Icons.of("mdi2d-dots-vertical", 16), forAll, follow, reset);
        menu.setId("rule-" + rule.id() + "-more");
        menu.getStyleClass().addAll("tb", "sm", "icon-only", "no-arrow");
        menu.setAccessibleText(name);
        menu.setTooltip(new Tooltip(name));
        forAll.setId(menu.getId() + "-for-all");
        follow.setId(menu.getId() + "-follow");
        reset.setId(menu.getId() + "-reset");
        forAll.setOnAction(event -> model.chooseForAll(option));
        follow.setOnAction(event -> model.follow(option));
        reset.setOnAction(event -> model.reset(option));
        menu.getItems().forEach(i -> i.setMnemonicParsing(false));
        return menu;
    }

    private void items() {
        boolean whole = model.wholeProperty().get();
        forAll.setText(Texts.of("inspector.option.for-all", option.current()));
        forAll.setVisible(!whole);
        forAll.setDisable(option.own() == 0);
        follow.setText(
                whole
                        ? Texts.of("inspector.option.follow-all", option.own())
                        : Texts.of("inspector.option.follow", option.forAll()));
        follow.setDisable(option.own() == 0);
        reset.setText(Texts.of("inspector.option.reset", option.rule().defaultChoice()));
        reset.setDisable(option.isDefault());
    }
}
