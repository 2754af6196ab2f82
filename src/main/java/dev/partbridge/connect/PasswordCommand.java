package dev.partbridge.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program whose output is the password: a token that lives for minutes, or what a vault holds. It is run for every
 * connection that is made, and what it printed is not kept. No message repeats its output or its arguments.
 *
 * @param words the program and its arguments; there is no shell between
 */
public record PasswordCommand(List<String> words) {
    /** How long it may take. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int MOST_BYTES = 65_536;

    public PasswordCommand {
        words = List.copyOf(words);
    }

    /**
     * Splits into words by blanks; quotes keep blanks together.
     *
     * @throws IllegalArgumentException when there is no word, or a quote is not closed
     */
    public static PasswordCommand parse(String text) {
        return new PasswordCommand(CommandWords.of(text));
    }

    /** As {@link #parse} takes it. */
    public String text() {
        return CommandWords.text(words);
    }

    /**
     * Runs it and returns the one line that it printed.
     *
     * @throws TargetUnreachable when it fails, or prints anything else than one line
     */
    String ask() {
        return ask(LONGEST);
    }

    String ask(Duration longest) {
        Process process;
        try {
            process = new ProcessBuilder(words).start();
        } catch (IOException e) {
            throw new TargetUnreachable(
                    this + " cannot be started; check the program's name and path, and that it may be run", e);
        }
        boolean ended = false;
        try {
            long deadline = System.nanoTime() + longest.toNanos();
            FutureTask<String> out = reading(process.getInputStream());
            FutureTask<String> err = reading(process.getErrorStream());
            // it is never asked anything: a program that would prompt finds the end of its input
            process.getOutputStream().close();
            String printed = out.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            String complaint = err.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            ended = process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (!ended) {
                throw new TimeoutException();
            }
            if (process.exitValue() != 0) {
                throw new TargetUnreachable(this + " ended with exit code " + process.exitValue()
                        + reason(complaint, printed) + "; run it by hand to see why");
            }
            return onlyLine(printed);
        } catch (TimeoutException e) {
            throw new TargetUnreachable(
                    this + " did not end within " + longest.toSeconds() + " s; run it by hand to see why", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TargetUnreachable(this + " was interrupted; try again", e);
        } catch (ExecutionException | IOException e) {
            throw new TargetUnreachable(this + " cannot be read; run it by hand to see why", e);
        } finally {
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    private String onlyLine(String printed) {
        List<String> lines = printed.lines().toList();
        if (printed.isBlank()) {
            throw new TargetUnreachable(this + " printed nothing; it must print the password as its only line");
        }
        if (lines.size() > 1 || printed.length() >= MOST_BYTES) {
            throw new TargetUnreachable(this + " printed "
                    + (lines.size() > 1 ? lines.size() + " lines" : "a line too long for a password")
                    + "; it must print the password as its only line, and anything else to its error stream");
        }
        return lines.get(0);
    }

    /** What it complained of, unless it repeats there what it printed: that may be the password. */
    private static String reason(String complaint, String printed) {
        String first = complaint
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        boolean repeats = printed.lines().map(String::strip).anyMatch(line -> !line.isEmpty() && first.contains(line));
        return first.isEmpty() || repeats ? "" : ": " + first;
    }

    /** Both streams are read at a time, to their ends: a program that may not write does not end. */
    private static FutureTask<String> reading(InputStream stream) {
        FutureTask<String> task = new FutureTask<>(() -> {
            byte[] start = stream.readNBytes(MOST_BYTES);
            stream.transferTo(OutputStream.nullOutputStream());
            return new String(start, StandardCharsets.UTF_8);
        });
        Thread thread = new Thread(task, "partbridge-password-command");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /** The program alone: arguments may hold what others need not read. */
    @Override
    public String toString() {
        return "the password command " + words.get(0);
    }
}
