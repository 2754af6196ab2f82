package dev.partbridge.convert;

import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.postgres.model.PgConstraint;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.PostgresSql;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Scales that numeric has from PostgreSQL 15 on: below zero, and above the precision. Before, a wider numeric holds the
 * numbers, and a check keeps out those that Oracle does not have.
 */
final class NumberLimits {
    private final Names names;
    private final ConvertOptions options;
    private final Findings findings;

    NumberLimits(Names names, ConvertOptions options, Findings findings) {
        this.names = names;
        this.options = options;
        this.findings = findings;
    }

    void add(Draft draft) {
        for (OracleColumn column : draft.oracle.columns()) {
            if (column.virtualText().isEmpty() && TypeTable.widened(column.type(), options.targetMajor())) {
                Identifier pg = draft.names(List.of(column.name())).get(0);
                String type = draft.column(pg).type();
                if (type.startsWith("numeric(")) {
                    limit(draft, column, pg, type);
                }
            }
        }
    }

    private void limit(Draft draft, OracleColumn column, Identifier pg, String type) {
        ObjectId id = ObjectId.column(draft.oracle.name(), column.name());
        String condition = condition(column.type(), PostgresSql.quote(pg));
        Identifier name = names.constraint(draft.name, draft.name.name() + "_" + pg + "_digits", id, column.position());
        draft.constraints.add(new PgConstraint.Check(name, condition, false, true, Optional.of(id)));
        findings.add(
                "PB-TYPE-032",
                id,
                column.position(),
                "Column " + column.name() + " of " + draft.oracle.name() + " is " + column.type()
                        + ", a scale that PostgreSQL " + options.targetVersion() + " does not have; it became " + type
                        + " with CHECK (" + condition + "), which refuses what Oracle "
                        + (column.type().scale().orElse(0) < 0 ? "rounds." : "refuses."));
    }

    private static String condition(OracleType type, String column) {
        int scale = type.scale().orElse(0);
        if (scale < 0) {
            return column + " = round(" + column + ", " + scale + ")";
        }
        BigDecimal limit = BigDecimal.ONE.movePointRight(TypeTable.precision(type) - scale);
        return "abs(" + column + ") < " + limit.toPlainString();
    }
}
