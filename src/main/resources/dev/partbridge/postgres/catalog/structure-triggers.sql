-- without the copies that partitions have of their table's
SELECT t.tgrelid, t.tgname, t.tgtype,
       ARRAY(SELECT a.attname::text FROM unnest(t.tgattr::int2[]) WITH ORDINALITY AS k (num, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = k.num ORDER BY k.place),
       CASE WHEN t.tgqual IS NOT NULL THEN pg_get_triggerdef(t.oid) END,
       fn.nspname, f.proname, t.tgenabled, pg_get_triggerdef(t.oid),
       CASE WHEN t.tgconstraint <> 0 THEN 'is a constraint trigger'
            WHEN t.tgoldtable IS NOT NULL OR t.tgnewtable IS NOT NULL THEN 'has transition tables' -- 10+
            WHEN t.tgtype & 33 = 0 THEN 'is for each statement' -- objects
            WHEN t.tgnargs > 0 THEN 'has arguments' END
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_proc f ON f.oid = t.tgfoid
JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
WHERE NOT t.tgisinternal
  AND t.tgparentid = 0 -- 13+
  AND c.relkind IN ('r', 'p', 'v')
  AND n.nspname::text = ANY (?) -- schemas
  AND c.oid IN (SELECT unnest(?::oid[])) -- objects
ORDER BY t.tgrelid, t.tgname::text COLLATE "C"
