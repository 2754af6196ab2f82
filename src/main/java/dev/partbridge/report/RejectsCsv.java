package dev.partbridge.report;

import dev.partbridge.rows.RowPosition;
import dev.partbridge.run.KeptReject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rejected rows as CSV (RFC 4180): a header, CRLF behind each record, fields quoted where they must be. */
public final class RejectsCsv {
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");
    private static final List<String> HEADER =
            List.of("project", "table", "partition", "chunk", "origin", "line", "rowid", "sqlstate", "reason");

    private final Appendable out;
    private final boolean rows;

    /** @param rows with a last column of what the source holds */
    public RejectsCsv(Appendable out, boolean rows) {
        this.out = out;
        this.rows = rows;
    }

    public void header() throws IOException {
        List<String> fields = new ArrayList<>(HEADER);
        if (rows) {
            fields.add("row");
        }
        record(fields);
    }

    public void row(KeptReject reject) throws IOException {
        List<String> fields = new ArrayList<>(List.of(
                reject.project(),
                reject.table(),
                reject.partition(),
                reject.chunk(),
                reject.origin(),
                reject.line() == RowPosition.UNKNOWN ? "" : Long.toString(reject.line()),
                reject.address(),
                reject.sqlState(),
                reject.reason()));
        if (rows) {
            fields.add(reject.row().orElse(""));
        }
        record(fields);
    }

    private void record(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",").append(field(fields.get(i)));
        }
        out.append("\r\n");
    }

    private static String field(String text) {
        return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
