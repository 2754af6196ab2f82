package dev.partbridge.ui.review;

import dev.partbridge.sql.QualifiedName;
import java.util.Optional;

/**
 * A table that can be reviewed.
 *
 * @param postgres absent where the table is not converted
 */
public record ReviewObject(QualifiedName oracle, Optional<QualifiedName> postgres) {}
