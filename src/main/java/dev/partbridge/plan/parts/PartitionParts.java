package dev.partbridge.plan.parts;

import dev.partbridge.diff.Part;
import dev.partbridge.oracle.model.OracleTable;
import dev.partbridge.sql.Identifier;
import dev.partbridge.sql.ObjectId;
import dev.partbridge.sql.ObjectKind;
import java.util.List;
import java.util.Optional;

/** The parts of CREATE TABLE from PARTITION BY on: how it is partitioned, each partition, each subpartition. */
final class PartitionParts {
    private final Statement statement;
    private final OracleTable table;
    private final PartList parts;

    PartitionParts(Statement statement, OracleTable table, PartList parts) {
        this.statement = statement;
        this.table = table;
        this.parts = parts;
    }

    void add(int by) {
        int list = list(by);
        int first = list < size() ? list + 1 : size() - 1;
        parts.add(
                Optional.of(PartList.partitionBy(table.name())),
                List.of(),
                token(by).line(),
                list < size()
                        ? Math.max(
                                token(by).line() + 1,
                                Math.min(token(list).line(), token(first).line()))
                        : statement.end() + 1,
                Part.Role.FRAME);
        if (list == size()) {
            return;
        }
        List<Integer> starts = statement.elements(list);
        int close = statement.closing(list);
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : close;
            partition(starts.get(i), end, i);
        }
    }

    /** The list of partitions, which is not that of a template. */
    private int list(int by) {
        int at = statement.find(by, "(");
        while (at < size() && !statement.has(at + 1, "PARTITION")) {
            at = statement.find(statement.closing(at) + 1, "(");
        }
        return at;
    }

    private void partition(int from, int to, int index) {
        Identifier name = name(from, "P" + (index + 1));
        int below = subpartitions(from, to);
        ObjectId id = ObjectId.partition(table.name(), name);
        if (below == to) {
            part(id, from, token(to - 1).end() + 1);
            return;
        }
        part(id, from, Math.max(token(from).line() + 1, token(below + 1).line()));
        List<Integer> starts = statement.elements(below);
        int close = statement.closing(below);
        for (int i = 0; i < starts.size(); i++) {
            Identifier own = name(starts.get(i), name.text() + "_" + (i + 1));
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : close;
            part(
                    new ObjectId(
                            ObjectKind.PARTITION, table.name(), Optional.of(name), Optional.of(own), Optional.empty()),
                    starts.get(i),
                    token(end - 1).end() + 1);
        }
    }

    private void part(ObjectId id, int from, int end) {
        parts.add(Optional.of(id), List.of(), token(from).line(), end, Part.Role.PARTITION);
    }

    /** The bracket before a partition's first subpartition. */
    private int subpartitions(int from, int to) {
        for (int i = from; i < to; i++) {
            if (statement.has(i, "(", "SUBPARTITION")) {
                return i;
            }
        }
        return to;
    }

    /** PARTITION may have no name behind it. */
    private Identifier name(int at, String otherwise) {
        boolean named = at + 1 < size()
                && token(at + 1).isName()
                && !statement.has(at + 1, "VALUES")
                && !statement.has(at + 1, "TABLESPACE");
        return named ? token(at + 1).name() : new Identifier(otherwise);
    }

    private Token token(int at) {
        return statement.tokens().get(at);
    }

    private int size() {
        return statement.tokens().size();
    }
}
