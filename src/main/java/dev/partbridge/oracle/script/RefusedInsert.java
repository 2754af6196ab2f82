package dev.partbridge.oracle.script;

/** An INSERT whose rows the script alone does not tell, or of a form that is not read. */
final class RefusedInsert extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;
    private final String what;

    RefusedInsert(String code, String what) {
        super(what, null, false, false);
        this.code = code;
        this.what = what;
    }

    /** The finding's. */
    String code() {
        return code;
    }

    String what() {
        return what;
    }
}
