package dev.partbridge.ui.control;

/** The ids of all interactive nodes: the contract with the tests that drive the window. */
public final class NodeIds {
    // toolbar and menus
    public static final String NEW_PROJECT = "new-project";
    public static final String OPEN_PROJECT = "open-project";
    public static final String SAVE_PROJECT = "save-project";
    public static final String SAVE_PROJECT_AS = "save-project-as";
    public static final String OPEN_RECENT = "open-recent";
    public static final String OPEN_SAMPLE = "open-sample";
    public static final String OPEN_SCRIPTS = "open-scripts";
    public static final String CONNECT_ORACLE = "connect-oracle";
    public static final String CONVERT = "convert";
    public static final String NEXT_STEP = "next-step";
    public static final String DRY_RUN = "dry-run";
    public static final String RUN = "run";
    public static final String PAUSE = "pause";
    public static final String CANCEL = "cancel";
    public static final String FIND_DIFFERENCES = "find-differences";
    public static final String SAVE_REPAIR = "save-repair";
    public static final String REMOVE_JOURNAL = "remove-journal";
    public static final String EXPORT = "export";
    public static final String EXPORT_DMS = "export-dms";
    /** The toolbar's button with the menu of both. */
    public static final String EXPORTS = "exports";

    public static final String CLOSE = "close";
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

    // Chains
    public static final String CHAINS_EMPTY = "chains-empty";
    public static final String CHAINS_TABLE = "chains-table";
    public static final String CHAINS_FILTER = "chains-filter";
    public static final String CHAINS_WITH_FINDINGS = "chains-with-findings";
    public static final String CHAINS_KINDS = "chains-kinds";
    public static final String CHAINS_CHOOSE = "chains-choose";
    public static final String CHAINS_CHOOSE_ALL = "chains-choose-all";
    public static final String CHAINS_CHOOSE_NONE = "chains-choose-none";
    public static final String CHAINS_CHOOSE_SHOWN = "chains-choose-shown";
    public static final String CHAINS_COLUMNS = "chains-columns";
    public static final String CHAINS_COLUMNS_RESET = "chains-columns-reset";
    public static final String CHAINS_SHOW_ALL = "chains-show-all";
    public static final String CHAINS_SUMMARY = "chains-summary";
    public static final String INSPECTOR = "inspector";
    public static final String INSPECTOR_FOLD = "inspector-fold";
    public static final String INSPECTOR_UNFOLD = "inspector-unfold";
    public static final String INSPECTOR_SCOPE = "inspector-scope";
    public static final String INSPECTOR_RESET = "inspector-reset";
    /** The head of a group of rules is this with the group's name behind it. */
    public static final String INSPECTOR_GROUP = "inspector-group-";

    public static final String AIM_SCHEMA = "aim-schema";
    public static final String AIM_TROUBLE = "aim-trouble";
    public static final String AIM_SCHEMA_EFFECT = "aim-schema-effect";
    public static final String AIM_VERSION = "aim-version";
    public static final String AIM_VERSION_EFFECT = "aim-version-effect";
    public static final String ROWS_CONDITION = "rows-condition";
    public static final String ROWS_PARTITIONS = "rows-partitions";
    public static final String ROWS_TROUBLE = "rows-trouble";
    public static final String ROWS_EFFECT = "rows-effect";
    // findings and log
    public static final String FINDINGS_TAB = "findings-tab";
    public static final String LOG_TAB = "log-tab";
    public static final String FINDINGS_TABLE = "findings-table";
    public static final String FINDINGS_FILTER = "findings-filter";
    public static final String FINDINGS_SEVERITIES = "findings-severities";
    public static final String FINDINGS_STATES = "findings-states";
    public static final String FINDINGS_OF_TABLE = "findings-of-table";
    public static final String FINDINGS_ALL = "findings-all";
    public static final String FINDINGS_MORE = "findings-more";
    public static final String FINDINGS_ORPHANS = "findings-orphans";
    public static final String SIGN_OFF = "sign-off";
    public static final String TAKE_BACK = "take-back";
    public static final String FINDING_DETAILS = "finding-details";
    public static final String FINDING_IN_REVIEW = "finding-in-review";
    public static final String FINDING_RULE = "finding-rule";
    public static final String FINDING_COPY = "finding-copy";
    public static final String REMOVE_ORPHANS = "remove-orphans";
    public static final String DETAILS = "details";
    public static final String DETAILS_LINE = "details-line";
    public static final String LOG_LIST = "log-list";
    public static final String SIDES = "sides-toggle";
    // the sides; their nodes are named SIDE-refresh, SIDE-filter, SIDE-tree, SIDE-menu, SIDE-state, SIDE-reason,
    // SIDE-place, in its menu SIDE-use-N and SIDE-forget-N
    public static final String ORACLE = "oracle";
    public static final String POSTGRES = "postgres";
    public static final String ORACLE_FOLDER = "oracle-folder";
    public static final String ORACLE_FILE = "oracle-file";
    public static final String ORACLE_CONNECT = "oracle-connect";
    public static final String ORACLE_SCOPE = "oracle-scope";
    public static final String ORACLE_DISCONNECT = "oracle-disconnect";
    public static final String POSTGRES_SERVER = "postgres-server";
    public static final String POSTGRES_EMBEDDED = "postgres-embedded";
    public static final String REFRESH = "refresh";
    public static final String FIND = "find";
    public static final String NEXT_PANE = "next-pane";
    public static final String PREVIOUS_PANE = "previous-pane";
    // welcome
    public static final String WELCOME_SAMPLE = "welcome-sample";
    public static final String WELCOME_SCRIPTS = "welcome-scripts";
    public static final String WELCOME_CONNECT = "welcome-connect";
    public static final String WELCOME_SHORTCUTS = "welcome-shortcuts";
    public static final String FORGET_RECENT = "forget-recent";
    public static final String WELCOME_OPEN = "welcome-open";
    /** A recent project is this with its place in the list behind it, from 0 on. */
    public static final String WELCOME_RECENT = "welcome-recent";

