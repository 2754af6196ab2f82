package dev.partbridge.ui.validate;

/** The ids of Validate's nodes. */
public final class ValidateIds {
    public static final String VIEW = "validate-view";
    public static final String EMPTY = "validate-empty";
    public static final String RUN = "validate-run";
    public static final String AGAIN = "validate-again";
    public static final String FIRST = "validate-first";
    public static final String PASSED = "validate-passed";
    public static final String FAILED = "validate-failed";
    public static final String COMPARED = "validate-compared";
    public static final String REJECTED = "validate-rejected";
    public static final String PROOF = "validate-proof";
    public static final String MEANS = "validate-means";
    public static final String EFFECT = "validate-effect";
    public static final String CHECKSUMS = "validate-checksums";
    public static final String EVERY_CHILD = "validate-every-child";
    public static final String SCOPE = "validate-scope";
    public static final String FILTER = "validate-filter";
    public static final String PROGRESS = "validate-progress";
    public static final String COUNTS = "validate-counts";
    public static final String CHECKS = "validate-checks";
    public static final String DETAIL = "validate-detail";
    public static final String PLAN = "validate-plan";
    public static final String PLAN_MODE = "validate-plan-mode";
    public static final String DETAIL_COPY = "validate-detail-copy";

    public static final String SAMPLE = "validate-sample";
    public static final String SAMPLE_TABLE = "validate-sample-table";
    public static final String SAMPLE_ROWS = "validate-sample-rows";

    public static final String LOWER = "validate-lower";
    public static final String FIND = "validate-find-differences";
    public static final String FIND_LINE = "validate-find-line";
    public static final String SAVE_REPAIR = "validate-save-repair";
    public static final String DIFFERENCES = "validate-differences";
    public static final String DIFFERENCES_EMPTY = "validate-differences-empty";
    public static final String DIFFERENCES_FOUND = "validate-differences-found";
    public static final String DIFFERENCES_TABLE = "validate-differences-table";
    public static final String DIFFERENCES_MOST = "validate-differences-most";

    private ValidateIds() {}
}
