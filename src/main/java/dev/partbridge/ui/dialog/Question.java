package dev.partbridge.ui.dialog;

/**
 * A question with three answers, each a verb.
 *
 * @param first what a careful person would do; Enter is it
 * @param second what loses something
 * @param back changes nothing; Esc and closing the dialog are it
 */
public record Question(String title, String sentence, String first, String second, String back) {
    /** What was answered. */
    public enum Answer {
        FIRST,
        SECOND,
        BACK
    }
}
