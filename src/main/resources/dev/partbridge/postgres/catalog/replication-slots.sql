-- WAL that the server must keep for others; the functions' names are those of 10 to 18
SELECT s.slot_name::text, s.active, pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn)::bigint
FROM pg_catalog.pg_replication_slots s WHERE s.restart_lsn IS NOT NULL ORDER BY s.slot_name
