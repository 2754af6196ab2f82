package dev.partbridge.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the place of a listed key among many by halving the values of one column after the other. */
final class ListLookup {
    private static final String NULL = "NULL";

    private final List<KeySql> key;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(List<String> tuple, int place) {}

    ListLookup(List<KeySql> key) {
        this.key = List.copyOf(key);
    }

    void add(List<String> tuple, int place) {
        entries.add(new Entry(tuple, place));
    }

    /** Sets {@code place} for a key that is listed. */
    String text(String indent) {
        return text(0, entries, indent);
    }

    private String text(int at, List<Entry> some, String indent) {
        if (at == key.size()) {
            return indent + "place := " + some.get(0).place() + ";\n";
        }
        KeySql column = key.get(at);
        TreeMap<String, List<Entry>> values = new TreeMap<>(new LiteralOrder(column.type()));
        List<Entry> nulls = new ArrayList<>();
        for (Entry entry : some) {
            String value = entry.tuple().get(at);
            (value.equals(NULL) ? nulls : values.computeIfAbsent(value, v -> new ArrayList<>())).add(entry);
        }
        List<Group> groups = new ArrayList<>();
        values.forEach((value, group) -> groups.add(new Group(value, group)));
        if (nulls.isEmpty()) {
            return halving(at, groups, indent);
        }
        String ifNull = indent + "IF " + column.sql() + " IS NULL THEN\n" + text(at + 1, nulls, indent + "  ");
        return ifNull
                + (groups.isEmpty() ? "" : indent + "ELSE\n" + halving(at, groups, indent + "  "))
                + indent + "END IF;\n";
    }

    private record Group(String value, List<Entry> entries) {}

    private String halving(int at, List<Group> groups, String indent) {
        KeySql column = key.get(at);
        if (groups.size() > Branches.FEW) {
            int half = groups.size() / 2;
            String order = TypeTable.isText(column.type()) ? " COLLATE \"C\"" : "";
            return indent + "IF " + column.sql() + order + " < "
                    + column.literal(groups.get(half).value()) + " THEN\n"
                    + halving(at, groups.subList(0, half), indent + "  ") + indent + "ELSE\n"
                    + halving(at, groups.subList(half, groups.size()), indent + "  ") + indent + "END IF;\n";
        }
        String text = groups.stream()
                .map(g -> indent + "ELSIF " + column.sql() + " = " + column.literal(g.value()) + " THEN\n"
                        + text(at + 1, g.entries(), indent + "  "))
                .collect(Collectors.joining());
        return text.replaceFirst("ELSIF", "IF") + indent + "END IF;\n";
    }
}
