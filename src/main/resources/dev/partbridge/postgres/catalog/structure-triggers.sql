-- without the copies that partitions have of their table's
SELECT t.tgrelid, t.tgname, t.tgtype,
       ARRAY(SELECT a.attname::text FROM unnest(t.tgattr::int2[]) WITH ORDINALITY AS k (num, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = k.num ORDER BY k.place),
       CASE WHEN t.tgqual IS NOT NULL THEN pg_get_triggerdef(t.oid) END,
       fn.nspname, f.proname, t.tgenabled
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_proc f ON f.oid = t.tgfoid
JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
WHERE NOT t.tgisinternal
  AND t.tgparentid = 0 -- 13+
  AND c.relkind IN ('r', 'p', 'v') AND n.nspname::text = ANY (?)
ORDER BY t.tgrelid, t.tgname::text COLLATE "C"
