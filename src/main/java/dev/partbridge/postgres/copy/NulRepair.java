package dev.partbridge.postgres.copy;

import java.util.Optional;

/** Puts something else in the place of the character NUL, where that is chosen, and counts the values. Used by one thread. */
public final class NulRepair {
    private static final String NUL = "\0";

    /** Absent where nothing is repaired. */
    private final Optional<String> instead;

    private long values;

    private NulRepair(Optional<String> instead) {
        this.instead = instead;
    }

    /** NUL stays a defect. */
    public static NulRepair none() {
        return new NulRepair(Optional.empty());
    }

    /** @param instead empty to leave it out */
    public static NulRepair with(String instead) {
        return new NulRepair(Optional.of(instead));
    }

    /** Does the same, and counts for itself. */
    NulRepair another() {
        return new NulRepair(instead);
    }

    /** How many values were repaired, also in rows that were refused for something else. */
    public long values() {
        return values;
    }

    /** A text as it is written; the same one where nothing is repaired in it. */
    public CharSequence repaired(CharSequence text) {
        return instead.isPresent() && holdsNul(text) ? text.toString().replace(NUL, instead.get()) : text;
    }

    /** Whether the character is in it. */
    public static boolean holdsNul(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes a text that was refused, in the form of its column.
     *
     * @param text as the source has it; a form takes blanks off its end only
     * @param bad the place of the first character that cannot be written
     * @param start where the value begins in what is written
     * @return as {@link CopyText#text}, the place in the text as it was
     */
    int write(CharSequence text, ValueForm form, int bad, int start, CopyText out) {
        if (instead.isEmpty() || form == ValueForm.INTERVAL || text.charAt(bad) != 0) {
            return bad;
        }
        out.cut(start);
        int left = out.text(Forms.text(repaired(text), form));
        if (left < 0) {
            values++;
            return left;
        }
        return before(text, left);
    }

    /**
     * Writes a text that cannot be taken back, so that it is looked through before.
     *
     * @return as {@link CopyText#text}, the place in the text as it was
     */
    int writeAtOnce(CharSequence text, ValueForm form, CopyText out) {
        CharSequence repaired = form == ValueForm.INTERVAL ? text : repaired(text);
        int left = out.text(Forms.text(repaired, form));
        if (repaired == text) {
            return left;
        }
        values += left < 0 ? 1 : 0;
        return left < 0 ? left : before(text, left);
    }

    /** A value was repaired. */
    void count() {
        values++;
    }

    /** Where the character at a place of the repaired text was; the same where nothing is repaired. */
    int before(CharSequence text, int place) {
        int width = instead.orElse(NUL).length();
        int at = 0;
        for (int repaired = 0; repaired < place || (text.charAt(at) == 0 && width == 0); at++) {
            repaired += text.charAt(at) == 0 ? width : 1;
        }
        return at;
    }
}
