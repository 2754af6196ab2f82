package dev.partbridge.ui.validate;

import dev.partbridge.engine.FoundDifferences;
import dev.partbridge.postgres.catalog.PlanNode;
import dev.partbridge.run.ValidationDifferences;
import dev.partbridge.run.ValidationDifferences.Kind;
import dev.partbridge.run.ValidationDifferences.Value;
import dev.partbridge.run.ValidationReport;
import dev.partbridge.run.ValidationReport.CheckLine;
import dev.partbridge.run.ValidationReport.CountLine;
import dev.partbridge.run.ValidationReport.Plans;
import dev.partbridge.run.ValidationReport.Sums;
import dev.partbridge.run.ValidationSample;
import dev.partbridge.run.checksum.Checksum;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invented proofs. */
final class Proofs {
    static final CheckLine ORPHANS = check("Orphans", "public.items: sale_id in public.sales", "0 orphans", true, "");
    static final CheckLine PRUNING = check(
            "Pruning",
            "public.sales: queries for one partition's keys",
            "each reads 1 leaf",
            true,
            """
            SELECT * FROM public.sales WHERE sale_date >= '2024-01-01' AND sale_date < '2024-02-01'
            Seq Scan on sales_p2024_01 sales  (cost=0.00..5.75 rows=245 width=52)
              Filter: ((sale_date >= '2024-01-01'::date) AND (sale_date < '2024-02-01'::date))""");
    static final CheckLine DRIFT = check(
            "Key drift",
            "public.items: sale_date against public.sales",
            "12 with another key",
            false,
            "for example (sale_id)=(4711)");

    static final Plans PLANS = new Plans(
            "SELECT * FROM public.sales WHERE sale_date < '2024-02-01'",
            "enable_partition_pruning",
            PlanNode.read(
                    """
                    Seq Scan on sales_p2024_01 sales  (cost=0.00..5.75 rows=245 width=52)
                      Filter: (sale_date < '2024-02-01'::date)
                    """),
            PlanNode.read(
                    """
                    Append  (cost=0.00..17.30 rows=245 width=52)
                      ->  Seq Scan on sales_p2024_01 sales_1  (cost=0.00..5.75 rows=245 width=52)
                            Filter: (sale_date < '2024-02-01'::date)
                      ->  Seq Scan on sales_p2024_02 sales_2  (cost=0.00..5.50 rows=1 width=52)
                            Filter: (sale_date < '2024-02-01'::date)
                    """));

    static final CheckLine PLANNED = new CheckLine(
            PRUNING.kind(),
            PRUNING.subject(),
            PRUNING.what(),
            PRUNING.scope(),
            PRUNING.found(),
            true,
            PRUNING.detail(),
            Optional.of(PLANS));

    private Proofs() {}

    /** SALES in two months, ITEMS with 12 rows missing in one, its landing partition, CUSTOMERS as a whole. */
    static ValidationReport failed() {
        return new ValidationReport(
                List.of(
                        count("CUSTOMERS", "", "customers", 400, 0, 400),
                        count("SALES", "P2024_01", "sales_p2024_01", 245, 0, 245),
                        count("SALES", "P2024_02", "sales_p2024_02", 262, 2, 260),
                        count("ITEMS", "P2024_01", "items_p2024_01", 612, 0, 600),
                        count("ITEMS", "P2024_02", "items_p2024_02", 655, 0, 655),
                        count("ITEMS", "", "items_landing", 0, 0, 0)),
                List.of(ORPHANS, DRIFT, PRUNING));
    }

