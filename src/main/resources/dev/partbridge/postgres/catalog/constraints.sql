-- NOT NULL constraints have rows of their own from PostgreSQL 18 on; they stand at the columns
SELECT o.conrelid, o.conname, pg_get_constraintdef(o.oid)
FROM pg_catalog.pg_constraint o
JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE o.contype IN ('p', 'u', 'f', 'c', 'x')
  AND c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
ORDER BY o.conrelid, position(o.contype IN 'pufcx'), o.conname::text COLLATE "C"
