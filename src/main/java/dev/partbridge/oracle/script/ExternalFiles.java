package dev.partbridge.oracle.script;

/** Where the files of external partitions lie; their access parameters are for Oracle's own loader. */
final class ExternalFiles {
    private ExternalFiles() {}

    /** {@code EXTERNAL PARTITION ATTRIBUTES (..) [REJECT LIMIT n]}. */
    static void attributes(TokenStream stream) {
        stream.expect("EXTERNAL", "PARTITION", "ATTRIBUTES");
        ofTable(stream);
    }

    /** What follows ORGANIZATION EXTERNAL: {@code (TYPE t DEFAULT DIRECTORY d ..) [REJECT LIMIT n]}. */
    static void ofTable(TokenStream stream) {
        stream.expect("(");
        if (stream.accept("TYPE")) {
            stream.name("the access driver");
        }
        properties(stream);
        if (!stream.accept(")")) {
            throw stream.error("DEFAULT DIRECTORY, ACCESS PARAMETERS or ')'");
        }
        rejectLimit(stream);
    }

    /** {@code EXTERNAL [DEFAULT DIRECTORY d] [ACCESS PARAMETERS (..)] [LOCATION (..)]}. */
    static void ofPartition(TokenStream stream) {
        stream.expect("EXTERNAL");
        properties(stream);
    }

    /** The same without the word EXTERNAL, of a partition whose table is external. */
    static void ofExternalTable(TokenStream stream) {
        int from = stream.mark();
        properties(stream);
        if (stream.mark() == from) {
            throw stream.error("DEFAULT DIRECTORY, ACCESS PARAMETERS or LOCATION");
        }
    }

    private static void properties(TokenStream stream) {
        boolean more = true;
        while (more) {
            if (stream.accept("DEFAULT", "DIRECTORY")) {
                stream.name("the directory's name");
            } else if (stream.accept("ACCESS", "PARAMETERS")) {
                if (!stream.accept("USING", "CLOB")) {
                    stream.skipParentheses();
                }
            } else if (stream.accept("LOCATION")) {
                location(stream);
            } else {
                more = rejectLimit(stream);
            }
        }
    }

    /** {@code ('a.csv', directory:'b.csv')}. */
    private static void location(TokenStream stream) {
        stream.expect("(");
        do {
            if (stream.atName()) {
                stream.next();
                stream.expect(":");
            }
            if (stream.peek().kind() != Token.Kind.TEXT) {
                throw stream.error("a file's name in quotes");
            }
            stream.next();
        } while (stream.accept(","));
        stream.expect(")");
    }

    private static boolean rejectLimit(TokenStream stream) {
        if (!stream.accept("REJECT", "LIMIT")) {
            return false;
        }
        if (!stream.accept("UNLIMITED")) {
            stream.integer("a number or UNLIMITED");
        }
        return true;
    }
}
