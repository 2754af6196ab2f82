package dev.partbridge.ui.chains;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Buttons;
import dev.partbridge.ui.control.Command;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import dev.partbridge.ui.state.Link;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Stands where the tables would be: they are being read, cannot be read, or there are none. */
final class ChainsEmpty extends StackPane {
    private final List<Command> offers;

    /** @param offers ways to open something else */
    ChainsEmpty(ObservableValue<Link> source, List<Command> offers) {
        this.offers = List.copyOf(offers);
        setId(NodeIds.CHAINS_EMPTY);
        show(source.getValue());
        source.addListener((observed, before, now) -> show(now));
    }

    private void show(Link source) {
        getChildren()
                .setAll(
                        switch (source.state()) {
                            case NONE ->
                                Boxes.empty(
                                        "mdi2d-database-off-outline",
                                        Texts.of("chains.idle.title"),
                                        Texts.of("chains.idle.sentence"),
                                        buttons());
                            case BUSY ->
                                Boxes.empty(
                                        "mdi2p-progress-download",
                                        Texts.of("chains.busy.title"),
                                        Texts.of("chains.busy.sentence"));
                            case FAILED, LOST ->
                                Boxes.empty(
                                        "mdi2d-database-off-outline",
                                        Texts.of("chains.failed.title"),
                                        source.detail(),
                                        buttons());
                            case READY ->
                                Boxes.empty(
                                        "mdi2f-file-tree-outline",
                                        Texts.of("chains.none.title"),
                                        Texts.of("chains.none.sentence"),
                                        buttons());
                        });
    }

    private Node[] buttons() {
        return offers.stream()
                .map(o -> new Command("chains-" + o.id(), o.text(), o.icon(), "", o.action(), o.refusal()))
                .map(o -> Buttons.of(o, "outline"))
                .toArray(Node[]::new);
    }
}
