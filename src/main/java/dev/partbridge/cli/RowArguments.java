package dev.partbridge.cli;

import dev.partbridge.convert.Narrowing;
import dev.partbridge.engine.Inspection;
import dev.partbridge.engine.Narrowings;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.oracle.model.ReferenceChains;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options that say which rows of a table are copied. */
final class RowArguments {
    private static final String PARTITIONS = "--partitions";
    private static final String WHERE = "--where";

    @Option(
            names = PARTITIONS,
            paramLabel = "TABLE=P1,P2",
            description =
                    "Of a database: copy only these partitions or subpartitions of a table, and what is partitioned by"
                            + " reference to it; the others are made, and stay empty; may be given again")
    private List<String> partitions = new ArrayList<>();

    @Option(
            names = WHERE,
            paramLabel = "TABLE=CONDITION",
            description =
                    "Of a database: copy only the rows of a table that fulfil a condition, in Oracle's SQL without the"
                            + " word WHERE, and what is partitioned by reference to them; once for each table")
    private List<String> where = new ArrayList<>();

    /**
     * What is asked for, by Oracle's names.
     *
     * @param taken the tables that migrate with the parents they are partitioned by reference to; empty for all
     * @throws IllegalArgumentException for what the source does not have
     */
    Map<QualifiedName, Narrowing> of(Inspection inspection, Set<QualifiedName> taken) {
        Map<QualifiedName, Narrowing> made = new LinkedHashMap<>();
        if (partitions.isEmpty() && where.isEmpty()) {
            return made;
        }
        Narrowings narrowings = new Narrowings(inspection);
        narrowings.impossible().ifPresent(RowArguments::refuse);
        Set<QualifiedName> copied = withParents(inspection, taken);
        for (String argument : partitions) {
            List<String> names =
                    Arrays.asList(value(PARTITIONS, "P1,P2", argument).split(",", -1));
            for (OracleTable table : tables(PARTITIONS, argument, inspection, copied)) {
                Narrowing before = made.getOrDefault(table.name(), Narrowing.NONE);
                Set<Identifier> all = new LinkedHashSet<>(before.partitions());
                all.addAll(found(narrowings, table, names, argument));
                made.put(table.name(), before.withPartitions(all));
            }
        }
        for (String argument : where) {
            String condition = value(WHERE, "CONDITION", argument).strip();
            for (OracleTable table : tables(WHERE, argument, inspection, copied)) {
                Narrowing before = made.getOrDefault(table.name(), Narrowing.NONE);
                if (before.condition().isPresent()) {
                    refuse(WHERE + " is given twice for " + table.name() + ": join the conditions by AND");
                }
                made.put(table.name(), before.withCondition(Optional.of(condition)));
            }
        }
        made.forEach((table, narrowing) -> narrowings.refusal(table, narrowing).ifPresent(RowArguments::refuse));
        return made;
    }

    private static Set<Identifier> found(
            Narrowings narrowings, OracleTable table, List<String> names, String argument) {
        try {
            return narrowings.partitions(table, names);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PARTITIONS + " " + argument + ": " + e.getMessage(), e);
        }
    }

    private static String value(String option, String form, String argument) {
        int at = argument.indexOf('=');
        if (at < 1) {
            throw new IllegalArgumentException(option + " " + argument + ": write it as TABLE=" + form);
        }
        return argument.substring(at + 1);
    }

    private static List<OracleTable> tables(
            String option, String argument, Inspection inspection, Set<QualifiedName> copied) {
        String wanted = argument.substring(0, argument.indexOf('='));
        List<OracleTable> all = inspection.model().tables();
        List<QualifiedName> found = TableNames.like(wanted, all);
        if (found.isEmpty()) {
            refuse(option + " " + argument + ": the source has no table " + wanted + "; it has "
                    + (all.isEmpty()
                            ? "none"
                            : Narrowings.some(
                                    all.stream().map(OracleTable::name).toList())));
        }
        List<OracleTable> tables = all.stream()
                .filter(t -> found.contains(t.name()) && copied.contains(t.name()))
                .toList();
        if (tables.isEmpty()) {
            refuse(option + " " + argument + ": " + wanted
                    + " is not among the tables that are taken (--tables, --schema)");
        }
        return tables;
    }

    private static Set<QualifiedName> withParents(Inspection inspection, Set<QualifiedName> taken) {
        ReferenceChains chains = new ReferenceChains(inspection.model());
        Set<QualifiedName> all = new HashSet<>();
        for (OracleTable table : inspection.model().tables()) {
            if (taken.isEmpty() || taken.contains(table.name())) {
                chains.line(table).forEach(t -> all.add(t.name()));
            }
        }
        return all;
    }

    private static void refuse(String why) {
        throw new IllegalArgumentException(why);
    }
}
