package dev.partbridge.engine;

import dev.partbridge.connect.oracle.OracleSource;
import dev.partbridge.engine.EngineException.Kind;
import dev.partbridge.engine.Inspection.TableData;
import dev.partbridge.finding.Finding;
import dev.partbridge.oracle.dictionary.CharacterSets;
import dev.partbridge.oracle.dictionary.DictionaryReader;
import dev.partbridge.oracle.dictionary.DictionarySource;
import dev.partbridge.oracle.dictionary.PrivilegeProbe;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.oracle.model.StoredSize;
import dev.partbridge.oracle.rows.HiddenRows;
import dev.partbridge.oracle.rows.SystemChange;
import dev.partbridge.oracle.rows.TextReading;
import dev.partbridge.oracle.rows.Unreadable;
import dev.partbridge.progress.Cancellation;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a live database: its dictionary now, its rows later. */
final class LiveInspector {
    private final LiveSource source;
    private final OracleSource database;
    private final Cancellation cancellation;

    LiveInspector(LiveSource source, OracleSource database, Cancellation cancellation) {
        this.source = source;
        this.database = database;
        this.cancellation = cancellation;
    }

    Inspection inspect() {
        List<Finding> findings = new ArrayList<>();
        DictionarySource read = read(findings);
        List<TableData> data = new ArrayList<>();
        LivePartitions partitions = new LivePartitions(new ReferenceChains(read.model()));
        for (OracleTable table : read.model().tables()) {
            StoredSize size = read.sizes().getOrDefault(table.name(), StoredSize.UNKNOWN);
            data.add(new TableData(table.name(), LiveChunks.of(table, size, partitions), Optional.of(size)));
            Unreadable.in(table).forEach(u -> findings.add(unreadable(table, u)));
        }
        findings.sort(Finding.ORDER);
        return new Inspection(
                source,
                fingerprint(read.model()),
                read.model(),
                data,
                findings,
                new LiveRows(database, read.model(), texts(read.characterSets())));
    }

    /** A hash of all tables. */
    static String fingerprint(OracleModel model) {
        Fingerprint fingerprint = new Fingerprint();
        model.tables().forEach(table -> fingerprint.add(table.name().toString(), hash(table)));
        return fingerprint.hex();
    }

    private DictionarySource read(List<Finding> findings) {
        return DictionarySession.ask(database, "the dictionary", cancellation, session -> read(session, findings));
    }

    /** Of the tables that were read. */
    private static Set<Identifier> owners(DictionarySource read) {
        Set<Identifier> owners = new LinkedHashSet<>();
        read.model().tables().forEach(t -> t.name().schema().ifPresent(owners::add));
        return owners;
    }

    private DictionarySource read(Connection session, List<Finding> findings) throws SQLException {
        List<Identifier> schemas = schemas();
        DictionarySource read = DictionaryReader.read(session, schemas, cancellation);
        findings.addAll(read.findings());
        findings.addAll(PrivilegeProbe.probe(session, read, cancellation).findings());
        read.characterSets().linguistic().ifPresent(order -> findings.add(linguistic(order)));
        if (database.facts().role().map(SystemChange::isApplied).orElse(true)) {
            SystemChange.read(session).doubt().ifPresent(d -> findings.add(uncheckedScn(d)));
        }
        for (Identifier schema : owners(read)) {
            findings.addAll(new HiddenFindings(schema, read.model()).of(HiddenRows.of(session, schema)));
            cancellation.check();
        }
        return read;
    }

    private List<Identifier> schemas() {
        if (!source.schemas().isEmpty()) {
            return source.schemas();
        }
        return List.of(new Identifier(database.facts()
                .currentSchema()
                .orElseThrow(() ->
                        new EngineException(Kind.USAGE, "the session's own schema is not known; give --schema"))));
    }

    /** Of a character set with one byte for each character, values longer than a RAW can be read in pieces. */
    private TextReading texts(CharacterSets declared) {
        boolean oneByte = declared.database()
                .filter(s -> s.matches("[A-Z]+[78][A-Z0-9]*"))
                .isPresent();
        return source.texts()
                .<TextReading>map(charset -> new TextReading.AsBytes(charset, oneByte))
                .orElse(TextReading.BY_DRIVER);
    }

    private static Finding uncheckedScn(SystemChange.Doubt doubt) {
        return Finding.of(
                "PB-ROW-004",
                ObjectId.of(ObjectKind.SOURCE, QualifiedName.of("V$DATABASE")),
                Optional.empty(),
                doubt.message() + ".",
                doubt.cure() + ".");
    }

    private static Finding linguistic(String order) {
        return Finding.of(
                "PB-DIC-028",
                ObjectId.of(ObjectKind.SOURCE, QualifiedName.of("NLS_DATABASE_PARAMETERS")),
                Optional.empty(),
                "NLS_COMP is not BINARY: conditions of sessions without settings of their own compare texts by " + order
                        + (order.endsWith("_CI") || order.endsWith("_AI")
                                ? ", to which letters of either case are the same."
                                : "."));
    }

    private static Finding unreadable(OracleTable table, Unreadable column) {
        return Finding.of(
                "PB-ROW-001",
                ObjectId.column(table.name(), column.column()),
                table.position(),
                "Of " + table.name() + " " + column.column() + ": " + column.reason() + ".",
                column.cure());
    }

    private static String hash(OracleTable table) {
        MessageDigest digest = Fingerprint.sha256();
        return HexFormat.of().formatHex(digest.digest(table.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
