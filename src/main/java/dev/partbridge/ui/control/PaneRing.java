package dev.partbridge.ui.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/**
 * The window's panes in their order, from one to the next of which the keyboard goes, and round. A pane may stand in
 * another; one that is folded, or has nothing to be used, is passed by.
 */
public final class PaneRing {
    private static final Object PANE = PaneRing.class;
    private static final PseudoClass RING = PseudoClass.getPseudoClass("focus-visible");

    private final Parent root;
    /** What had the focus last in each pane. */
    private final Map<Node, Node> last = new HashMap<>();

    private final ChangeListener<Node> memory = (observed, before, now) -> remember(now);

    /** @param root holds all of them */
    public PaneRing(Parent root) {
        this.root = root;
        root.sceneProperty().addListener((observed, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(memory);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(memory);
            }
        });
    }

    /** Makes this a pane. */
    public static <T extends Node> T pane(T node) {
        node.getProperties().put(PANE, true);
        return node;
    }

    /** Puts the focus into the pane that is so many further: where it was in it last, else into its list, else at its first control. */
    public void step(int by) {
        List<Node> targets = new ArrayList<>();
        List<Node> panes = new ArrayList<>();
        for (Node pane : panes()) {
            target(pane).ifPresent(t -> {
                panes.add(pane);
                targets.add(t);
            });
        }
        if (panes.isEmpty()) {
            return;
        }
        int now = focusOwner().flatMap(this::paneOf).map(panes::indexOf).orElse(-1);
        int then = now < 0 ? (by > 0 ? 0 : panes.size() - 1) : Math.floorMod(now + by, panes.size());
        focus(targets.get(then));
    }

    private Optional<Node> focusOwner() {
        return Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
    }

    private void remember(@Nullable Node now) {
        if (now != null) {
            paneOf(now).ifPresent(pane -> last.put(pane, now));
        }
    }

    private List<Node> panes() {
        return below(root).filter(n -> n.getProperties().containsKey(PANE)).toList();
    }

    private static Stream<Node> below(Node node) {
        return node instanceof Parent parent && parent.isVisible()
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(PaneRing::below))
                : Stream.of(node);
    }

    /** The innermost pane that a node stands in. */
    private Optional<Node> paneOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().containsKey(PANE)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Optional<Node> target(Node pane) {
        Optional<Node> before = Optional.ofNullable(last.get(pane)).filter(n -> isUsable(n, pane));
        if (before.isPresent()) {
            return before;
        }
        List<Node> usable = below(pane).filter(n -> isUsable(n, pane)).toList();
        return usable.stream().filter(PaneRing::isList).findFirst().or(() -> usable.stream()
                .findFirst());
    }

    private boolean isUsable(Node node, Node pane) {
        return node.isFocusTraversable()
                && !node.isDisabled()
                && isShown(node)
                && paneOf(node).equals(Optional.of(pane));
    }

    private boolean isShown(Node node) {
        for (Node at = node; at != null && at.isVisible(); at = at.getParent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    private static boolean isList(Node node) {
        return node instanceof TreeTableView
                || node instanceof TableView
                || node instanceof TreeView
                || node instanceof ListView;
    }

    /** With the ring that Tab would give it: what a program focuses by itself has none. */
    private static void focus(Node node) {
        node.requestFocus();
        if (!node.isFocused()) {
            return;
        }
        node.pseudoClassStateChanged(RING, true);
        node.focusedProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> observed, Boolean before, Boolean now) {
                node.pseudoClassStateChanged(RING, false);
                observed.removeListener(this);
            }
        });
    }
}
