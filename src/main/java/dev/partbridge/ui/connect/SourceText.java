package dev.partbridge.ui.connect;

import dev.partbridge.engine.LiveSource;
import dev.partbridge.engine.SourceSpec;
import dev.partbridge.sql.Identifier;
import java.util.stream.Collectors;

/** A source as the list of those that were used names it. */
public final class SourceText {
    private SourceText() {}

    /** Where it is, and the schemas that are read of it. */
    public static String of(SourceSpec source) {
        return source instanceof LiveSource live && !live.schemas().isEmpty()
                ? live.place() + " · "
                        + live.schemas().stream().map(Identifier::text).collect(Collectors.joining(", "))
                : source.place();
    }
}
