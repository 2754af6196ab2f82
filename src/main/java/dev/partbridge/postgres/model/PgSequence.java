package dev.partbridge.postgres.model;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.Optional;

/** A sequence of type bigint; absent limits are PostgreSQL's own defaults. */
public record PgSequence(
        QualifiedName name,
        long start,
        long increment,
        Optional<Long> minimum,
        Optional<Long> maximum,
        int cache,
        boolean cycle,
        ObjectId origin) {}
