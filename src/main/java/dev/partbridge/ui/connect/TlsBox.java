package dev.partbridge.ui.connect;

import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How the way to the server is encrypted: the driver's words, and what each means. */
final class TlsBox extends ComboBox<String> {
    TlsBox(StringProperty mode) {
        setId(NodeIds.SERVER_TLS);
        setMaxWidth(Double.MAX_VALUE);
        getItems().setAll("", "disable", "allow", "prefer", "require", "verify-ca", "verify-full");
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String word) {
                return word == null ? "" : words(word);
            }

            @Override
            public String fromString(String typed) {
                return typed;
            }
        });
        valueProperty().bindBidirectional(mode);
    }

    /** A word that there is not is shown as it is; that it is none is told elsewhere. */
    private static String words(String mode) {
        return switch (mode) {
            case "" -> Texts.of("server.tls.standard");
            case "disable" -> Texts.of("server.tls.disable");
            case "allow" -> Texts.of("server.tls.allow");
            case "prefer" -> Texts.of("server.tls.prefer");
            case "require" -> Texts.of("server.tls.require");
            case "verify-ca" -> Texts.of("server.tls.verify-ca");
            case "verify-full" -> Texts.of("server.tls.verify-full");
            default -> mode;
        };
    }
}
