package dev.partbridge.oracle.script;

import java.util.List;

/**
 * The value of a text expression in PL/SQL that is constant: literals of any form and CHR(n), joined by {@code ||}. The
 * value knows where in the script each of its characters stands.
 */
final class ConstantText {
    private final ScriptText script;
    private final List<Token> tokens;
    private final TextPieces pieces;
    private int at;

    private ConstantText(ScriptText script, List<Token> tokens, int at) {
        this.script = script;
        this.tokens = tokens;
        this.pieces = new TextPieces(script);
        this.at = at;
    }

    /**
     * A constant expression.
     *
     * @param next the first token behind it
     */
    record Found(ScriptText value, int next) {}

    /** Reads the expression at a token, up to the first token that is no part of a constant one. */
    static Found read(ScriptText script, List<Token> tokens, int at) {
        ConstantText text = new ConstantText(script, tokens, at);
        boolean more = text.operand();
        while (more && text.is(0, "|") && text.is(1, "|")) {
            text.at += 2;
            more = text.operand();
            text.at -= more ? 0 : 2;
        }
        return new Found(text.pieces.finish(), text.at);
    }

    private boolean operand() {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.TEXT) {
            literal(token);
            at++;
            return true;
        }
        boolean character = is(0, "CHR")
                && is(1, "(")
                && tokens.get(at + 2).kind() == Token.Kind.NUMBER
                && tokens.get(at + 2).text().matches("\\d{1,5}")
                && is(3, ")");
        if (character) {
            pieces.put(String.valueOf((char) Integer.parseInt(tokens.get(at + 2).text())), token.start());
            at += 4;
        }
        return character;
    }

    private boolean is(int ahead, String sign) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).is(sign);
    }

    private void literal(Token token) {
        String text = script.text();
        int quote = text.indexOf('\'', token.start());
        if (quote > token.start() && (text.charAt(quote - 1) | 0x20) == 'q') {
            variables(token);
            pieces.copy(quote + 2, token.end() - 2);
            return;
        }
        variables(token);
        // only within the literal: the script behind it may be long
        int from = quote + 1;
        String value = text.substring(from, token.end() - 1);
        int done = 0;
        for (int doubled = value.indexOf("''"); doubled >= 0; doubled = value.indexOf("''", done)) {
            pieces.copy(from + done, from + doubled + 1);
            done = doubled + 2;
        }
        pieces.copy(from + done, token.end() - 1);
    }

    /** What had no value in the block has none in the statement. */
    private void variables(Token token) {
        for (ScriptText.Undefined variable : script.undefined()) {
            for (int i = token.start(); i < token.end(); i++) {
                if (script.position(i).equals(variable.position())) {
                    pieces.undefined(variable.name(), variable.why(), i);
                    break;
                }
            }
        }
    }
}
