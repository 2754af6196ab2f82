package dev.partbridge.report;

import dev.partbridge.convert.Choices;
import dev.partbridge.convert.Conversion;
import dev.partbridge.convert.ConvertOptions;
import dev.partbridge.convert.TableMapping;
import dev.partbridge.finding.Finding;
import dev.partbridge.finding.Severity;
import dev.partbridge.oracle.model.BoundValue;
import dev.partbridge.oracle.model.OracleColumn;
import dev.partbridge.oracle.model.OracleConstraint;
import dev.partbridge.oracle.model.OracleIndex;
import dev.partbridge.oracle.model.OracleModel;
import dev.partbridge.oracle.model.OraclePartition;
import dev.partbridge.oracle.model.OracleSequence;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.OracleType;
import dev.partbridge.oracle.model.Partitioning;
import dev.partbridge.oracle.model.Skipped;
import dev.partbridge.plan.Phase;
import dev.partbridge.plan.Plan;
import dev.partbridge.plan.StatementId;
import dev.partbridge.plan.Step;
import dev.partbridge.postgres.model.PostgresModel;
import dev.partbridge.project.SignOff;
import dev.partbridge.project.SignedFindings;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import dev.partbridge.sql.QualifiedName;
import dev.partbridge.sql.SourcePosition;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small model with one of each kind, and a plan for it. */
final class ReportModels {
    static final QualifiedName ORDERS = QualifiedName.of("SHOP", "ORDERS");
    static final QualifiedName LINES = QualifiedName.of("SHOP", "LINES");
    static final QualifiedName LOG = QualifiedName.of("LOG");
    static final ReportSource SOURCE = new ReportSource("shop", "ab".repeat(32));

    private static final Identifier ID = Identifier.of("ID");

    private ReportModels() {}

    static OracleModel model() {
        return new OracleModel(
                List.of(orders(), lines(), log()),
                List.of(new OracleIndex(
                        QualifiedName.of("SHOP", "ORDERS_I"),
                        ORDERS,
                        false,
                        "NORMAL",
                        List.of(
                                OracleIndex.Part.of(Identifier.of("DAY")),
                                new OracleIndex.Part(Optional.empty(), Optional.of("UPPER(\"WHO\")"), true)),
                        OracleIndex.Locality.LOCAL,
                        Optional.empty(),
                        Optional.empty())),
                List.of(new OracleSequence(
                        QualifiedName.of("SHOP", "ORDER_SEQ"),
                        BigInteger.TEN,
                        BigInteger.ONE,
                        Optional.empty(),
                        Optional.of(new BigInteger("9".repeat(28))),
                        20,
                        false,
                        Optional.empty())),
                List.of(new Skipped("view", "SHOP.V", at(90))));
    }

    static List<Finding> findings() {
        return List.of(
                new Finding(
                        "PB-DAT-009", Severity.NOTE, ObjectId.table(LINES), Optional.of(at(30)), "A note.", "Nothing."),
                new Finding("PB-DAT-002", Severity.ERROR, ObjectId.table(LOG), Optional.empty(), "It is.", "Mend it."));
    }

    /** One finding is signed off, one has lapsed, and of one nothing is told any more. */
    static List<SignOff> signOffs() {
        return List.of(
                new SignOff("PB-DAT-002", "table:LOG", "It is.", "Ann", "kept for the auditors"),
                new SignOff("PB-DAT-009", "table:SHOP.LINES", "Another note.", "Bob", ""),
                new SignOff("PB-DAT-010", "table:LOG", "It was.", "Bob", "soon gone"));
    }

    static SignedFindings signed() {
        return SignedFindings.of(findings(), signOffs());
    }

