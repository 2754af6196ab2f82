package dev.partbridge.oracle.script.alter;

/** A change whose effect depends on what no script tells, such as a name that Oracle made itself. */
public final class NotTold extends RuntimeException {
    private final String what;

    /**
     * @param what is not told and what to write instead, as a sentence without its full stop
     */
    public NotTold(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    public String what() {
        return what;
    }
}
