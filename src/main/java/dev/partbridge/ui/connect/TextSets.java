package dev.partbridge.ui.connect;

import dev.partbridge.ui.control.NodeIds;
import dev.partbridge.ui.control.Texts;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;

/** Which character set texts are really in: what the database says, one of the usual ones, or any that Java knows. */
final class TextSets extends ComboBox<String> {
    private static final String AS_TOLD = "";
    private static final List<String> USUAL = List.of(
            "windows-1250",
            "windows-1251",
            "windows-1252",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "windows-1258",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-5",
            "ISO-8859-7",
            "ISO-8859-9",
            "ISO-8859-15",
            "IBM850",
            "IBM852",
            "IBM866",
            "KOI8-R",
            "UTF-8",
            "GBK",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR");

    TextSets(StringProperty value) {
        setId(NodeIds.CONNECT_TEXTS);
        setEditable(true);
        setMaxWidth(Double.MAX_VALUE);
        setVisibleRowCount(12);
        setTooltip(new Tooltip(Texts.of("connect.texts-why")));
        getItems()
                .setAll(Stream.concat(Stream.of(AS_TOLD), USUAL.stream().filter(Charset::isSupported))
                        .toList());
        setPromptText(Texts.of("connect.texts-prompt"));
        getEditor().textProperty().bindBidirectional(value);
        setCellFactory(view -> new Cell());
    }

    private static final class Cell extends ListCell<String> {
        @Override
        protected void updateItem(@org.jspecify.annotations.Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : item.isEmpty() ? Texts.of("connect.texts-prompt") : item);
        }
    }
}
