package dev.partbridge.oracle.script;

/** Finds where an expression without parentheses around it ends, such as that of DEFAULT. */
final class ExpressionReader {
    private final TokenStream stream;

    ExpressionReader(TokenStream stream) {
        this.stream = stream;
    }

    /** Reads the expression and gives its text. */
    String read() {
        int from = stream.mark();
        operand();
        while (operator()) {
            operand();
        }
        return stream.text(from, stream.mark());
    }

    private boolean operator() {
        if (stream.accept("|", "|")) {
            return true;
        }
        return stream.accept("+") || stream.accept("-") || stream.accept("*") || stream.accept("/");
    }

    private void operand() {
        boolean more = true;
        while (more) {
            more = stream.accept("-") || stream.accept("+");
        }
        Token token = stream.peek();
        if (stream.at("(")) {
            stream.skipParentheses();
        } else if (stream.accept("CASE")) {
            caseExpression();
        } else if (token.kind() == Token.Kind.TEXT || token.kind() == Token.Kind.NUMBER) {
            stream.next();
            suffix(token);
        } else if (token.kind() == Token.Kind.WORD
                || token.kind() == Token.Kind.QUOTED
                || token.kind() == Token.Kind.VARIABLE) {
            stream.next();
            reference(token);
        } else {
            throw stream.error("an expression");
        }
        if (stream.accept("AT", "TIME", "ZONE")) {
            operand();
        } else {
            stream.accept("AT", "LOCAL");
        }
    }

    private void suffix(Token number) {
        Token letter = stream.peek();
        if (number.kind() == Token.Kind.NUMBER && letter.start() == number.end() && stream.atAny("F", "D")) {
            stream.next();
        }
    }

    /** A column, a function with its arguments, or a literal with a word before it: DATE '..', INTERVAL '1' DAY. */
    private void reference(Token word) {
        if (stream.peek().kind() == Token.Kind.TEXT) {
            stream.next();
            if (word.is("INTERVAL")) {
                intervalUnit();
                if (stream.accept("TO")) {
                    intervalUnit();
                }
            }
            return;
        }
        while (stream.accept(".")) {
            stream.next();
        }
        if (stream.at("(")) {
            stream.skipParentheses();
        }
    }

    private void intervalUnit() {
        stream.next();
        if (stream.at("(")) {
            stream.skipParentheses();
        }
    }

    private void caseExpression() {
        int depth = 1;
        while (depth > 0) {
            if (stream.atEnd()) {
                throw stream.error("END of the CASE expression");
            }
            depth += stream.at("CASE") ? 1 : stream.at("END") ? -1 : 0;
            stream.next();
        }
    }
}
