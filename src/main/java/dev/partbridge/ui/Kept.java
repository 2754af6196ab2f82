package dev.partbridge.ui;

import dev.partbridge.ui.shell.Dividers;
import dev.partbridge.ui.state.Autosave;
import dev.partbridge.ui.state.Recent;
import java.util.List;

/** What outlives a window: its layout, the projects opened last, what was not saved. */
public record Kept(Dividers dividers, Recent recent, Autosave autosave) {
    /** For windows of which nothing is kept. */
    public static Kept nothing() {
        return new Kept(Dividers.forgetful(), new Recent(List.of(), projects -> {}), Autosave.none());
    }
}
