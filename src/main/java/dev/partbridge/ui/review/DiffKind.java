package dev.partbridge.ui.review;

import dev.partbridge.diff.RowKind;
import dev.partbridge.ui.control.Texts;

/** How a difference looks: its colour, its sign, its words. */
enum DiffKind {
    CHANGED("chg", "mdi2s-swap-horizontal", "i-info"),
    ADDED("add", "mdi2p-plus", "i-ok"),
    DROPPED("del", "mdi2m-minus", "i-3"),
    DECISION("warn", "mdi2a-alert", "i-warn"),
    DOWN("chg", "mdi2a-arrow-down", "i-info"),
    UP("chg", "mdi2a-arrow-up", "i-info");

    private final String style;
    private final String icon;
    private final String iconStyle;

    DiffKind(String style, String icon, String iconStyle) {
        this.style = style;
        this.icon = icon;
        this.iconStyle = iconStyle;
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
        boolean oracle = comparison == Comparison.ORACLE;
        if (comparison == Comparison.TARGET && this == ADDED) {
            return Texts.of("review.kind.added.target");
        }
        if (comparison == Comparison.TARGET && this == DROPPED) {
            return Texts.of("review.kind.dropped.target");
        }
        return switch (this) {
            case CHANGED -> oracle ? Texts.of("review.kind.changed") : Texts.of("review.kind.changed.pg");
            case ADDED -> oracle ? Texts.of("review.kind.added") : Texts.of("review.kind.added.pg");
            case DROPPED -> oracle ? Texts.of("review.kind.dropped") : Texts.of("review.kind.dropped.pg");
            case DECISION -> oracle ? Texts.of("review.kind.decision") : Texts.of("review.kind.decision.pg");
            case DOWN -> oracle ? Texts.of("review.kind.down") : Texts.of("review.kind.down.pg");
            case UP -> oracle ? Texts.of("review.kind.up") : Texts.of("review.kind.up.pg");
        };
    }
}
