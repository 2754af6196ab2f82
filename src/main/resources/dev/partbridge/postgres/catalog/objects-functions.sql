-- of these names, whatever their arguments
SELECT p.oid
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE n.nspname::text || chr(10) || p.proname::text = ANY (?)
