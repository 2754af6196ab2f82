package dev.partbridge.oracle.script.alter;

import dev.partbridge.sql.SourcePosition;
import java.util.Optional;

/** A change that Oracle would refuse: nothing of its statement is carried out. */
public final class Refused extends RuntimeException {
    private final String code;
    private final String what;
    private final String cure;
    private final Optional<SourcePosition> place;

    /**
     * @param code Oracle's own, such as ORA-14074
     * @param what is wrong, as a sentence without its full stop
     * @param cure what to write instead
     */
    public Refused(String code, String what, String cure) {
        this(code, what, cure, Optional.empty());
    }

    /** With the place in the statement where it is wrong. */
    public Refused(String code, String what, String cure, SourcePosition place) {
        this(code, what, cure, Optional.of(place));
    }

    private Refused(String code, String what, String cure, Optional<SourcePosition> place) {
        super(code + ": " + what, null, false, false);
        this.code = code;
        this.what = what;
        this.cure = cure;
        this.place = place;
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

    /** Absent where the statement is wrong as a whole. */
    public Optional<SourcePosition> place() {
        return place;
    }
}