    /** A value that differs, a row that is missing, one that was rejected, and a table without key. */
    static ValidationReport sampled() {
        return new ValidationReport(
                failed().counts(),
                failed().checks(),
                List.of(),
                List.of(
                        new ValidationSample(
                                ObjectId.table(QualifiedName.of("LOGS")),
                                QualifiedName.of("public", "logs"),
                                List.of(),
                                List.of(),
                                "no key"),
                        new ValidationSample(
                                ObjectId.table(QualifiedName.of("SALES")),
                                QualifiedName.of("public", "sales"),
                                List.of("sale_id", "note"),
                                List.of(
                                        row(ValidationSample.Place.TARGET, cell("1", "1"), cell("a", "b")),
                                        row(ValidationSample.Place.TARGET, cell("2", "2"), cell(null, null)),
                                        row(ValidationSample.Place.MISSING, cell("3", null), cell(null, null)),
                                        row(ValidationSample.Place.REJECTED, cell("4", null), cell(null, null))),
                                "")));
    }

    /** ITEMS has rows of each kind, LOGS no key. */
    static FoundDifferences found() {
        return new FoundDifferences(
                List.of(
                        new ValidationDifferences(
                                ObjectId.table(QualifiedName.of("ITEMS")),
                                QualifiedName.of("public", "items"),
                                List.of("sale_id", "no"),
                                List.of(
                                        difference(Kind.SOURCE_ONLY, "4711", 1, 0, ""),
                                        difference(
                                                Kind.VALUES,
                                                "4712",
                                                1,
                                                1,
                                                "",
                                                new Value("price", "10.50", "10.51"),
                                                new Value("note", null, "a note that was written\nby hand")),
                                        difference(Kind.TARGET_ONLY, "4713", 0, 1, ""),
                                        difference(Kind.NUMBER, "4714", 1, 2, ""),
                                        difference(Kind.SOURCE_ONLY, "4715", 1, 0, "value too long")),
                                true,
                                "",
                                false),
                        new ValidationDifferences(
                                ObjectId.table(QualifiedName.of("LOGS")),
                                QualifiedName.of("public", "logs"),
                                List.of(),
                                List.of(),
                                false,
                                "no primary key",
                                false)),
                true);
    }

    private static ValidationDifferences.Row difference(
            Kind kind, String sale, long source, long target, String refused, Value... values) {
        return new ValidationDifferences.Row(
                kind,
                List.of(sale, "1"),
                Optional.of("P2024_01").filter(p -> source > 0),
                Optional.of(QualifiedName.of("public", "items_p2024_02")).filter(l -> target > 0),
                source,
                target,
                List.of(values),
                refused);
    }

    private static ValidationSample.Row row(ValidationSample.Place place, ValidationSample.Cell... cells) {
        return new ValidationSample.Row(place, List.of(cells));
    }

    private static ValidationSample.Cell cell(@Nullable String source, @Nullable String target) {
        return new ValidationSample.Cell(source, target, source != null && target != null && !source.equals(target));
    }

    static ValidationReport passed() {
        return new ValidationReport(
                List.of(count("SALES", "P2024_01", "sales_p2024_01", 245, 0, 245)), List.of(ORPHANS, PRUNING));
    }

    static ValidationReport compared() {
        return new ValidationReport(List.of(summed("P2024_01", 7)), List.of());
    }

    static CountLine count(String table, String partition, String leaf, long source, long rejects, long found) {
        return new CountLine(
                ObjectId.table(QualifiedName.of(table)),
                Optional.of(partition).filter(p -> !p.isEmpty()),
                QualifiedName.of("public", leaf),
                source,
                rejects,
                found);
    }

    /** One row of SALES, whose checksum is 7 in the source. */
    static CountLine summed(String partition, long found) {
        return new CountLine(
                ObjectId.table(QualifiedName.of("SALES")),
                Optional.of(partition),
                List.of(QualifiedName.of("public", "sales")),
                1,
                0,
                1,
                Optional.of(new Sums(new Checksum(0, 7), new Checksum(0, found))));
    }

    private static CheckLine check(String kind, String what, String found, boolean passed, String detail) {
        return new CheckLine(
                kind, ObjectId.table(QualifiedName.of("ITEMS")), what, "1,267 rows", found, passed, detail);
    }
}
