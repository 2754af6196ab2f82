package dev.partbridge.ui.review;

import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.OracleText;
import dev.partbridge.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Texts that a database wrote itself, kept while what was read of it is the same; the last ones that were looked at. */
final class OwnTexts {
    private static final int MOST = 64;

    private final Map<QualifiedName, OracleText> texts = new LinkedHashMap<>(MOST, 0.75f, true);
    private Optional<Inspection> read = Optional.empty();

    Optional<OracleText> of(Inspection inspection, QualifiedName table) {
        return isOf(inspection) ? Optional.ofNullable(texts.get(table)) : Optional.empty();
    }

    /** Keeps the text; a rendered one is not, since what stood in its way may be gone when it is asked for again. */
    void keep(Inspection inspection, QualifiedName table, OracleText text) {
        if (!(text instanceof OracleText.OfDatabase)) {
            return;
        }
        if (!isOf(inspection)) {
            read = Optional.of(inspection);
            texts.clear();
        }
        texts.put(table, text);
        if (texts.size() > MOST) {
            texts.remove(texts.keySet().iterator().next());
        }
    }

    /** The very same: to compare all that two hold would take long, and reading again is to ask again. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isOf(Inspection inspection) {
        return read.filter(r -> r == inspection).isPresent();
    }
}
