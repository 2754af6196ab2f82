-- those a relation has of its own; NOT NULL stands at the columns
SELECT o.conrelid, o.conname, o.contype,
       ARRAY(SELECT a.attname::text FROM unnest(o.conkey) WITH ORDINALITY AS k (num, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.num ORDER BY k.place),
       CASE WHEN o.contype = 'c' THEN pg_get_expr(o.conbin, o.conrelid) END,
       o.connoinherit, o.convalidated, o.condeferrable, o.condeferred,
       fn.nspname, f.relname,
       ARRAY(SELECT a.attname::text FROM unnest(o.confkey) WITH ORDINALITY AS k (num, place)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = o.confrelid AND a.attnum = k.num ORDER BY k.place),
       o.confupdtype, o.confdeltype, o.confmatchtype,
       ARRAY(SELECT a.attname::text FROM unnest(o.confdelsetcols) WITH ORDINALITY AS k (num, place) -- 15+
             JOIN pg_catalog.pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.num ORDER BY k.place), -- 15+
       coalesce(x.indnullsnotdistinct, false), -- 15+
       '{}'::text[], false, -- <15
       pg_get_constraintdef(o.oid), t.spcname
FROM pg_catalog.pg_constraint o
JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_class f ON f.oid = o.confrelid AND o.contype = 'f'
LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = o.conindid AND o.contype IN ('p', 'u') -- 15+
LEFT JOIN pg_catalog.pg_class i ON i.oid = o.conindid AND o.contype IN ('p', 'u')
JOIN pg_catalog.pg_database b ON b.datname = current_database() -- 0 is the database's own tablespace
LEFT JOIN pg_catalog.pg_tablespace t
     ON t.oid = CASE i.reltablespace WHEN 0 THEN b.dattablespace ELSE i.reltablespace END
WHERE o.contype IN ('p', 'u', 'f', 'c', 'x') AND o.conislocal
  AND o.conparentid = 0 -- 11+
  AND c.relkind IN ('r', 'p')
  AND n.nspname::text = ANY (?) -- schemas
  AND c.oid IN (SELECT unnest(?::oid[])) -- objects
ORDER BY o.conrelid, position(o.contype IN 'pufcx'), o.conname::text COLLATE "C"
