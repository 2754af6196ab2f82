package dev.partbridge.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real programs: a small Java source of the test's own, run by the JDK that runs the test. */
class PasswordCommandTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    private PasswordCommand running(String body) throws IOException {
        Path source = folder.resolve("Token.java");
        Files.writeString(
                source, "class Token { public static void main(String[] a) throws Exception {" + body + "} }");
        return new PasswordCommand(List.of(JAVA, source.toString(), "s3cret-argument"));
    }

    private ThrowableAssertAlternative<TargetUnreachable> refused(String body, Duration longest) throws IOException {
        PasswordCommand command = running(body);
        return assertThatExceptionOfType(TargetUnreachable.class)
                .isThrownBy(() -> command.ask(longest))
                .withMessageNotContaining("tiger")
                .withMessageNotContaining("s3cret-argument")
                .withMessageNotContaining("\n");
    }

    private ThrowableAssertAlternative<TargetUnreachable> refused(String body) throws IOException {
        return refused(body, PasswordCommand.LONGEST);
    }

    @Test
    void takesTheOneLine() throws IOException {
        String utf8 = "new java.io.PrintStream(System.out, true, \"UTF-8\").print(\" t\\u00efger=&? \\r\\n\");";
        assertThat(running(utf8).ask()).isEqualTo(" t\u00efger=&? ");
        assertThat(running("System.err.println(\"hint\"); System.out.print(\"tiger\");")
                        .ask())
                .isEqualTo("tiger");
    }

    @Test
    void refusesNothingAndSeveralLines() throws IOException {
        refused("System.out.println(\" \");")
                .withMessage("the password command " + JAVA
                        + " printed nothing; it must print the password as its only line");
        refused("System.out.println(\"tiger\\ntiger\");")
                .withMessage("the password command " + JAVA + " printed 2 lines; it must print the password as its only"
                        + " line, and anything else to its error stream");
        refused("System.out.print(\"tiger\".repeat(1_000_000));")
                .withMessageContaining("printed a line too long for a password");
    }

    @Test
    void tellsTheExitCodeAndTheFirstComplaint() throws IOException {
        refused("System.out.println(\"tiger\"); System.err.println(\"\\nno token: session expired\\nmore\");"
                        + " System.exit(255);")
                .withMessage("the password command " + JAVA
                        + " ended with exit code 255: no token: session expired; run it by hand to see why");
        refused("System.out.println(\"tiger\"); System.err.println(\"+ echo tiger\"); System.exit(1);")
                .withMessage("the password command " + JAVA + " ended with exit code 1; run it by hand to see why");
    }

    @Test
    void doesNotWaitForAnInputOrWithoutEnd() throws IOException {
        refused("if (System.in.read() < 0) { System.err.println(\"no input\"); System.exit(3); }")
                .withMessageContaining("ended with exit code 3: no input");
        refused("new java.util.concurrent.CountDownLatch(1).await();", Duration.ofSeconds(1))
                .withMessage("the password command " + JAVA + " did not end within 1 s; run it by hand to see why");
    }

    @Test
    void tellsThatThereIsNoSuchProgram() {
        assertThatExceptionOfType(TargetUnreachable.class)
                .isThrownBy(() -> PasswordCommand.parse("/no/such/program x").ask())
                .withMessage("the password command /no/such/program cannot be started; check the program's name and"
                        + " path, and that it may be run");
    }
}
