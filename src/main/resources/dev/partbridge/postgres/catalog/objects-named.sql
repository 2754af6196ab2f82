-- tables, views and what else may bear one of these names
SELECT c.oid, n.nspname, c.relname, c.relkind
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname::text || chr(10) || c.relname::text = ANY (?)
