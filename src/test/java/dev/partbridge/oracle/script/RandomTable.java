package dev.partbridge.oracle.script;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A table as somebody may think of it, before it is written down in one style or another. */
record RandomTable(
        Optional<String> schema,
        String name,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        Optional<Division> division,
        Optional<Division> below,
        boolean template,
        List<Part> parts,
        Optional<String> reference) {
    static final String PARENT = "PARENT";

    /** Oracle's kinds of a column, each written in several ways. */
    enum Type {
        KEY,
        AMOUNT,
        DAY,
        MOMENT,
        TEXT,
        LARGE
    }

    /** @param computed the expression of a virtual column */
    record Column(
            String name,
            Type type,
            boolean notNull,
            Optional<String> defaultText,
            boolean onNull,
            Optional<String> computed,
            boolean identity) {}

    enum Kind {
        PRIMARY,
        UNIQUE,
        CHECK,
        FOREIGN
    }

    /**
     * @param own whether the key's index is created by a statement of its own, where a style does so
     * @param state words behind it, such as DISABLE
     */
    record Constraint(
            Kind kind, Optional<String> name, List<String> columns, String condition, boolean own, String state) {}

    record Index(String name, boolean unique, List<String> parts, boolean local) {}

    /** @param interval of a range that goes on by itself */
    record Division(String by, String column, Type type, boolean interval) {}

    /** @param bound values as {@link LocalDate}, number, text, or the words MAXVALUE, DEFAULT and NULL as enum */
    record Part(String name, List<Object> bound, Optional<String> tablespace, List<Part> below) {}

    /** The values of a bound that are words. */
    enum Word {
        MAXVALUE,
        DEFAULT,
        NULL
    }

    static RandomTable of(Random random) {
        List<Column> columns = new ArrayList<>();
        String id = name(random, "ID", "order", "Item Id");
        String day = name(random, "SALE_DATE", "Sale Date", "DATE");
        String text = name(random, "REGION", "region", "SIZE");
        boolean identity = random.nextInt(3) == 0;
        columns.add(new Column(id, Type.KEY, true, Optional.empty(), false, Optional.empty(), identity));
        columns.add(plain(day, Type.DAY, true, Optional.empty()));
        columns.add(plain(text, Type.TEXT, random.nextBoolean(), some(random, "'N'", "q'[it's]'", "user")));
        columns.add(plain("MOMENT", Type.MOMENT, false, some(random, "systimestamp", "null", "current_timestamp")));
        columns.add(new Column(
                "AMOUNT", Type.AMOUNT, false, Optional.of("0"), random.nextBoolean(), Optional.empty(), false));
        columns.add(plain("NOTE", Type.LARGE, false, Optional.empty()));
        if (random.nextBoolean()) {
            columns.add(new Column(
                    "TWICE", Type.AMOUNT, false, Optional.empty(), false, Optional.of("\"AMOUNT\" * 2"), false));
        }
        boolean byReference = random.nextInt(8) == 0;
        columns.add(plain("PARENT_ID", Type.KEY, byReference || random.nextBoolean(), Optional.empty()));
        List<Constraint> constraints = constraints(random, id, day, byReference);
        List<Index> indexes = List.of(
                new Index("IX1", false, List.of(text, day + " DESC"), random.nextBoolean()),
                new Index("Ix Two", random.nextBoolean(), List.of("UPPER(\"" + text + "\")", day), false));
        Optional<Division> division = byReference ? Optional.empty() : division(random, id, day, text, true);
        Optional<Division> below = division.filter(d -> !d.by().equals("SYSTEM") && random.nextBoolean())
                .flatMap(d -> division(random, id, day, text, false));
        boolean template = below.isPresent() && random.nextBoolean();
        boolean local = division.isPresent() || byReference;
        return new RandomTable(
                random.nextBoolean() ? Optional.of("APP") : Optional.empty(),
                name(random, "SALES", "Sales Of", "sales"),
                columns,
                constraints,
                local
                        ? indexes
                        : indexes.stream()
                                .map(i -> new Index(i.name(), i.unique(), i.parts(), false))
                                .toList(),
                division,
                below,
                template,
                division.map(d -> parts(random, d, "P", below, template))
                        .orElse(byReference ? named(random) : List.of()),
                byReference ? Optional.of("PARENT_FK") : Optional.empty());
    }

    private static List<Constraint> constraints(Random random, String id, String day, boolean byReference) {
        List<Constraint> constraints = new ArrayList<>();
        boolean several = random.nextBoolean();
        constraints.add(new Constraint(
                Kind.PRIMARY,
                Optional.of(name(random, "SALES_PK", "Sales Pk")),
                several ? List.of(id, day) : List.of(id),
                "",
                random.nextBoolean(),
                ""));
        if (random.nextBoolean()) {
            constraints.add(new Constraint(
                    Kind.UNIQUE,
                    some(random, "UK1"),
                    List.of("AMOUNT"),
                    "",
                    false,
                    random.nextBoolean() ? "" : "DEFERRABLE INITIALLY DEFERRED"));
        }
        constraints.add(new Constraint(
                Kind.CHECK,
                some(random, "CK1", "ck two"),
                List.of("AMOUNT"),
                "\"AMOUNT\" >= 0 and 'it''s;' <> '--'",
                false,
                random.nextInt(3) == 0 ? "DISABLE" : ""));
        if (byReference || random.nextBoolean()) {
            constraints.add(new Constraint(
                    Kind.FOREIGN,
                    Optional.of("PARENT_FK"),
                    List.of("PARENT_ID"),
                    random.nextBoolean() ? "ON DELETE CASCADE" : "",
                    false,
                    ""));
        }
        return constraints;
    }

    private static Optional<Division> division(Random random, String id, String day, String text, boolean first) {
        return switch (random.nextInt(first ? 7 : 3)) {
            case 0, 3 ->
                Optional.of(
                        random.nextBoolean()
                                ? new Division("RANGE", day, Type.DAY, first && random.nextBoolean())
                                : new Division("RANGE", id, Type.KEY, first && random.nextBoolean()));
            case 1, 4 -> Optional.of(new Division("LIST", text, Type.TEXT, first && random.nextInt(3) == 0));
            case 2, 5 -> Optional.of(new Division("HASH", id, Type.KEY, false));
            default ->
                random.nextBoolean() ? Optional.of(new Division("SYSTEM", "", Type.KEY, false)) : Optional.empty();
        };
    }

    private static List<Part> parts(
            Random random, Division division, String prefix, Optional<Division> below, boolean template) {
        int many = 1 + random.nextInt(4);
        boolean rest = !division.interval() && random.nextBoolean();
        List<Part> templated = below.filter(b -> template)
                .map(b -> parts(random, b, "T", Optional.empty(), false))
                .orElse(List.of());
        return IntStream.range(0, many)
                .mapToObj(i -> {
                    String name = i % 3 == 2 ? prefix + " part " + i : prefix + i;
                    List<Part> own = templated.stream()
                            .map(t -> new Part(name + "_" + t.name(), t.bound(), t.tablespace(), List.of()))
                            .toList();
                    return new Part(
                            name,
                            bound(random, division, i, rest && i == many - 1),
                            below.isEmpty() ? some(random, "TS1", "users") : Optional.empty(),
                            template
                                    ? own
                                    : below.map(b -> parts(random, b, name + "_S", Optional.empty(), false))
                                            .orElse(List.of()));
                })
                .toList();
    }

    private static List<Part> named(Random random) {
        return random.nextBoolean()
                ? List.of()
                : List.of(
                        new Part("C1", List.of(), Optional.empty(), List.of()),
                        new Part("C2", List.of(), Optional.of("TS1"), List.of()));
    }

    private static List<Object> bound(Random random, Division division, int i, boolean rest) {
        return switch (division.by()) {
            case "RANGE" ->
                rest
                        ? List.of(Word.MAXVALUE)
                        : division.type() == Type.DAY
                                ? List.of(LocalDate.of(2020, 1, 1).plusMonths(i))
                                : List.of(10 * (i + 1));
            case "LIST" ->
                rest
                        ? List.of(Word.DEFAULT)
                        : i == 0 && random.nextBoolean() ? List.of("A'" + i, Word.NULL) : List.of("V" + i, "v " + i);
            default -> List.of();
        };
    }

    private static Column plain(String name, Type type, boolean notNull, Optional<String> defaultText) {
        return new Column(name, type, notNull, defaultText, false, Optional.empty(), false);
    }

    private static String name(Random random, String... names) {
        return names[random.nextInt(names.length)];
    }

    private static Optional<String> some(Random random, String... texts) {
        int which = random.nextInt(texts.length + 1);
        return which == texts.length ? Optional.empty() : Optional.of(texts[which]);
    }
}
