package dev.partbridge.ui.review;

/** The ids of Review's nodes. */
public final class ReviewIds {
    public static final String VIEW = "review";
    public static final String EMPTY = "review-empty";
    public static final String CONVERT = "review-convert";
    public static final String PREVIOUS = "review-previous";
    public static final String OBJECT = "review-object";
    public static final String NEXT = "review-next";
    public static final String TOGETHER = "review-scroll-together";
    public static final String COMPARE = "review-compare";
    public static final String PREVIOUS_DIFFERENCE = "review-previous-difference";
    public static final String NEXT_DIFFERENCE = "review-next-difference";
    public static final String DIFFERENCE = "review-difference";
    public static final String FOLD = "review-fold";
    public static final String CONNECTORS = "review-connectors";
    public static final String OVERVIEW = "review-overview";
    public static final String COUNT = "review-count";
    public static final String CARET = "review-caret";
    public static final String CARD = "review-card";
    /** An item of a side's context menu has the side's text before it. */
    public static final String FOLLOW = "-follow";

    public static final String SHOW_FINDINGS = "-findings";
    public static final String COPY_LINES = "-copy-selected";
    public static final String FIND = "review-find";
    public static final String FIND_NEXT = "review-find-next";
    public static final String FIND_PREVIOUS = "review-find-previous";
    public static final String FOUND = "review-found";
    public static final String ORACLE_TEXT = "review-oracle-text";
    public static final String ORACLE_COPY = "review-oracle-copy";
    public static final String POSTGRES_TEXT = "review-postgres-text";
    public static final String POSTGRES_COPY = "review-postgres-copy";
    public static final String ORIGIN = "review-origin";
    public static final String ORIGIN_CANCEL = "review-origin-cancel";
    public static final String NOTE = "review-note";
    public static final String FAILURE = "review-failure";

    private ReviewIds() {}
}
