package dev.partbridge.ui.shell;

import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.PaneRing;
import dev.partbridge.ui.state.Page;
import dev.partbridge.ui.state.WorkbenchState;
import dev.partbridge.ui.theme.Theme;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The frame of the window: the welcome page until there is a source, then the panes around the view in the middle. */
public final class ShellView extends VBox {
    private static final String SIDES = "sides";
    private static final String FINDINGS = "findings";

    private final WorkbenchState state;
    private final List<PageEntry> pages;
    private final Panes panes;
    private final Map<Page, Node> built = new EnumMap<>(Page.class);
    private final BorderPane middle = new BorderPane();
    private final SplitPane upright = new SplitPane();
    private final SplitPane across = new SplitPane();
    private final BorderPane body = new BorderPane();
    private final Dividers dividers;
    private final SideRail rail;
    private final PaneRing ring = new PaneRing(this);
    private boolean unfolded;

    /**
     * The parts around the middle.
     *
     * @param welcome shown until a source is opened
     * @param connections the two connection panes, left of Chains
     * @param findings below Chains
     * @param recent opens projects that were opened before
     * @param next what is to be done next
     */
    public record Panes(
            Node welcome,
            Region connections,
            Region findings,
            ObservableList<Command> recent,
            NextStepViewModel next) {}

    public ShellView(
            WorkbenchState state,
            Commands commands,
            List<PageEntry> pages,
            Panes panes,
            StatusViewModel status,
            ObservableValue<Theme> theme,
            Dividers dividers) {
        this.state = state;
        this.dividers = dividers;
        this.pages = List.copyOf(pages);
        this.panes = panes;
        getStyleClass().add("app");
        PaneRing.pane(panes.welcome());
        PaneRing.pane(panes.findings());
        rail = new SideRail(state, this::toggleSides);
        middle.setTop(new ViewTabs(this.pages, state.pageProperty(), panes.next()));
        middle.getStyleClass().add("pane");
        dividers.watch(upright, FINDINGS);
        dividers.watch(across, SIDES);
        upright.setOrientation(Orientation.VERTICAL);
        panes.connections().setMinWidth(248);
        SplitPane.setResizableWithParent(panes.connections(), false);
        SplitPane.setResizableWithParent(panes.findings(), false);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new MenuRow(commands, this.pages, panes),
                        PaneRing.pane(new Toolbar(commands, state.pausedProperty(), theme)),
                        body,
                        new StatusBar(status));
        state.pageProperty().addListener((observed, before, now) -> arrange());
        state.sourceProperty().addListener((observed, before, now) -> arrange());
        arrange();
    }

    /** Puts the caret into the filter of the view that is shown, where it has one. */
    public void focusFilter() {
        Node filter =
                across.lookup(".tabs-row") == null ? null : middle.getCenter().lookup(".search");
        if (filter != null) {
            filter.requestFocus();
        }
    }

    /** Puts the focus into the pane that is so many further. */
    public void stepPane(int by) {
        ring.step(by);
    }

    private void arrange() {
        if (state.sourceProperty().get().isEmpty()) {
            body.setLeft(null);
            body.setCenter(panes.welcome());
            return;
        }
        Page page = state.pageProperty().get();
        middle.setCenter(content(page));
        // The other views need the width and the height: there the sides stand in a rail.
        boolean chains = page == Page.CHAINS;
        List<Node> down = chains ? List.of(middle, panes.findings()) : List.of(middle);
        if (!upright.getItems().equals(down)) {
            upright.getItems().setAll(down);
            upright.setDividerPositions(dividers.of(FINDINGS, 0.74));
        }
        List<Node> over = chains || unfolded ? List.of(panes.connections(), upright) : List.of(upright);
        if (!across.getItems().equals(over)) {
            across.getItems().setAll(over);
            across.setDividerPositions(dividers.of(SIDES, 0.172));
        }
        rail.show(unfolded);
        body.setLeft(chains ? null : rail);
        body.setCenter(across);
    }

    private void toggleSides() {
        unfolded = !unfolded;
        arrange();
    }

    private Node content(Page page) {
        return built.computeIfAbsent(
                page,
                p -> PaneRing.pane(pages.stream()
                        .filter(e -> e.page() == p)
                        .findFirst()
                        .orElseThrow()
                        .content()
                        .get()));
    }
}
