package dev.partbridge.ui.run;

/** The ids of Run's nodes. */
public final class RunIds {
    public static final String VIEW = "run-view";
    public static final String EMPTY = "run-empty";
    public static final String START = "run-start";
    public static final String OUTCOME = "run-outcome";
    public static final String PROOF = "run-proof";
    public static final String PERCENT = "run-percent";
    public static final String AMOUNT = "run-amount";
    public static final String PROGRESS = "run-progress";
    public static final String TIME_LEFT = "run-time-left";
    public static final String ELAPSED = "run-elapsed";
    public static final String PAUSED = "run-paused";
    public static final String PAUSE = "run-pause";
    public static final String JOBS = "run-jobs";
    public static final String LIMIT = "run-limit";
    public static final String LIMIT_TROUBLE = "run-limit-trouble";
    public static final String SCAN = "run-source-scan";
    public static final String VACUUM = "run-vacuum";
    public static final String MEMORY = "run-memory";
    public static final String BUILD_WORD = "run-build-word";
    public static final String SCOPE = "run-scope";
    public static final String FILTER = "run-filter";
    public static final String STEPS = "run-steps";
    public static final String CHART = "run-chart";
    public static final String RATE = "run-rate";
    public static final String NOTE = "run-note";
    public static final String REFUSED = "run-refused";
    public static final String AGAIN = "run-again";
    public static final String REMOVE_JOURNAL = "run-remove-journal";
    public static final String FAILURE = "run-failure";
    public static final String FAILURE_DETAILS = "run-failure-details";
    public static final String FAILURE_COPY = "run-failure-copy";
    public static final String FAILURE_TEXT = "run-failure-text";

    public static final String REJECTS_PANE = "run-rejects-pane";
    public static final String REJECTS = "run-rejects";
    public static final String REJECTS_AMOUNT = "run-rejects-amount";
    public static final String REJECTS_FILTER = "run-rejects-filter";
    public static final String REJECTS_READ = "run-rejects-read";
    public static final String REJECTS_RETRY = "run-rejects-retry";
    public static final String REJECTS_RETRIED = "run-rejects-retried";
    public static final String REJECTS_EXPORT = "run-rejects-export";
    public static final String REJECTS_TROUBLE = "run-rejects-trouble";

    public static final String DRY_TEXT = "run-dry-text";
    public static final String DRY_START = "run-dry-start";
    public static final String DRY_FIRST = "run-dry-first";

    private RunIds() {}
}
