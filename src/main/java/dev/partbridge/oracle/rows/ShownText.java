package dev.partbridge.oracle.rows;

import java.util.HexFormat;

/** Texts and bytes as a data file has them, quoted where needed; what is long is cut, which is then said. */
final class ShownText {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_OF_LOB = 200;

    private ShownText() {}

    static void text(StringBuilder out, CharSequence text) {
        text(out, text, LONGEST);
    }

    /** Of a long text its beginning. */
    static String lob(CharSequence text) {
        StringBuilder shown = new StringBuilder();
        text(shown, text, LONGEST_OF_LOB);
        return shown.toString();
    }

    private static void text(StringBuilder out, CharSequence text, int longest) {
        int end = Math.min(text.length(), longest);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        boolean quoted = text.length() == 0;
        for (int i = 0; i < end && !quoted; i++) {
            char c = text.charAt(i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (quoted) {
            out.append('"');
            for (int i = 0; i < end; i++) {
                out.append(text.charAt(i));
                if (text.charAt(i) == '"') {
                    out.append('"');
                }
            }
            out.append('"');
        } else {
            out.append(text, 0, end);
        }
        if (end < text.length()) {
            out.append(" ... [cut, ").append(text.length()).append(" characters in all]");
        }
    }

    static void bytes(StringBuilder out, byte[] bytes) {
        bytes(out, bytes, LONGEST);
    }

    /** Of long bytes their beginning. */
    static String lob(byte[] bytes) {
        StringBuilder shown = new StringBuilder();
        bytes(shown, bytes, LONGEST_OF_LOB);
        return shown.toString();
    }

    private static void bytes(StringBuilder out, byte[] bytes, int longest) {
        int end = Math.min(bytes.length, longest);
        HexFormat hex = HexFormat.of().withUpperCase();
        for (int i = 0; i < end; i++) {
            out.append(hex.toHighHexDigit(bytes[i])).append(hex.toLowHexDigit(bytes[i]));
        }
        if (end < bytes.length) {
            out.append(" ... [cut, ").append(bytes.length).append(" bytes in all]");
        }
    }
}
