package dev.partbridge.ui.control;

/** The ids of all interactive nodes: the contract with the tests that drive the window. */
public final class NodeIds {
    // toolbar and menus
    public static final String OPEN_SAMPLE = "open-sample";
    public static final String OPEN_SCRIPTS = "open-scripts";
    public static final String CONVERT = "convert";
    public static final String RUN = "run";
    public static final String CANCEL = "cancel";
    public static final String EXPORT = "export";
    public static final String THEME = "theme";
    public static final String SHORTCUTS = "shortcuts";
    // tabs of the four views
    public static final String TAB_CHAINS = "tab-chains";
    public static final String TAB_REVIEW = "tab-review";
    public static final String TAB_RUN = "tab-run";
    public static final String TAB_VALIDATE = "tab-validate";
    // status bar
    public static final String STATUS_TEXT = "status-text";
    public static final String STATUS_PROGRESS = "status-progress";

    private NodeIds() {}
}
