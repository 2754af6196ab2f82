-- tables, partitioned tables and partitions; a partition on its way out (DETACH ... CONCURRENTLY) is none any more
SELECT c.oid, n.nspname, c.relname, i.inhparent, t.spcname, d.description,
       pg_get_expr(c.relpartbound, c.oid), -- 10+
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END -- 10+
       NULL, NULL -- <10
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid AND i.inhseqno = 1
     AND NOT i.inhdetachpending -- 14+
JOIN pg_catalog.pg_database b ON b.datname = current_database() -- 0 is the database's own tablespace
LEFT JOIN pg_catalog.pg_tablespace t
     ON t.oid = CASE c.reltablespace WHEN 0 THEN b.dattablespace ELSE c.reltablespace END
LEFT JOIN pg_catalog.pg_description d
     ON d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0
WHERE c.relkind IN ('r', 'p')
  AND n.nspname::text = ANY (?) -- schemas
  AND c.oid IN (SELECT unnest(?::oid[])) -- objects
ORDER BY n.nspname::text COLLATE "C", c.relname::text COLLATE "C"
