package dev.partbridge.ui.side;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Figures;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.state.Link;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The state as icon and word, and its details behind it; the whole of them in its tooltip. */
final class StateLine extends HBox {
    private final SideModel model;
    private final Tooltip tooltip = new Tooltip();

    StateLine(SideModel model, String id) {
        super(6);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        setId(id + "-state");
        show();
        model.link().addListener((observed, before, now) -> show());
        model.words().addListener((observed, before, now) -> show());
        model.about().addListener((observed, before, now) -> show());
        model.answersIn().addListener((observed, before, now) -> show());
    }

    private void show() {
        Link link = model.link().getValue();
        StateWords words = model.words().getValue();
        switch (link.state()) {
            case NONE -> set("mdi2c-circle-outline", "3", words.none(), "");
            case BUSY -> set("mdi2p-progress-download", "acc", words.busy(), "");
            case READY -> set("mdi2c-check-circle", "ok", words.ready(), detail(link));
            case FAILED -> set("mdi2l-lan-disconnect", "err", words.failed(), "");
            case LOST -> set("mdi2l-lan-disconnect", "err", words.lost(), "");
        }
    }

    /** {@code 19.22 · FINPRD1 · 4 ms}. */
    private String detail(Link link) {
        return model.answersIn()
                .getValue()
                .map(Figures::latency)
                .map(latency -> link.detail() + " · " + latency)
                .orElse(link.detail());
    }

    private void set(String icon, String colour, String word, String detail) {
        getChildren()
                .setAll(
                        Icons.of(icon, 14, "i-" + colour),
                        Labels.firm(word, "t-small", "c-" + colour),
                        Boxes.grow(Labels.of(detail, "t-small", "c-3")));
        String about =
                model.about().getValue().isEmpty() ? detail : model.about().getValue();
        setAccessibleText(word + " " + about);
        Tooltip.uninstall(this, tooltip);
        if (!about.isEmpty()) {
            tooltip.setText(about);
            Tooltip.install(this, tooltip);
        }
    }
}
