package dev.partbridge.ui.edit;

/** The ids of the editor's nodes. */
public final class EditIds {
    public static final String PANE = "edit";
    public static final String TEXT = "edit-text";
    public static final String STATEMENT = "edit-statement";
    public static final String STATE = "edit-state";
    public static final String REMARK = "edit-remark";
    public static final String TROUBLE = "edit-trouble";
    public static final String TROUBLE_GO = "edit-trouble-go";
    public static final String POSITION = "edit-position";
    public static final String CLASHES = "edit-clashes";
    /** Followed by the clash's number, counted from 0. */
    public static final String CLASH_GO = "edit-clash-go-";

    public static final String CLASH_TAKE = "edit-clash-take-";
    public static final String CLASH_KEEP = "edit-clash-keep-";
    public static final String FIND = "edit-find";
    public static final String FIND_NEXT = "edit-find-next";
    public static final String FOUND = "edit-found";
    public static final String REPLACE = "edit-replace";
    public static final String REPLACE_ONE = "edit-replace-one";
    public static final String REPLACE_ALL = "edit-replace-all";

    private EditIds() {}
}
