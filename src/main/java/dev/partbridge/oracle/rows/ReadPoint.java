package dev.partbridge.oracle.rows;

/** The moment whose rows are read. */
public sealed interface ReadPoint {
    ReadPoint CURRENT = new Current();

    /** The rows committed up to a system change number: the same for every chunk that asks for it. */
    record AsOfScn(long scn) implements ReadPoint {
        public AsOfScn {
            if (scn <= 0) {
                throw new IllegalArgumentException("no system change number: " + scn);
            }
        }
    }

    /** What is committed when each query begins; two chunks see two moments. */
    record Current() implements ReadPoint {}
}
