package dev.partbridge.engine;

import dev.partbridge.sql.PostgresTokens;
import dev.partbridge.sql.PostgresTokens.Kind;
import dev.partbridge.sql.PostgresTokens.Token;
import java.util.List;

/** Statements as the server prints them, laid out as a plan's are. */
final class ServerDdl {
    private final String sql;
    private final List<Token> tokens;
    private final StringBuilder out = new StringBuilder();
    /** What is written up to here. */
    private int written;

    private ServerDdl(String sql) {
        this.sql = sql;
        this.tokens = PostgresTokens.of(sql).tokens();
    }

    /** Without the final semicolon. */
    static String laidOut(String printed) {
        String sql = printed.strip().replaceFirst(";$", "");
        return new ServerDdl(sql).written();
    }

    private String written() {
        int depth = 0;
        boolean options = false;
        boolean references = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("(")) {
                depth++;
                options |= depth == 1 && is(i - 1, "with");
                if (references && sql.charAt(token.at() - 1) != ' ') {
                    replace(token.at(), 0, " ");
                }
                references = false;
            } else if (token.is(")")) {
                depth--;
                options &= depth > 0;
            } else if (options && token.kind() == Kind.TEXT && token.text().matches("'[\\w.]+'")) {
                // WITH (fillfactor='70')
                replace(
                        token.at(),
                        token.text().length(),
                        token.text().substring(1, token.text().length() - 1));
            } else if (depth == 0) {
                references |= token.is("references");
                clause(i);
            }
        }
        return out.append(sql, written, sql.length()).toString();
    }

    private void clause(int i) {
        if (words(i, "create", "or", "replace")) {
            drop(i + 1, i + 3);
        } else if (words(i, "on", "only") && is(0, "create")) {
            // pg_get_indexdef speaks of a partitioned index as pg_dump needs it
            drop(i + 1, i + 2);
        } else if (words(i, "using", "btree")) {
            drop(i, i + 2);
        } else if (is(i, "references") || words(i, "for", "each")) {
            newLine(i);
        } else if (words(i, "execute", "function") || words(i, "execute", "procedure")) {
            newLine(i);
            replace(tokens.get(i + 1).at(), tokens.get(i + 1).text().length(), "PROCEDURE");
        }
    }

    private boolean words(int i, String... wanted) {
        for (int k = 0; k < wanted.length; k++) {
            if (!is(i + k, wanted[k])) {
                return false;
            }
        }
        return true;
    }

    private boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
    }

    private void drop(int from, int to) {
        int at = tokens.get(from).at();
        replace(at, (to < tokens.size() ? tokens.get(to).at() : sql.length()) - at, "");
    }

    private void newLine(int i) {
        int at = tokens.get(i).at();
        boolean blank = at > 0 && sql.charAt(at - 1) == ' ';
        replace(blank ? at - 1 : at, blank ? 1 : 0, "\n  ");
    }

    private void replace(int at, int length, String text) {
        out.append(sql, written, at).append(text);
        written = at + length;
    }
}
