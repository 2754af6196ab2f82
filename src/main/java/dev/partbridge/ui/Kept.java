package dev.partbridge.ui;

import dev.partbridge.ui.connect.Connections;
import dev.partbridge.ui.control.ColumnMemory;
import dev.partbridge.ui.control.FoldMemory;
import dev.partbridge.ui.shell.Dividers;
import dev.partbridge.ui.state.Autosave;
import dev.partbridge.ui.state.Recent;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What outlives a window.
 *
 * @param dividers its layout
 * @param columns what the user made of tables' columns
 * @param folds which groups are folded
 * @param recent the projects opened last
 * @param connections the connections used last
 * @param autosave what was not saved
 * @param signer the name proposed on sign-offs
 * @param forgetLayout makes the layout that of the first start, from the next one on
 */
public record Kept(
        Dividers dividers,
        ColumnMemory columns,
        FoldMemory folds,
        Recent recent,
        Connections connections,
        Autosave autosave,
        StringProperty signer,
        Runnable forgetLayout) {
    /** For windows of which nothing is kept. */
    public static Kept nothing() {
        return of(new Recent(List.of(), projects -> {}), Autosave.none());
    }

    /** Projects alone. */
    public static Kept of(Recent recent, Autosave autosave) {
        return new Kept(
                Dividers.forgetful(),
                ColumnMemory.forgetful(),
                FoldMemory.forgetful(),
                recent,
                Connections.forgetful(),
                autosave,
                new SimpleStringProperty(""),
                () -> {});
    }
}
