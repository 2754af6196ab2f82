-- without those behind identity columns, which stand at the columns; before 10 the least bound of one that counts down
-- was 1 more, which is none that was given
SELECT n.nspname, c.relname,
       s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, format_type(s.seqtypid, NULL) -- 10+
       s.start_value, s.increment, nullif(s.minimum_value, -9223372036854775807), s.maximum_value, -- <10
       (xpath('//cache_value/text()', query_to_xml(format('SELECT cache_value FROM %I.%I', n.nspname, c.relname), -- <10
              false, true, '')))[1]::text::bigint, s.cycle_option, 'bigint' -- <10
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid -- 10+
CROSS JOIN LATERAL pg_sequence_parameters(c.oid) s -- <10
WHERE c.relkind = 'S' AND n.nspname::text = ANY (?)
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend p
                  WHERE p.classid = 'pg_catalog.pg_class'::regclass AND p.objid = c.oid AND p.deptype = 'i')
ORDER BY n.nspname::text COLLATE "C", c.relname::text COLLATE "C"
