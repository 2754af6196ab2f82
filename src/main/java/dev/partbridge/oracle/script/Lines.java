package dev.partbridge.oracle.script;

/** Lines of a text by offset, and what its names are made of. */
final class Lines {
    private Lines() {}

    /** Offset of the line feed that ends the line, or of the text's end. */
    static int end(String text, int at) {
        int eol = text.indexOf('\n', at);
        return eol < 0 ? text.length() : eol;
    }

    /** Offset of the first character from here on that is no blank, line ends included. */
    static int firstInk(String text, int at) {
        int i = at;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether only blanks stand before it on its line. */
    static boolean isFirstInk(String text, int at) {
        for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it can stand inside a name. */
    static boolean isNamePart(char c) {
        return isLetterOrDigit(c) || isNameSign(c);
    }

    static boolean isLetterOrDigit(char c) {
        if (c < 0x80) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c);
    }

    private static boolean isNameSign(char c) {
        return c == '_' || c == '$' || c == '#';
    }

    /** Whether a slash stands alone on its line: it runs the statement above. */
    static boolean isSlashLine(String text, int at) {
        return text.charAt(at) == '/' && text.substring(at + 1, end(text, at)).isBlank() && isFirstInk(text, at);
    }

    /**
     * The text of a definition without the line ends of Windows: in a literal that goes over lines they are those of
     * the file, which nobody meant to store. Rows are read otherwise, and keep theirs.
     */
    static String plain(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    }
}
