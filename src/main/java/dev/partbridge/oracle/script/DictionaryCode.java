package dev.partbridge.oracle.script;

import dev.partbridge.oracle.model.CodeUse;
import dev.partbridge.sql.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Code that the dictionary's views hold as text, looked through by the very scan that looks through scripts. A text that
 * mentions none of the tables is not cut into tokens.
 */
public final class DictionaryCode {
    private static final List<String> VERBS = List.of("INSERT", "MERGE", "PARTITION");

    private static final String GAP = "(?:\\s++|--[^\\n]*+|/\\*(?s:.*?)\\*/)*+";

    /** Where one literal is joined to the next: a name may be divided between them. */
    private static final Pattern SEAM =
            Pattern.compile("'" + GAP + "\\|\\|" + GAP + "(?:n?q?'|CHR\\b)", Pattern.CASE_INSENSITIVE);

    private final Set<String> words = new HashSet<>();
    private final List<String> quoted = new ArrayList<>();
    private int longest;

    /** @param tables whose uses are looked for */
    public DictionaryCode(Collection<Identifier> tables) {
        for (Identifier table : tables) {
            String name = table.text();
            if (name.chars().allMatch(c -> Lines.isNamePart((char) c))) {
                words.add(name.toUpperCase(Locale.ROOT));
                longest = Math.max(longest, name.length());
            } else {
                quoted.add(name);
            }
        }
    }

    /**
     * The uses of tables; those of others may be among them.
     *
     * @param unit the code, such as {@code procedure APP.ADD_ITEM}
     * @param place the file of the uses' positions, in which the text begins at line 1
     * @param text of a stored unit without CREATE, or the query of a view
     */
    public List<CodeUse> uses(String unit, String place, String text) {
        if (!mentions(text)) {
            return List.of();
        }
        ScriptText code = new ScriptText(place, text);
        return CodeScan.of(new Statement(code, Statement.Kind.PLSQL, 0, text.length()), unit);
    }

    /** Whether a use can be in the text: one of the verbs and one of the tables, or a constant text in pieces. */
    boolean mentions(String text) {
        return (hasVerb(text) && hasTable(text)) || SEAM.matcher(text).find();
    }

    private static boolean hasVerb(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i) | 0x20;
            if (c == 'i' || c == 'm' || c == 'p') {
                for (String verb : VERBS) {
                    if (text.regionMatches(true, i, verb, 0, verb.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean hasTable(String text) {
        int at = 0;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && Lines.isNamePart(text.charAt(at))) {
                at++;
            }
            if (at > from
                    && at - from <= longest
                    && words.contains(text.substring(from, at).toUpperCase(Locale.ROOT))) {
                return true;
            }
            at++;
        }
        return quoted.stream().anyMatch(text::contains);
    }
}
