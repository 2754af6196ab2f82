package dev.partbridge.oracle.script.data;

import dev.partbridge.rows.KeptRows;
import dev.partbridge.rows.LargeTurn;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * Cuts bytes into CSV records and fields after RFC 4180: comma, double quotes, records ended by LF, CRLF or CR. Works
 * on bytes, so that offsets are exact and a malformed character harms its own record only. Its memory is bounded: of a
 * record longer than {@link #MAX_RECORD} only the beginning is kept, with {@link Fault#TOO_LONG}.
 */
final class RecordReader implements Closeable {
    /** Kept bytes of a record; PostgreSQL's own limit of a field is 1 GB. */
    static final int MAX_RECORD = 64 << 20;

    /** Kept fields of a record, above Oracle's 4,096 columns. */
    private static final int MAX_FIELDS = 5_000;

    /** What is wrong with a record's form. */
    enum Fault {
        NONE,
        UNCLOSED_QUOTE,
        TEXT_AFTER_QUOTE,
        TOO_LONG
    }

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        /** Behind a quote within quotes: the field's end, or half of a doubled quote. */
        QUOTE
    }

    private static final boolean[] PLAIN_STOPS = stops(",\"\n\r");
    private static final boolean[] QUOTED_STOPS = stops("\"\n\r");

    private final FileBytes in;
    private long line;

    private static final int ROOM = 1 << 12;

    private final LargeTurn turn = new LargeTurn();
    private byte[] content = new byte[ROOM];
    private int contentLength;
    private int[] ends = new int[64];
    private int fields;
    private boolean quotes;
    private final RawRecord raw = new RawRecord();
    private long recordOffset;
    private long recordLine;
    private Fault fault = Fault.NONE;
    private long faultLine;

    /** @param line of the first byte, counted from 1 */
    RecordReader(FileBytes in, long line) {
        this.in = in;
        this.line = line;
    }

    private static boolean[] stops(String bytes) {
        boolean[] stops = new boolean[256];
        bytes.chars().forEach(c -> stops[c] = true);
        return stops;
    }

    /** Goes to the next record, an empty line included; false when there is none. */
    boolean next() throws IOException {
        forgetLarge();
        contentLength = 0;
        fields = 0;
        quotes = false;
        raw.clear();
        recordOffset = in.offset();
        recordLine = line;
        fault = Fault.NONE;
        faultLine = line;
        if (in.peek() == FileBytes.END) {
            return false;
        }
        State state = State.FIELD_START;
        long quoteLine = line;
        while (true) {
            if (state != State.QUOTE && run(state == State.QUOTED ? QUOTED_STOPS : PLAIN_STOPS)) {
                state = state == State.QUOTED ? state : State.PLAIN;
            }
            int c = take();
            if (c == FileBytes.END) {
                if (state == State.QUOTED) {
                    fail(Fault.UNCLOSED_QUOTE, quoteLine);
                }
                break;
            }
            if (state == State.QUOTED) {
                if (c == '"') {
                    state = State.QUOTE;
                } else {
                    keep(c);
                    if (c == '\n' || (c == '\r' && in.peek() != '\n')) {
                        line++;
                    }
                }
            } else if (c == ',') {
                endField();
                state = State.FIELD_START;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && in.peek() == '\n') {
                    take();
                }
                line++;
                break;
            } else if (c == '"' && state == State.FIELD_START) {
                state = State.QUOTED;
                quoteLine = line;
                quotes = true;
            } else if (c == '"' && state == State.QUOTE) {
                keep(c);
                state = State.QUOTED;
            } else {
                if (state == State.QUOTE) {
                    fail(Fault.TEXT_AFTER_QUOTE, line);
                }
                state = State.PLAIN;
                keep(c);
            }
        }
        endField();
        return true;
    }

    /** Whether the record is an empty line. */
    boolean blank() {
        return fields == 1 && contentLength == 0 && !quotes;
    }

    int fields() {
        return fields;
    }

    /** The bytes of all fields without quotes, one behind the other; valid until the next record. */
    byte[] content() {
        return content;
    }

    int contentLength() {
        return contentLength;
    }

    /** Where a field begins in {@link #content}. */
    int from(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    int to(int field) {
        return ends[field];
    }

    /** Offset of the record's first byte in the file. */
    long recordOffset() {
        return recordOffset;
    }

    /** The line on which the record begins. */
    long recordLine() {
        return recordLine;
    }

    /** Offset of the byte behind the record and its line end. */
    long offset() {
        return in.offset();
    }

    /** The line behind the record. */
    long line() {
        return line;
    }

    Fault fault() {
        return fault;
    }

    /** The line on which the faulty quote or text stands. */
    long faultLine() {
        return faultLine;
    }

    /** The record as it stands in the file without its line end; a long one is cut, which is then said in it. */
    String raw() {
        return raw.text(in.offset() - recordOffset);
    }

    /** Keeps {@link #raw} as bytes, which is made a text only when it is asked for. */
    void keep(KeptRows rows) {
        raw.keep(rows, in.offset() - recordOffset);
    }

    @Override
    public void close() throws IOException {
        forgetLarge();
        in.close();
    }

    private void fail(Fault what, long where) {
        if (fault == Fault.NONE) {
            fault = what;
            faultLine = where;
        }
    }

    private void endField() {
        if (fields < MAX_FIELDS) {
            if (fields == ends.length) {
                ends = Arrays.copyOf(ends, 2 * fields);
            }
            ends[fields] = contentLength;
        }
        fields++;
    }

    /** Keeps bytes that end no field, many at a time; false when the next byte may end one. */
    private boolean run(boolean[] stops) throws IOException {
        boolean any = false;
        for (int count = in.plain(stops); count > 0; count = in.plain(stops)) {
            any = true;
            room(count);
            int kept = Math.min(count, content.length - contentLength);
            if (kept < count) {
                fail(Fault.TOO_LONG, recordLine);
            }
            in.take(count, content, contentLength);
            raw.add(content, contentLength, kept);
            contentLength += kept;
        }
        return any;
    }

    /** Room for so many more bytes, up to the limit. */
    private void room(int more) {
        int size = content.length;
        while (size < MAX_RECORD && size - contentLength < more) {
            size *= 2;
        }
        if (size > content.length) {
            if (size > LargeTurn.LARGE) {
                turn.take();
            }
            content = Arrays.copyOf(content, size);
        }
    }

    private void forgetLarge() {
        if (content.length > LargeTurn.LARGE) {
            content = new byte[ROOM];
        }
        turn.give();
    }

    private void keep(int c) {
        room(1);
        if (contentLength == content.length) {
            fail(Fault.TOO_LONG, recordLine);
            return;
        }
        content[contentLength++] = (byte) c;
    }

    private int take() throws IOException {
        int c = in.take();
        if (c != FileBytes.END) {
            raw.add(c);
        }
        return c;
    }
}
