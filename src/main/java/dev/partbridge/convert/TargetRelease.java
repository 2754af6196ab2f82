package dev.partbridge.convert;

import dev.partbridge.finding.Finding;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The major versions of PostgreSQL that a conversion can be for, and when each gets its last fixes (postgresql.org,
 * Versioning Policy). No clock is asked, so that a conversion gives the same bytes whenever it is made.
 */
public enum TargetRelease {
    V9_6(9, "9.6", LocalDate.of(2021, 11, 11)),
    V10(10, "10", LocalDate.of(2022, 11, 10)),
    V11(11, "11", LocalDate.of(2023, 11, 9)),
    V12(12, "12", LocalDate.of(2024, 11, 21)),
    V13(13, "13", LocalDate.of(2025, 11, 13)),
    V14(14, "14", LocalDate.of(2026, 11, 12)),
    V15(15, "15", LocalDate.of(2027, 11, 11)),
    V16(16, "16", LocalDate.of(2028, 11, 9)),
    V17(17, "17", LocalDate.of(2029, 11, 8)),
    V18(18, "18", LocalDate.of(2030, 11, 14));

    /** The day up to which this table is known to be right: what ended before it has ended. */
    private static final LocalDate KNOWN = LocalDate.of(2026, 11, 25);

    private final int major;
    private final String text;
    private final LocalDate end;

    TargetRelease(int major, String text, LocalDate end) {
        this.major = major;
        this.text = text;
        this.end = end;
    }

    /** Absent for a version that is not supported, or not known yet. */
    public static Optional<TargetRelease> of(int major) {
        return Arrays.stream(values()).filter(r -> r.major == major).findFirst();
    }

    /** 9 for 9.6. */
    public int major() {
        return major;
    }

    /** As people write it: 9.6, 18. */
    public static String text(int major) {
        return of(major).map(r -> r.text).orElse(Integer.toString(major));
    }

    /**
     * The major version that is written so.
     *
     * @throws IllegalArgumentException when it is not supported
     */
    public static int major(String text) {
        return Arrays.stream(values())
                .filter(r -> r.text.equals(text))
                .findFirst()
                .map(r -> r.major)
                .orElseThrow(() -> new IllegalArgumentException(
                        "version " + text + " of PostgreSQL is not supported: give 9.6 or 10 to 18"));
    }

    /** Gets no fixes any more. */
    public boolean ended() {
        return end.isBefore(KNOWN);
    }

    /** Says so where it has ended. */
    public Optional<Finding> finding() {
        return ended()
                ? Optional.of(Finding.of(
                        "PB-PART-050",
                        ObjectId.of(ObjectKind.TARGET, QualifiedName.of("PostgreSQL " + text)),
                        Optional.empty(),
                        "PostgreSQL " + text + " had its last release on " + end
                                + " and gets no fixes any more, not even for holes in its security."))
                : Optional.empty();
    }
}
