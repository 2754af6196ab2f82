-- what a server has room for and how safely it writes; PostgreSQL 9.6 to 18
SELECT current_setting('max_connections')::int
         - current_setting('superuser_reserved_connections')::int
         - (SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE datname IS NOT NULL)::int,
       current_setting('max_locks_per_transaction')::int,
       current_setting('max_connections')::int + current_setting('max_prepared_transactions')::int,
       pg_size_bytes(current_setting('max_wal_size')),
       current_setting('synchronous_standby_names'),
       ARRAY(SELECT s.name FROM (VALUES ('fsync'), ('full_page_writes'), ('autovacuum')) s (name)
             WHERE current_setting(s.name) = 'off' ORDER BY s.name),
       ARRAY(SELECT e.evtname::text FROM pg_catalog.pg_event_trigger e WHERE e.evtenabled <> 'D' ORDER BY e.evtname),
       -- of ICU (15 and later) a language's rules whatever its name; of the others the order of bytes where it is C
       (SELECT CASE WHEN to_jsonb(d) ->> 'datlocprovider' = 'i'
                    THEN coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', 'ICU')
                    WHEN coalesce(to_jsonb(d) ->> 'datlocprovider', 'c') = 'b' OR d.datcollate ~ '^(C|POSIX)($|\.)' THEN ''
                    ELSE d.datcollate END
          FROM pg_catalog.pg_database d WHERE d.datname = current_database())
