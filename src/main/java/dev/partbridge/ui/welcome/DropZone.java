package dev.partbridge.ui.welcome;

import dev.partbridge.ui.control.Boxes;
import dev.partbridge.ui.control.Icons;
import dev.partbridge.ui.control.Labels;
import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;

/** Takes an Oracle script or a folder of them from the desktop. */
public final class DropZone extends HBox {
    /** @param open hears the file or folder that was dropped */
    public DropZone(Consumer<Path> open) {
        super(
                12,
                Icons.of("mdi2t-tray-arrow-down", 20, "i-3"),
                Labels.firm(Texts.of("welcome.drop"), "t-small", "c-2"));
        setId(NodeIds.WELCOME_DROP);
        setAlignment(Pos.CENTER);
        getStyleClass().add("drop-zone");
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                open.accept(event.getDragboard().getFiles().get(0).toPath());
            }
            event.setDropCompleted(files);
            event.consume();
        });
        Boxes.grow(this);
    }
}
