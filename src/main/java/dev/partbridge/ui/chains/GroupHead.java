package dev.partbridge.ui.chains;

import dev.partbridge.convert.rule.RuleScope;
import dev.partbridge.finding.Severity;
import dev.partbridge.ui.control.Badges;
import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Styles;
import dev.partbridge.ui.control.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of a group of rules, which folds and unfolds it; of a folded one it says what is in it. */
final class GroupHead extends Button {
    private static final String OPEN = "mdi2c-chevron-down";
    private static final String FOLDED = "mdi2c-chevron-right";

    private static final List<String> COLOURS =
            Stream.of(Severity.values()).map(Badges::colour).toList();

    private final RuleScope.Group about;
    private final BiConsumer<RuleScope.Group, Boolean> wanted;
    private final FontIcon arrow = Icons.of(OPEN, 16, "i-3");
    private final Label changed = Labels.firm("", "t-small", "c-acc");
    private final Label troubled = Labels.firm("", "t-small");
    private final Label number = Labels.firm("", "t-small", "c-3");
    private final Tooltip tooltip = new Tooltip();
    private boolean open = true;
    /** The severity whose icon stands there. */
    private Optional<Severity> told = Optional.empty();

    /** @param wanted hears whether the user wants it open */
    GroupHead(RuleScope.Group about, BiConsumer<RuleScope.Group, Boolean> wanted) {
        this.about = about;
        this.wanted = wanted;
        setId(NodeIds.INSPECTOR_GROUP + about.name().toLowerCase(Locale.ROOT));
        getStyleClass().add("group-head");
        setAccessibleRole(AccessibleRole.TITLED_PANE);
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        changed.setGraphic(Icons.of("mdi2p-pencil", 12, "i-acc"));
        Label title = Labels.firm(title(about), "t-small", "semi");
        HBox row = Boxes.row(6, arrow, title, Boxes.spring(), changed, troubled, number);
        // as wide as the head: what is in it stands at its right
        row.prefWidthProperty().bind(widthProperty().subtract(26));
        setGraphic(row);
        setTooltip(tooltip);
        setOnAction(event -> want(!open));
        addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
    }

    void show(RuleGroup group) {
        if (open != group.open()) {
            open = group.open();
            arrow.setIconLiteral(open ? OPEN : FOLDED);
            notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
        }
        count(changed, group.changed());
        group.worst().ifPresent(this::trouble);
        count(troubled, group.troubled());
        count(number, open ? 0 : group.rules().size());
        String words = words(group);
        setAccessibleText(Texts.of("inspector.group.named", title(about), words));
        tooltip.setText(words + "\n" + (open ? Texts.of("inspector.group.fold") : Texts.of("inspector.group.unfold")));
    }

    private void trouble(Severity worst) {
        if (!told.equals(Optional.of(worst))) {
            told = Optional.of(worst);
            troubled.setGraphic(Icons.of(worst, 14));
            Styles.only(troubled, COLOURS, Badges.colour(worst));
        }
    }

    /** An open group says it rule by rule. */
    private void count(Label label, int of) {
        boolean told = of > 0 && !open;
        label.setVisible(told);
        label.setManaged(told);
        label.setText(label == number ? Texts.of("inspector.group.rules", of) : Integer.toString(of));
    }

    private static String words(RuleGroup group) {
        return Stream.of(
                        Texts.of("inspector.group.rules", group.rules().size()),
                        group.changed() == 0 ? "" : Texts.of("inspector.group.changed", group.changed()),
                        group.troubled() == 0 ? "" : Texts.of("inspector.group.troubled", group.troubled()))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void turn(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            want(event.getCode() == KeyCode.RIGHT);
            event.consume();
        }
    }

    private void want(boolean now) {
        if (now != open) {
            wanted.accept(about, now);
        }
    }

    private static String title(RuleScope.Group group) {
        return switch (group) {
            case PARTITIONS -> Texts.of("inspector.group.partitions");
            case KEYS -> Texts.of("inspector.group.keys");
            case TYPES -> Texts.of("inspector.group.types");
            case NAMES -> Texts.of("inspector.group.names");
        };
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.EXPANDED ? open : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case EXPAND -> want(true);
            case COLLAPSE -> want(false);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
