package dev.partbridge.oracle.script.alter;

/** A change that Oracle would refuse: nothing of its statement is carried out. */
public final class Refused extends RuntimeException {
    private final String code;
    private final String what;
    private final String cure;

    /**
     * @param code Oracle's own, such as ORA-14074
     * @param what is wrong, as a sentence without its full stop
     * @param cure what to write instead
     */
    public Refused(String code, String what, String cure) {
        super(code + ": " + what, null, false, false);
        this.code = code;
        this.what = what;
        this.cure = cure;
    }

    public String code() {
        return code;
    }

    public String what() {
        return what;
    }

    public String cure() {
        return cure;
    }
}
