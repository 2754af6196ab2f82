package dev.partbridge.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the packaged program took and how much memory it needed.
 *
 * @param seconds of wall time, the start of the program included
 * @param megabytes resident at most, as Linux counts them
 */
record Measured(double seconds, long megabytes) {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    static Measured run(String javaOptions, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("partbridge.program", "")));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("partbridge-bench-", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().put("PARTBRIDGE_JAVA_OPTS", javaOptions);
            long start = System.nanoTime();
            Process process = builder.start();
            long kilobytes = 0;
            while (process.isAlive()) {
                kilobytes = Math.max(kilobytes, peak(process.pid()));
                process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            // 1: findings of severity error, which scripts without rows have
            if (process.exitValue() > 1) {
                throw new IllegalStateException("exit " + process.exitValue() + ": " + Files.readString(out));
            }
            return new Measured(seconds, kilobytes / 1024);
        } finally {
            Files.delete(out);
        }
    }

    /** Absent once the process has ended. */
    private static long peak(long process) {
        try {
            Matcher matcher = PEAK.matcher(Files.readString(Path.of("/proc/" + process + "/status")));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (java.nio.file.NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("No such process")) {
                return 0;
            }
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%6.2f s %5d MB", seconds, megabytes);
    }
}
