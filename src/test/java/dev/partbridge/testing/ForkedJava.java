package dev.partbridge.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A class of the tests as a JVM of its own, with memory of its own. It is asked by a line and answers by a line that
 * begins with {@link #ANSWER}; at the end of its input it ends.
 */
public final class ForkedJava implements AutoCloseable {
    /** What a line begins with that is an answer. */
    public static final String ANSWER = "= ";

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    private ForkedJava(Process process) {
        this.process = process;
        questions = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts it with the class path of this JVM.
     *
     * @param options of the JVM
     * @param environment added to this one's; where secrets are given
     */
    public static ForkedJava start(Class<?> main, List<String> options, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(main.getClassLoader()), main.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new ForkedJava(builder.start());
    }

    /** Also what a loader has that was given its folders and jars after the JVM's start. */
    private static String classPath(ClassLoader loader) throws IOException {
        List<String> path = new ArrayList<>();
        if (loader instanceof URLClassLoader late) {
            for (URL url : late.getURLs()) {
                try {
                    path.add(Path.of(url.toURI()).toString());
                } catch (URISyntaxException e) {
                    throw new IOException(url + " cannot be given to another JVM", e);
                }
            }
        }
        path.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, path);
    }

    /** The answer to a line, without its mark. */
    public String ask(String line) throws IOException {
        questions.write(line + "\n");
        questions.flush();
        StringBuilder before = new StringBuilder();
        for (String told = answers.readLine(); told != null; told = answers.readLine()) {
            if (told.startsWith(ANSWER)) {
                return told.substring(ANSWER.length());
            }
            before.append(told).append('\n');
        }
        throw new IOException("the other JVM ended at \"" + line + "\":\n" + before);
    }

    /** Ends its input and waits for its end. */
    @Override
    public void close() throws IOException {
        questions.close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the other JVM did not end with its input");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Answers one line of questions. */
    @FunctionalInterface
    public interface Answering {
        String to(String line) throws Exception;
    }

    /** The other side: answers each line until there is none; for the class's {@code main}. */
    public static void serve(Answering answering) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(ANSWER + answering.to(line));
        }
    }
}
