package dev.partbridge.project;

import java.util.Comparator;

/**
 * That somebody has looked at a finding and answers for it.
 *
 * @param code the finding's code
 * @param object what it speaks of
 * @param message its words at that time: once it says something else, it is to be looked at again
 * @param by who, as that person wrote it
 * @param note why; may be empty
 */
public record SignOff(String code, String object, String message, String by, String note)
        implements Comparable<SignOff> {
    private static final Comparator<SignOff> ORDER = Comparator.comparing(SignOff::object)
            .thenComparing(SignOff::code)
            .thenComparing(SignOff::message)
            .thenComparing(SignOff::by)
            .thenComparing(SignOff::note);

    @Override
    public int compareTo(SignOff other) {
        return ORDER.compare(this, other);
    }
}