    public static final String WELCOME_DROP = "welcome-drop";
    public static final String PREFERENCES = "preferences";
    public static final String PREFERENCES_SIGNER = "preferences-signer";
    public static final String PREFERENCES_LAYOUT = "preferences-layout";
    /** A choice of theme is this with the choice's name behind it. */
    public static final String PREFERENCES_THEME = "preferences-theme-";
    // dialogs
    public static final String ANSWER_FIRST = "answer-first";
    public static final String ANSWER_SECOND = "answer-second";
    public static final String ANSWER_BACK = "answer-back";
    public static final String SERVER_HOST = "server-host";
    public static final String SERVER_PORT = "server-port";
    public static final String SERVER_DATABASE = "server-database";
    public static final String SERVER_USER = "server-user";
    public static final String SERVER_TLS = "server-tls";
    public static final String SERVER_ROOT = "server-root";
    public static final String SIGN_NAME = "sign-name";
    public static final String SIGN_NOTE = "sign-note";
    public static final String SIGN_TROUBLE = "sign-trouble";
    public static final String SIGN_YES = "sign-yes";
    public static final String URL_FIELD = "url-field";
    public static final String URL_COMMAND = "url-command";
    public static final String CONNECT_REMEMBERED = "connect-remembered";
    public static final String CONNECT_FORGET = "connect-forget";
    public static final String CONNECT_ADDRESS = "connect-address";
    public static final String CONNECT_USER = "connect-user";
    public static final String CONNECT_PASSWORD = "connect-password";
    public static final String CONNECT_SCHEMAS = "connect-schemas";
    public static final String CONNECT_LIST = "connect-list";
    public static final String CONNECT_SCHEMA_LIST = "connect-schema-list";
    public static final String CONNECT_LIST_CANCEL = "connect-list-cancel";
    public static final String CONNECT_LIST_NOTE = "connect-list-note";
    public static final String CONNECT_TEXTS = "connect-texts";
    public static final String SCOPE_READ = "scope-read";
    public static final String CONNECT_STORES = "connect-stores";
    public static final String CONNECT_WALLET = "connect-wallet";
    public static final String CONNECT_TRUST_STORE = "connect-trust-store";
    public static final String CONNECT_KEY_STORE = "connect-key-store";
    public static final String CONNECT_STORE_PASSWORD = "connect-store-password";
    public static final String CONNECT_TEST = "connect-test";
    public static final String CONNECT_CANCEL = "connect-cancel";
    public static final String CONNECT_RESULT = "connect-result";
    public static final String CONNECT_COPY = "connect-copy";
    public static final String CONNECT_CONNECT = "connect-connect";
    public static final String CONFIRM = "confirm";
    public static final String FAILURE_DETAIL = "failure-detail";

    public static final String NEXT_DIFFERENCE = "next-difference";
    public static final String PREVIOUS_DIFFERENCE = "previous-difference";
    public static final String EDIT_STATEMENT = "edit-statement-command";
    public static final String KEEP_EDIT = "keep-edit";
    public static final String DISCARD_EDIT = "discard-edit";
    public static final String REVERT_EDIT = "revert-edit";
    public static final String LEAVE_OUT = "leave-out";
    public static final String REPLACE = "replace";
    public static final String LIST_EDITS = "list-edits";
    public static final String EDITS = "edits";
    public static final String EDITS_TEXT = "edits-text";
    public static final String EDITS_OPEN = "edits-open";
    public static final String EDITS_REVERT = "edits-revert";

    private NodeIds() {}
}
