package dev.partbridge.run.differ;

/** Hears how far a search for rows that differ is. */
public interface SearchProgress {
    /** How often each side may be read. */
    int READINGS = 3;

    /** Nobody wants to know. */
    SearchProgress NONE = new SearchProgress() {
        @Override
        public void read(long rows, long bytes) {}

        @Override
        public void reading() {}
    };

    /** So many more rows, of either side, and bytes of the source. */
    void read(long rows, long bytes);

    /** One of the readings is over, or is not needed. */
    void reading();
}
