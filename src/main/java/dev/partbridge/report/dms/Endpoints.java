package dev.partbridge.report.dms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.report.Json;
import java.util.Optional;

/**
 * The settings of the endpoints. Words in capitals are replaced by {@code aws-dms.sh}; passwords stay in Secrets Manager.
 */
final class Endpoints {
    private static final int STATEMENT_SECONDS = 3600;

    private Endpoints() {}

    /** {@code OracleSettings}; blanks of CHAR stay, and the supplemental logging is that of the preparation. */
    static String oracle(Scope scope) {
        ObjectNode node = secret("SOURCE")
                .put("AddSupplementalLogging", false)
                .put("UseLogminerReader", true)
                .put("FailTasksOnLobTruncation", true)
                .put("TrimSpaceInChar", false);
        Optional<Integer> scale = Numbers.scale(scope);
        scale.ifPresent(s -> node.put("NumberDatatypeScale", s));
        return Json.text(node);
    }

    /** {@code PostgreSQLSettings} of the full load: no foreign key is checked, triggers that are always on fire. */
    static String fullLoad() {
        return target("SET session_replication_role = replica");
    }

    /** {@code PostgreSQLSettings} of change capture: foreign keys cascade, which they do in this role alone. */
    static String changes() {
        return target("SET session_replication_role = origin");
    }

    private static String target(String script) {
        return Json.text(secret("TARGET")
                .put("AfterConnectScript", script)
                .put("ExecuteTimeout", STATEMENT_SECONDS)
                .put("FailTasksOnLobTruncation", true));
    }

    private static ObjectNode secret(String side) {
        return Json.object()
                .put("SecretsManagerAccessRoleArn", side + "_SECRET_ROLE_ARN")
                .put("SecretsManagerSecretId", side + "_SECRET_ID")
                .put("DatabaseName", side + "_DATABASE");
    }
}
