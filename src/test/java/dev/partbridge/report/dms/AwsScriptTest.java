package dev.partbridge.report.dms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.partbridge.report.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script against a stand-in for the AWS CLI, which keeps its arguments and the files they name. */
class AwsScriptTest {
    private static final String STAND_IN =
            """
            #!/usr/bin/env bash
            echo "$*" >>"$CALLS"
            for argument in "$@"; do
              case $argument in
                file://*) cp "${argument#file://}" "$KEPT/" ;;
              esac
            done
            case "$2" in
              describe-endpoints) echo "arn:endpoint:${4##*Values=}" ;;
              describe-replication-tasks) echo "arn:task:${4##*Values=}" ;;
            esac
            """;

    @TempDir
    private Path folder;

    private Path calls = Path.of("calls");
    private Path kept = Path.of("kept");

    private record Result(int exit, String output) {}

    @BeforeEach
    void standIn() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the script is for bash");
        HandOffs.sample().write(folder.resolve("out"));
        calls = folder.resolve("calls");
        kept = Files.createDirectories(folder.resolve("kept"));
        Path aws = Files.createDirectories(folder.resolve("bin")).resolve("aws");
        Files.writeString(aws, STAND_IN);
        assertThat(aws.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void createsTheEndpointsWithWhatTheVariablesSay() throws IOException, InterruptedException {
        assertThat(run("endpoints").exit()).isZero();

        assertThat(Files.readAllLines(calls)).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).contains("--endpoint-identifier partbridge-source", "--engine-name oracle");
            assertThat(lines.get(1)).contains("partbridge-target-full-load", "--postgre-sql-settings file://");
            assertThat(lines.get(2)).contains("partbridge-target-cdc");
        });
        assertThat(Json.parse(Files.readAllBytes(kept.resolve("endpoints-source-oracle.json")))
                        .path("SecretsManagerSecretId")
                        .asText())
                .isEqualTo("o&r|a");
        assertThat(Files.readString(kept.resolve("endpoints-target-cdc.json")))
                .contains("\"DatabaseName\": \"shop\"")
                .doesNotContain("TARGET_");
    }

    @Test
    void createsAndStartsTasks() throws IOException, InterruptedException {
        assertThat(run("create", "full-load-chains").exit()).isZero();
        assertThat(run("start", "full-load-chains").exit()).isZero();
        assertThat(run("create", "cdc").exit()).isZero();
        assertThat(run("start", "cdc", "4711").exit()).isZero();

        assertThat(String.join("\n", Files.readAllLines(calls)))
                .contains(
                        "--replication-task-identifier partbridge-full-load-chains --migration-type full-load ",
                        "--target-endpoint-arn arn:endpoint:partbridge-target-full-load",
                        "start-replication-task --replication-task-arn arn:task:partbridge-full-load-chains"
                                + " --start-replication-task-type start-replication\n",
                        "--replication-task-identifier partbridge-cdc --migration-type cdc ",
                        "--target-endpoint-arn arn:endpoint:partbridge-target-cdc",
                        "start-replication --cdc-start-position 4711");
        assertThat(Files.readString(kept.resolve("tasks-full-load-chains-table-mappings.json")))
                .contains("\"schema-name\": \"SHOP\"")
                .doesNotContain("ORACLE_SCHEMA");
    }

    @Test
    void refusesWhatItCannotDo() throws IOException, InterruptedException {
        assertThat(run()).satisfies(r -> assertThat(r.exit()).isEqualTo(2));
        assertThat(run("create", "all").output()).contains("there is no task all");
        assertThat(run("start", "cdc").output()).contains("bash aws-dms.sh start cdc SCN");
        assertThat(Files.exists(calls)).isFalse();
    }

    private Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("/bin/bash", folder.resolve("out/aws-dms.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", "", (path, none) -> folder.resolve("bin") + ":" + path);
        builder.environment().put("CALLS", calls.toString());
        builder.environment().put("KEPT", kept.toString());
        builder.environment().put("REPLICATION_INSTANCE_ARN", "arn:rep");
        builder.environment().put("SOURCE_SECRET_ID", "o&r|a");
        builder.environment().put("SOURCE_SECRET_ROLE_ARN", "arn:role");
        builder.environment().put("SOURCE_DATABASE", "ORCL");
        builder.environment().put("TARGET_SECRET_ID", "pg");
        builder.environment().put("TARGET_SECRET_ROLE_ARN", "arn:role");
        builder.environment().put("TARGET_DATABASE", "shop");
        builder.environment().put("ORACLE_SCHEMA", "SHOP");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Result(process.exitValue(), output);
    }
}
