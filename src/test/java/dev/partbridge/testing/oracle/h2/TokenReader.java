package dev.partbridge.testing.oracle.h2;

import java.util.List;

/** Goes through a statement's tokens; spaces and comments are passed over by all but {@link #takeSpace}. */
final class TokenReader {
    private static final Token END = new Token(Token.Kind.SYMBOL, "", -1);

    private final List<Token> tokens;
    private int at;

    TokenReader(String sql) {
        tokens = Token.of(sql);
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    /** The spaces and comments that stand here, as one blank; empty where there is none. */
    String takeSpace() {
        int before = at;
        while (at < tokens.size() && tokens.get(at).kind() == Token.Kind.SPACE) {
            at++;
        }
        return at > before ? " " : "";
    }

    /** The token behind so many others, an empty one behind the end. */
    Token peek(int ahead) {
        int left = ahead;
        for (int i = at; i < tokens.size(); i++) {
            if (tokens.get(i).kind() != Token.Kind.SPACE && left-- == 0) {
                return tokens.get(i);
            }
        }
        return END;
    }

    Token take() {
        takeSpace();
        return atEnd() ? END : tokens.get(at++);
    }

    void skip(int count) {
        for (int i = 0; i < count; i++) {
            take();
        }
    }

    /** Whether the next tokens are these words or symbols. */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).is(words[i])) {
                return false;
            }
        }
        return true;
    }
}
