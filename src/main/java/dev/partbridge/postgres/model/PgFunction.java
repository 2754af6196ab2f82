package dev.partbridge.postgres.model;

import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;

/**
 * A PL/pgSQL function or procedure.
 *
 * @param arguments SQL of each argument, {@code p_sale_id bigint}
 * @param returns SQL of the result type; empty for a procedure
 * @param attributes SQL of what stands before the body, {@code VOLATILE SECURITY DEFINER SET search_path = ...}; may be empty
 * @param body between the dollar quotes, without them
 * @param ownerOnly EXECUTE is taken from PUBLIC: whoever needs it gets a GRANT
 * @param origin the Oracle object it serves
 */
public record PgFunction(
        QualifiedName name,
        List<String> arguments,
        String returns,
        String attributes,
        String body,
        boolean ownerOnly,
        ObjectId origin) {
    public PgFunction {
        arguments = List.copyOf(arguments);
    }
}
