-- functions that triggers of these relations call
SELECT DISTINCT t.tgfoid
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE NOT t.tgisinternal AND t.tgrelid IN (SELECT unnest(?::oid[])) AND n.nspname <> 'pg_catalog'
