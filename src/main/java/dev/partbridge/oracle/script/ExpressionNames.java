package dev.partbridge.oracle.script;

import dev.partbridge.oracle.script.alter.Expressions;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.OracleSql;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names in the text of an expression, found by its tokens: a name before a parenthesis is a function's. */
final class ExpressionNames implements Expressions {
    @Override
    public Set<Identifier> names(String text) {
        Set<Identifier> names = new HashSet<>();
        List<Token> tokens = tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (isName(tokens, i)) {
                names.add(identifier(tokens.get(i)));
            }
        }
        return names;
    }

    @Override
    public String renamed(String text, Identifier old, Identifier now) {
        List<Token> tokens = tokens(text);
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isName(tokens, i) && identifier(token).equals(old)) {
                renamed.append(text, copied, token.start())
                        .append(token.kind() == Token.Kind.QUOTED ? OracleSql.quote(now) : written(now));
                copied = token.end();
            }
        }
        return renamed.append(text, copied, text.length()).toString();
    }

    private static List<Token> tokens(String text) {
        return Lexer.tokens(new Statement(new ScriptText("", text), Statement.Kind.SQL, 0, text.length()));
    }

    private static boolean isName(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean word = token.kind() == Token.Kind.QUOTED
                || (token.kind() == Token.Kind.WORD && !ReservedWords.contains(token.text()));
        return word && (at + 1 == tokens.size() || !tokens.get(at + 1).is("("));
    }

    private static Identifier identifier(Token token) {
        return token.kind() == Token.Kind.QUOTED ? OracleSql.quoted(token.text()) : OracleSql.unquoted(token.text());
    }

    private static String written(Identifier name) {
        boolean plain = name.text().matches("[A-Z][A-Z0-9_$#]*") && !ReservedWords.contains(name.text());
        return plain ? name.text() : OracleSql.quote(name);
    }
}
