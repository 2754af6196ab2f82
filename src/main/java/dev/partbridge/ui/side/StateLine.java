package dev.partbridge.ui.side;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.state.Link;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;

/** The state as icon and word, and its details behind it. */
final class StateLine extends HBox {
    private final SideModel.Face face;

    StateLine(SideModel.Face face, ObservableValue<Link> link) {
        super(6);
        this.face = face;
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setId(face.id() + "-state");
        show(link.getValue());
        link.addListener((observed, before, now) -> show(now));
    }

    private void show(Link link) {
        switch (link.state()) {
            case NONE -> set("mdi2c-circle-outline", "3", face.none(), "");
            case BUSY -> set("mdi2p-progress-download", "acc", face.busy(), "");
            case READY -> set("mdi2c-check-circle", "ok", face.ready(), link.detail());
            case FAILED -> set("mdi2l-lan-disconnect", "err", face.failed(), "");
        }
    }

    private void set(String icon, String colour, String word, String detail) {
        getChildren()
                .setAll(
                        Icons.of(icon, 14, "i-" + colour),
                        Labels.firm(word, "t-small", "c-" + colour),
                        Boxes.grow(Labels.of(detail, "t-small", "c-3")));
    }
}
