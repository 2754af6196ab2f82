package dev.partbridge.ui.control;

import dev.partbridge.finding.Severity;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of Material Design 2. */
public final class Icons {
    private Icons() {}

    /**
     * An icon.
     *
     * @param code such as {@code mdi2d-database}
     * @param size in px
     * @param styles colour classes such as {@code i-ora}; without one the secondary text colour
     */
    public static FontIcon of(String code, int size, String... styles) {
        FontIcon icon = new FontIcon(code);
        // Ikonli keeps its font family in the inline style: append, never replace.
        icon.setStyle(icon.getStyle() + ";-fx-icon-size:" + size + "px;");
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /** The icon of a severity in its colour. */
    public static FontIcon of(Severity severity, int size) {
        return switch (severity) {
            case ERROR -> of("mdi2a-alert-octagon", size, "i-err");
            case WARNING -> of("mdi2a-alert", size, "i-warn");
            case NOTE -> of("mdi2i-information", size, "i-info");
        };
    }

    /** The icon of an Oracle or PostgreSQL partitioning strategy. */
    public static String strategy(String strategy) {
        return switch (strategy) {
            case "RANGE" -> "mdi2a-arrow-expand-horizontal";
            case "LIST" -> "mdi2f-format-list-bulleted";
            case "HASH" -> "mdi2p-pound";
            case "INTERVAL" -> "mdi2c-calendar-sync-outline";
            case "REFERENCE" -> "mdi2l-link-variant";
            case "INHERIT" -> "mdi2f-family-tree";
            default -> "mdi2t-table-split-cell";
        };
    }
}
