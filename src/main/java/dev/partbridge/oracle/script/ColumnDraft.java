package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/** A column while its clauses are read. */
final class ColumnDraft {
    private final Identifier name;
    private final SourcePosition position;
    private OracleType type = OracleType.UNDECLARED;
    private boolean notNull;
    private Optional<String> defaultText = Optional.empty();
    private Optional<String> virtualText = Optional.empty();
    private Optional<String> identityText = Optional.empty();
    private Optional<String> comment = Optional.empty();
    private boolean invisible;
    private boolean defaultOnNull;

    ColumnDraft(Identifier name, SourcePosition position) {
        this.name = name;
        this.position = position;
    }

    /** For ALTER TABLE ... MODIFY. */
    static ColumnDraft of(OracleColumn column, SourcePosition fallback) {
        ColumnDraft draft = new ColumnDraft(column.name(), column.position().orElse(fallback));
        draft.type = column.type();
        draft.notNull = column.notNull();
        draft.defaultText = column.defaultText();
        draft.virtualText = column.virtualText();
        draft.identityText = column.identityText();
        draft.comment = column.comment();
        draft.invisible = column.invisible();
        draft.defaultOnNull = column.defaultOnNull();
        return draft;
    }

    Identifier name() {
        return name;
    }

    SourcePosition position() {
        return position;
    }

    boolean isDeclared() {
        return type.isDeclared();
    }

    boolean isVirtual() {
        return virtualText.isPresent();
    }

    void type(OracleType value) {
        type = value;
    }

    void notNull(boolean value) {
        notNull = value;
    }

    /** NULL and the empty text, which is NULL to Oracle, are no default. */
    void defaultText(String text) {
        defaultText = Optional.of(text).filter(ColumnDraft::isDefault);
    }

    static boolean isDefault(String text) {
        return !text.equalsIgnoreCase("NULL") && !text.equals("''");
    }

    void invisible(boolean value) {
        invisible = value;
    }

    void defaultOnNull(boolean value) {
        defaultOnNull = value;
    }

    void virtualText(String text) {
        virtualText = Optional.of(text);
    }

    void identityText(String text) {
        identityText = Optional.of(text);
    }

    OracleColumn finish() {
        return new OracleColumn(
                name,
                type,
                notNull,
                defaultText,
                virtualText,
                identityText,
                comment,
                Optional.of(position),
                invisible,
                defaultOnNull);
    }
}
