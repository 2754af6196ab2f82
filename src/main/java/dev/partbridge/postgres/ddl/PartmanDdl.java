package dev.partbridge.postgres.ddl;

import dev.partbridge.postgres.model.PgPartman;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;

/** The statements that hand a table over to pg_partman, as its versions 4.7 and 5 take them. */
public final class PartmanDdl {
    private static final int AHEAD = 12;

    private PartmanDdl() {}

    /** Without final semicolons; the last is for the scheduler. */
    public static List<String> statements(PgPartman table) {
        // pg_partman takes names as they are, without quotes
        String name = PostgresSql.literal(
                table.table().schema().map(s -> s.text() + ".").orElse("")
                        + table.table().name().text());
        String control = PostgresSql.literal(table.control().text());
        String interval = PostgresSql.literal(table.interval());
        String start = PostgresSql.literal(table.start());
        List<String> all = new ArrayList<>();
        all.add(
                table.major() == 4
                        ? "SELECT partman.create_parent(" + name + ", " + control + ", 'native', " + interval
                                + ",\n  p_premake := " + AHEAD + ", p_start_partition := " + start + ")"
                        : "SELECT partman.create_parent(p_parent_table := " + name + ", p_control := " + control
                                + ",\n  p_interval := " + interval + ", p_type := 'range', p_premake := " + AHEAD
                                + ",\n  p_start_partition := " + start + ", p_default_table := true)");
        if (table.time()) {
            all.add("UPDATE partman.part_config SET infinite_time_partitions = true, premake = " + AHEAD
                    + "\nWHERE parent_table = " + name);
        }
        return all;
    }
}
