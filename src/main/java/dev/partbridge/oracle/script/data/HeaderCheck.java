package dev.partbridge.oracle.script.data;

import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.SourcePosition;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares a data file's first record with the columns of its table. */
final class HeaderCheck {
    private final DataFile file;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Optional<OracleColumn>> fields = new ArrayList<>();

    private HeaderCheck(DataFile file) {
        this.file = file;
    }

    /** What a header gave; the file is of use only when {@link #fits}. */
    record Result(DataHeader header, List<Finding> findings) {
        boolean fits() {
            return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
        }
    }

    /** The reader has been moved to the first record, or has none. */
    static Result check(DataFile file, boolean present, RecordReader record) {
        HeaderCheck check = new HeaderCheck(file);
        if (!present || record.blank()) {
            check.found("PB-DAT-007", "The file has no header: its first line must name the columns.");
        } else if (record.fault() != RecordReader.Fault.NONE) {
            check.found(
                    "PB-DAT-007", "The header cannot be read: a quote in it is not closed or text follows a quote.");
        } else {
            check.fields(record);
        }
        return new Result(new DataHeader(check.fields), List.copyOf(check.findings));
    }

    private void fields(RecordReader record) {
        Set<OracleColumn> seen = new LinkedHashSet<>();
        for (int i = 0; i < record.fields(); i++) {
            String name;
            try {
                name = name(record, i);
            } catch (CharacterCodingException e) {
                found("PB-DAT-007", "The header is not UTF-8: its field " + (i + 1) + " holds other bytes.");
                return;
            }
            Optional<OracleColumn> column = column(name);
            if (column.isEmpty()) {
                found("PB-DAT-004", "The header names a column \"" + name + "\" that the table does not have.");
            } else if (!seen.add(column.get())) {
                found(
                        "PB-DAT-006",
                        "The header names the column " + column.get().name() + " twice.");
            } else if (column.get().virtualText().isPresent()) {
                found(
                        "PB-DAT-009",
                        "The values of the virtual column " + column.get().name() + " are passed over.");
            }
            fields.add(column.filter(c -> c.virtualText().isEmpty()));
        }
        if (findings.stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
            missing(seen);
        }
    }

    private void missing(Set<OracleColumn> seen) {
        for (OracleColumn column : file.table().columns()) {
            if (seen.contains(column)
                    || column.virtualText().isPresent()
                    || column.identityText().isPresent()) {
                continue;
            }
            boolean hasDefault = column.defaultText().isPresent();
            if (column.notNull() && !hasDefault) {
                found(
                        "PB-DAT-005",
                        "The header lacks the column " + column.name() + ", which is NOT NULL and has no default.");
            } else {
                found(
                        "PB-DAT-008",
                        "The header lacks the column " + column.name() + "; its rows get "
                                + (hasDefault ? "the default" : "NULL") + ".");
            }
        }
    }

    /** By the exact name first, then as Oracle folds a name without quotes. */
    private Optional<OracleColumn> column(String name) {
        List<OracleColumn> columns = file.table().columns();
        return columns.stream()
                .filter(c -> c.name().text().equals(name))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(c -> c.name().text().equals(name.toUpperCase(Locale.ROOT)))
                        .findFirst());
    }

    private static String name(RecordReader record, int field) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.wrap(record.content(), record.from(field), record.to(field) - record.from(field));
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().strip();
    }

    private void found(String code, String message) {
        findings.add(Finding.of(
                code,
                ObjectId.table(file.table().name()),
                Optional.of(new SourcePosition(file.file(), 1, 1)),
                message));
    }
}
