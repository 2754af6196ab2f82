package dev.partbridge.bench;

/**
 * What one load took.
 *
 * @param seconds from its beginning to its end
 * @param cpuSeconds of the program's own threads, the compiler's and collector's included
 * @param megabytes of the heap at most, garbage included
 */
record Moved(long rows, double seconds, double cpuSeconds, long megabytes) {
    String line() {
        return rows + " " + seconds + " " + cpuSeconds + " " + megabytes;
    }

    static Moved parse(String line) {
        String[] words = line.split(" ", -1);
        return new Moved(
                Long.parseLong(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Long.parseLong(words[3]));
    }

    double rate() {
        return rows / seconds;
    }
}
