package dev.partbridge.ui.review;

import dev.partbridge.diff.RowKind;
import dev.partbridge.ui.control.Texts;

/** How a difference looks: its colour, its sign, its words. */
enum DiffKind {
    CHANGED("chg", "mdi2s-swap-horizontal", "i-info", "changed"),
    ADDED("add", "mdi2p-plus", "i-ok", "added"),
    DROPPED("del", "mdi2m-minus", "i-3", "dropped"),
    DECISION("warn", "mdi2a-alert", "i-warn", "decision"),
    DOWN("chg", "mdi2a-arrow-down", "i-info", "down"),
    UP("chg", "mdi2a-arrow-up", "i-info", "up");

    private final String style;
    private final String icon;
    private final String iconStyle;
    private final String key;

    DiffKind(String style, String icon, String iconStyle, String key) {
        this.style = style;
        this.icon = icon;
        this.iconStyle = iconStyle;
        this.key = key;
    }

    /** Of a row that differs. */
    static DiffKind of(RowKind kind) {
        return switch (kind) {
            case SAME -> throw new IllegalArgumentException("no difference");
            case CHANGED -> CHANGED;
            case ONLY_LEFT -> DROPPED;
            case ONLY_RIGHT -> ADDED;
            case MOVED_DOWN -> DOWN;
            case MOVED_UP -> UP;
            case DECISION -> DECISION;
        };
    }

    /** The part of the style classes and colours that is its own. */
    String style() {
        return style;
    }

    String icon() {
        return icon;
    }

    String iconStyle() {
        return iconStyle;
    }

    /** What it means; of two PostgreSQL texts other words fit than of Oracle's and PostgreSQL's. */
    String words(Comparison comparison) {
        return Texts.of("review.kind." + key + (comparison == Comparison.ORACLE ? "" : ".pg"));
    }
}
