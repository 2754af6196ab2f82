package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.Column;
import dev.partbridge.testing.oracle.catalog.CatalogView;
import dev.partbridge.testing.oracle.catalog.CatalogViews;
import dev.partbridge.testing.oracle.catalog.OracleVersion;
import java.util.List;

/** The dictionary's views that have a form for all users. */
final class DictionaryViews {
    private DictionaryViews() {}

    /** The views as a release has them; {@code release} such as {@code 12.1.0.2.0}. */
    static List<DictionaryView> of(String release) {
        return CatalogViews.of(OracleVersion.of(release)).stream()
                .filter(view -> view.names().contains("DBA_" + view.base()))
                .map(DictionaryViews::view)
                .toList();
    }

    private static DictionaryView view(CatalogView view) {
        return new DictionaryView(
                view.base(),
                view.owner().orElseThrow(),
                view.table().orElse(""),
                view.columns().stream()
                        // JSON has a form of its own on the wire, and the program asks for none
                        .filter(c -> !c.type().equals("JSON"))
                        .map(c -> Column.of(c.name(), c.type()))
                        .toList());
    }
}
