package dev.partbridge.report.dms;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partbridge.report.Json;
import java.util.List;

/**
 * {@code task-settings.json}: nothing is cut, nothing is skipped without a stop, and changes are applied one transaction
 * after the other.
 */
final class TaskSettings {
    private static final List<String> LOGGED =
            List.of("SOURCE_UNLOAD", "SOURCE_CAPTURE", "TARGET_LOAD", "TARGET_APPLY", "TASK_MANAGER");

    private TaskSettings() {}

    static String of(DmsTask task) {
        ObjectNode root = Json.object();
        target(root.putObject("TargetMetadata"));
        load(root.putObject("FullLoadSettings"), task);
        logging(root.putObject("Logging"));
        root.putObject("ControlTablesSettings")
                .put("ControlSchema", "")
                .put("HistoryTimeslotInMinutes", 5)
                .put("HistoryTableEnabled", false)
                .put("SuspendedTablesTableEnabled", true)
                .put("StatusTableEnabled", true);
        root.putObject("StreamBufferSettings")
                .put("StreamBufferCount", 3)
                .put("StreamBufferSizeInMB", 8)
                .put("CtrlStreamBufferSizeInMB", 5);
        changes(root.putObject("ChangeProcessingTuning"));
        // the structure is the conversion's; what TRUNCATE would do to partitions and foreign keys DMS does not know
        root.putObject("ChangeProcessingDdlHandlingPolicy")
                .put("HandleSourceTableDropped", false)
                .put("HandleSourceTableTruncated", false)
                .put("HandleSourceTableAltered", false);
        validation(root.putObject("ValidationSettings"));
        errors(root.putObject("ErrorBehavior"));
        return Json.text(root);
    }

    /** Full LOB mode, small ones inline: limited mode would cut them. */
    private static void target(ObjectNode node) {
        node.put("TargetSchema", "")
                .put("SupportLobs", true)
                .put("FullLobMode", true)
                .put("LobChunkSize", 64)
                .put("LimitedSizeLobMode", false)
                .put("LobMaxSize", 0)
                .put("InlineLobMaxSize", 32)
                .put("LoadMaxFileSize", 0)
                .put("ParallelLoadThreads", 0)
                .put("ParallelLoadBufferSize", 0)
                .put("BatchApplyEnabled", false)
                .put("ParallelApplyThreads", 0)
                .put("ParallelApplyBufferSize", 0)
                .put("ParallelApplyQueuesPerThread", 0);
    }

    private static void load(ObjectNode node, DmsTask task) {
        node.put("TargetTablePrepMode", "DO_NOTHING")
                .put("CreatePkAfterFullLoad", false)
                .put("StopTaskCachedChangesApplied", false)
                .put("StopTaskCachedChangesNotApplied", task.kind() == DmsTask.Kind.FULL_LOAD_AND_CDC)
                .put("MaxFullLoadSubTasks", task.subTasks())
                .put("TransactionConsistencyTimeout", 600)
                .put("CommitRate", 10000);
    }

    private static void logging(ObjectNode node) {
        ArrayNode components = node.put("EnableLogging", true).putArray("LogComponents");
        LOGGED.forEach(id -> components.addObject().put("Id", id).put("Severity", "LOGGER_SEVERITY_DEFAULT"));
    }

    private static void changes(ObjectNode node) {
        node.put("MinTransactionSize", 1000)
                .put("CommitTimeout", 1)
                .put("MemoryLimitTotal", 1024)
                .put("MemoryKeepTime", 60)
                .put("StatementCacheSize", 50);
    }

    private static void validation(ObjectNode node) {
        node.put("EnableValidation", true)
                .put("ValidationMode", "ROW_LEVEL")
                .put("ThreadCount", 5)
                .put("PartitionSize", 10000)
                .put("FailureMaxCount", 10000)
                .put("TableFailureMaxCount", 1000)
                .put("RecordFailureDelayInMinutes", 5)
                .put("RecordSuspendDelayInMinutes", 30)
                .put("HandleCollationDiff", true)
                .put("SkipLobColumns", false)
                .put("ValidationPartialLobSize", 0)
                .put("ValidationOnly", false);
    }

    /** A deleted row may be gone already, taken along by a cascade; all else stops the task. */
    private static void errors(ObjectNode node) {
        node.put("DataErrorPolicy", "STOP_TASK")
                .put("DataTruncationErrorPolicy", "STOP_TASK")
                .put("DataErrorEscalationPolicy", "STOP_TASK")
                .put("DataErrorEscalationCount", 0)
                .put("TableErrorPolicy", "STOP_TASK")
                .put("TableErrorEscalationPolicy", "STOP_TASK")
                .put("TableErrorEscalationCount", 0)
                .put("RecoverableErrorCount", -1)
                .put("RecoverableErrorInterval", 5)
                .put("RecoverableErrorThrottling", true)
                .put("RecoverableErrorThrottlingMax", 1800)
                .put("ApplyErrorDeletePolicy", "LOG_ERROR")
                .put("ApplyErrorInsertPolicy", "STOP_TASK")
                .put("ApplyErrorUpdatePolicy", "STOP_TASK")
                .put("ApplyErrorEscalationPolicy", "LOG_ERROR")
                .put("ApplyErrorEscalationCount", 0)
                .put("ApplyErrorFailOnTruncationDdl", true)
                .put("FullLoadIgnoreConflicts", true)
                .put("FailOnTransactionConsistencyBreached", true)
                .put("FailOnNoTablesCaptured", true);
    }
}
