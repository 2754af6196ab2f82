package dev.partbridge.testing.oracle.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is known of one session, as V$SESSION would show it and more; it stays after the session's end. */
public final class SessionRecord {
    private final int id;
    private final String service;
    private String user = "";
    private Map<String, String> logOn = Map.of();
    private String clientIdentifier = "";
    private String module = "";
    private String action = "";
    private String clientInfo = "";
    private String schema = "";
    private long calls;
    private long fetches;
    private int openCursors;
    private boolean ended;
    private boolean killed;
    private final List<String> statements = new ArrayList<>();

    SessionRecord(int id, String service) {
        this.id = id;
        this.service = service;
    }

    /** V$SESSION.SID. */
    public int id() {
        return id;
    }

    /** The service or SID that was asked for. */
    public String service() {
        return service;
    }

    public synchronized String user() {
        return user;
    }

    /** What the client told about itself at log-in, such as AUTH_PROGRAM_NM; no secrets. */
    public synchronized Map<String, String> logOn() {
        return logOn;
    }

    public String program() {
        return logOn().getOrDefault("AUTH_PROGRAM_NM", "");
    }

    public String machine() {
        return logOn().getOrDefault("AUTH_MACHINE", "");
    }

    public String osUser() {
        return logOn().getOrDefault("AUTH_SID", "");
    }

    /** The session settings that came with the log-in. */
    public String alterSession() {
        return logOn().getOrDefault("AUTH_ALTER_SESSION", "");
    }

    public synchronized String clientIdentifier() {
        return clientIdentifier;
    }

    public synchronized String module() {
        return module;
    }

    public synchronized String action() {
        return action;
    }

    public synchronized String clientInfo() {
        return clientInfo;
    }

    /** The schema set by the driver's own call, empty until then. */
    public synchronized String schema() {
        return schema;
    }

    /** Round trips since the log-in. */
    public synchronized long calls() {
        return calls;
    }

    /** Those round trips that brought rows. */
    public synchronized long fetches() {
        return fetches;
    }

    public synchronized int openCursors() {
        return openCursors;
    }

    /** The texts executed, one for each execution. */
    public synchronized List<String> statements() {
        return List.copyOf(statements);
    }

    public synchronized boolean hasEnded() {
        return ended;
    }

    /** Marks the session for its end, as ALTER SYSTEM KILL SESSION does: its next call gets ORA-00028. */
    public synchronized void kill() {
        killed = true;
    }

    synchronized boolean isKilled() {
        return killed;
    }

    synchronized void loggedOn(String name, Map<String, String> parameters) {
        user = name;
        logOn = Map.copyOf(parameters);
    }

    synchronized void setEndToEnd(EndToEnd.Texts texts) {
        clientIdentifier = texts.clientIdentifier(clientIdentifier);
        module = texts.module(module);
        action = texts.action(action);
        clientInfo = texts.clientInfo(clientInfo);
    }

    synchronized void setSchema(String name) {
        schema = name;
    }

    synchronized void called() {
        calls++;
    }

    synchronized void fetched() {
        fetches++;
    }

    synchronized void executed(String sql) {
        statements.add(sql);
    }

    synchronized void setOpenCursors(int count) {
        openCursors = count;
    }

    synchronized void end() {
        ended = true;
        openCursors = 0;
    }
}
