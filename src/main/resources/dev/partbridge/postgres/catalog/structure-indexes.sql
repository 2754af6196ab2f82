-- without those of keys, and without the parts of a partitioned table's index
SELECT x.indrelid, i.relname, x.indisunique, pg_get_indexdef(x.indexrelid), t.spcname
FROM pg_catalog.pg_index x
JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_database b ON b.datname = current_database() -- 0 is the database's own tablespace
LEFT JOIN pg_catalog.pg_tablespace t
     ON t.oid = CASE i.reltablespace WHEN 0 THEN b.dattablespace ELSE i.reltablespace END
LEFT JOIN pg_catalog.pg_constraint o ON o.conindid = x.indexrelid AND o.contype IN ('p', 'u', 'x')
LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = x.indexrelid
WHERE o.oid IS NULL AND h.inhrelid IS NULL
  AND c.relkind IN ('r', 'p')
  AND n.nspname::text = ANY (?) -- schemas
  AND c.oid IN (SELECT unnest(?::oid[])) -- objects
ORDER BY x.indrelid, i.relname::text COLLATE "C"
