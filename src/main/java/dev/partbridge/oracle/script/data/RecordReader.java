package dev.partbridge.oracle.script.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Characters of {@link #raw}. */
    private static final int MAX_RAW = 4_000;

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

    private final FileBytes in;
    private long line;

    private byte[] content = new byte[1 << 12];
    private int contentLength;
    private int[] ends = new int[64];
    private int fields;
    private boolean quotes;
    private byte[] raw = new byte[256];
    private int rawLength;
    private long recordOffset;
    private long recordLine;
    private Fault fault = Fault.NONE;
    private long faultLine;

    /** @param line of the first byte, counted from 1 */
    RecordReader(FileBytes in, long line) {
        this.in = in;
        this.line = line;
    }

    /** Goes to the next record, an empty line included; false when there is none. */
    boolean next() throws IOException {
        contentLength = 0;
        fields = 0;
        quotes = false;
        rawLength = 0;
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
        int end = rawLength;
        while (end > 0 && (raw[end - 1] == '\n' || raw[end - 1] == '\r')) {
            end--;
        }
        String text = new String(raw, 0, end, StandardCharsets.UTF_8);
        if (text.length() <= MAX_RAW && in.offset() - recordOffset == rawLength) {
            return text;
        }
        int cut = Math.min(MAX_RAW, text.length());
        cut -= Character.isHighSurrogate(text.charAt(cut - 1)) ? 1 : 0;
        return text.substring(0, cut) + " ... [cut, " + (in.offset() - recordOffset) + " bytes in all]";
    }

    @Override
    public void close() throws IOException {
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

    private void keep(int c) {
        if (contentLength == content.length) {
            if (contentLength >= MAX_RECORD) {
                fail(Fault.TOO_LONG, recordLine);
                return;
            }
            content = Arrays.copyOf(content, 2 * contentLength);
        }
        content[contentLength++] = (byte) c;
    }

    private int take() throws IOException {
        int c = in.take();
        if (c != FileBytes.END && rawLength < 4 * MAX_RAW) {
            if (rawLength == raw.length) {
                raw = Arrays.copyOf(raw, 2 * rawLength);
            }
            raw[rawLength++] = (byte) c;
        }
        return c;
    }
}