    static Plan plan() {
        Conversion conversion = new Conversion(
                model(),
                new ConvertOptions(Identifier.of("public"), 18, Set.of(), Choices.defaults()),
                new PostgresModel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(new TableMapping(
                        ORDERS,
                        QualifiedName.of("shop", "order"),
                        0,
                        List.of(),
                        Optional.empty(),
                        List.of(new TableMapping.PartitionMapping(
                                Identifier.of("P1"), QualifiedName.of("shop", "orders_p1"))))),
                List.of());
        QualifiedName odd = QualifiedName.of("shop", "a\nDROP");
        List<Step> steps = List.of(
                step(Phase.SCHEMAS, ObjectId.of(ObjectKind.SCHEMA, QualifiedName.of("shop")), "CREATE SCHEMA shop", ""),
                step(
                        Phase.TABLES,
                        ObjectId.table(odd),
                        "CREATE TABLE shop.\"a\nDROP\" ()",
                        "DROP TABLE shop.\"a\nDROP\""),
                step(
                        Phase.TABLES,
                        ObjectId.table(QualifiedName.of("shop", "orders")),
                        "CREATE TABLE shop.orders (\n    name text DEFAULT 'ü'\n);",
                        "DROP TABLE shop.orders"),
                step(
                        Phase.KEYS,
                        ObjectId.constraint(QualifiedName.of("shop", "orders"), Identifier.of("orders_pk")),
                        "ALTER TABLE shop.orders ADD PRIMARY KEY (id)",
                        "ALTER TABLE shop.orders DROP CONSTRAINT orders_pk -- once"),
                new Step.Validate());
        return new Plan(conversion, steps, SOURCE.fingerprint(), "cd".repeat(32));
    }

    private static Step step(Phase phase, ObjectId object, String sql, String undo) {
        return new Step.Execute(new StatementId(phase, object), sql, undo);
    }

    private static OracleTable orders() {
        List<OraclePartition> partitions = List.of(
                partition("P1", new BoundValue.Time(LocalDateTime.of(2024, 2, 1, 0, 0))),
                partition("P2", new BoundValue.MaxValue()));
        return table(
                ORDERS,
                List.of(
                        column("ID", OracleType.of("NUMBER", 12, 0), true, Optional.empty()),
                        column("DAY", OracleType.of("DATE"), false, Optional.of("SYSDATE"))),
                Optional.of(new Partitioning.Range(List.of(Identifier.of("DAY")), partitions)),
                List.of(new OracleConstraint.PrimaryKey(
                        Optional.of(Identifier.of("ORDERS_PK")),
                        List.of(ID),
                        OracleConstraint.State.ORDINARY,
                        Optional.empty())),
                Optional.of(at(1)));
    }

    private static OracleTable lines() {
        Identifier key = Identifier.of("LINES_FK");
        return table(
                LINES,
                List.of(column("ID", OracleType.of("NUMBER"), true, Optional.empty())),
                Optional.of(new Partitioning.Reference(key, List.of())),
                List.of(
                        new OracleConstraint.ForeignKey(
                                Optional.of(key),
                                List.of(ID),
                                ORDERS,
                                List.of(),
                                OracleConstraint.OnDelete.CASCADE,
                                OracleConstraint.State.ORDINARY,
                                Optional.empty()),
                        new OracleConstraint.Check(
                                Optional.empty(),
                                "ID > 0",
                                new OracleConstraint.State(true, false, false, false),
                                Optional.empty())),
                Optional.of(at(20)));
    }

    private static OracleTable log() {
        return table(
                LOG,
                List.of(),
                Optional.of(new Partitioning.NotConverted("RANGE-HASH", List.of(ID))),
                List.of(),
                Optional.empty());
    }

    private static OracleTable table(
            QualifiedName name,
            List<OracleColumn> columns,
            Optional<Partitioning> partitioning,
            List<OracleConstraint> constraints,
            Optional<SourcePosition> position) {
        return new OracleTable(
                name,
                OracleTable.Organization.HEAP,
                columns,
                partitioning,
                constraints,
                Optional.empty(),
                List.of(),
                position);
    }

    private static OracleColumn column(String name, OracleType type, boolean notNull, Optional<String> defaultText) {
        return new OracleColumn(
                Identifier.of(name),
                type,
                notNull,
                defaultText,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OraclePartition partition(String name, BoundValue bound) {
        return new OraclePartition(Optional.of(Identifier.of(name)), List.of(bound), Optional.empty());
    }

    private static SourcePosition at(long line) {
        return new SourcePosition("ddl/shop.sql", line, 3);
    }
}
