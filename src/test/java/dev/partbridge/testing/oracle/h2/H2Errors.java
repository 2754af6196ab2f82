package dev.partbridge.testing.oracle.h2;

import dev.partbridge.testing.oracle.backend.OracleError;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.api.ErrorCode;

/** H2's errors as Oracle would report them. */
final class H2Errors {
    private static final Pattern COLUMN = Pattern.compile("Column \"(.*?)\" not found");

    /** What a function that stands for one of Oracle's has thrown. */
    private static final Pattern ORACLES = Pattern.compile("ORA-(\\d{5}): (.*?); SQL statement", Pattern.DOTALL);

    private H2Errors() {}

    /** @param other what to make of an error that is none of Oracle's */
    static OracleError translated(SQLException error, Function<String, OracleError> other) {
        String text = String.valueOf(error.getMessage());
        return switch (error.getErrorCode()) {
            case ErrorCode.STATEMENT_WAS_CANCELED -> OracleError.cancelled();
            case ErrorCode.DIVISION_BY_ZERO_1 -> new OracleError(1476, "divisor is equal to zero");
            case ErrorCode.AMBIGUOUS_COLUMN_NAME_1 -> new OracleError(918, "column ambiguously defined");
            case ErrorCode.COLUMN_NOT_FOUND_1 -> {
                Matcher column = COLUMN.matcher(text);
                yield new OracleError(904, '"' + (column.find() ? column.group(1) : "") + "\": invalid identifier");
            }
            default -> {
                Matcher own = ORACLES.matcher(text);
                yield own.lookingAt()
                        ? new OracleError(Integer.parseInt(own.group(1)), own.group(2))
                        : other.apply(text);
            }
        };
    }
}
