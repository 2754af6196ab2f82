package dev.partbridge.postgres.ddl;

import dev.partbridge.postgres.model.PgPartman;
import dev.partbridge.sql.PostgresSql;
import java.util.ArrayList;
import java.util.List;

/** The statements that hand a table over to pg_partman, as its versions 4.7 and 5 take them. */
public final class PartmanDdl {
    /** How many partitions pg_partman is told to keep ahead. */
    public static final int AHEAD = 12;

    /** Ahead of all: pg_partman counts in the session's time zone, Oracle's bounds are without one or in UTC. */
    public static final String BEFORE =
            """
            -- each table gets its partitions up to now and 12 more, in one transaction: where these are thousands, the
            -- server needs a higher max_locks_per_transaction
            SET timezone = 'UTC';
            """;

    /** Behind all: what is left to do. */
    public static final String AFTER =
            """
            RESET timezone;

            -- for the scheduler, such as cron once a day, as a role with ALTER ROLE ... SET timezone = 'UTC':
            --   CALL partman.run_maintenance_proc();

            -- rows beyond the last partition, or in a gap between two, come to DEFAULT, and those beyond stop the
            -- maintenance; with the same time zone this gives them their partitions:
            --   CALL partman.partition_data_proc('schema.table');
            """;

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
