-- what a proof does not look at: relation, kind and name of the object, what is odd about it, the statement that makes it
-- so
WITH relation AS (
  SELECT c.oid, n.nspname, c.relname, c.relkind, c.relreplident, c.relforcerowsecurity, c.reloptions,
         format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid IN (SELECT unnest(?::oid[]))
), option AS (
  SELECT r.oid, 'TABLE' AS kind, NULL::name AS name, -- the column's type is the name's
         'ALTER ' || CASE r.relkind WHEN 'v' THEN 'VIEW ' ELSE 'TABLE ' END || r.name AS alter, r.reloptions AS options
  FROM relation r
  UNION ALL
  SELECT x.indrelid, 'CONSTRAINT', i.relname, format('ALTER INDEX %I.%I', n.nspname, i.relname), i.reloptions
  FROM relation r
  JOIN pg_catalog.pg_index x ON x.indrelid = r.oid
  JOIN pg_catalog.pg_constraint o ON o.conindid = x.indexrelid AND o.conrelid = x.indrelid
       AND o.contype IN ('p', 'u', 'x')
  JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = i.relnamespace
), beside (nspname, relname, kind, name, statement) AS (
  SELECT r.nspname, r.relname, o.kind, o.name, o.alter || ' SET (' || array_to_string(o.options, ', ') || ')'
  FROM option o JOIN relation r ON r.oid = o.oid
  WHERE o.options IS NOT NULL
  UNION ALL
  SELECT r.nspname, r.relname, 'TABLE', NULL, 'ALTER TABLE ' || r.name || ' FORCE ROW LEVEL SECURITY'
  FROM relation r WHERE r.relforcerowsecurity
  UNION ALL
  SELECT r.nspname, r.relname, 'TABLE', NULL,
         format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', p.policyname, r.name, p.permissive, p.cmd,
                (SELECT string_agg(CASE o WHEN 'public' THEN 'PUBLIC' ELSE quote_ident(o) END, ', ') FROM unnest(p.roles) o))
           || coalesce(' USING (' || p.qual || ')', '') || coalesce(' WITH CHECK (' || p.with_check || ')', '')
  FROM relation r
  JOIN (
    SELECT schemaname, tablename, policyname, permissive, roles::text[] AS roles, cmd, qual, with_check -- 10+
    SELECT schemaname, tablename, policyname, 'PERMISSIVE' AS permissive, roles::text[] AS roles, cmd, qual, with_check -- <10
    FROM pg_catalog.pg_policies
  ) p ON p.schemaname = r.nspname AND p.tablename = r.relname
  UNION ALL
  SELECT r.nspname, r.relname, 'TABLE', NULL,
         'ALTER TABLE ' || r.name || ' REPLICA IDENTITY '
           || CASE r.relreplident
                WHEN 'f' THEN 'FULL'
                WHEN 'n' THEN 'NOTHING'
                ELSE 'USING INDEX ' || coalesce((
                  SELECT quote_ident(i.relname)
                  FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
                  WHERE x.indrelid = r.oid AND x.indisreplident), 'that is gone') END
  FROM relation r WHERE r.relkind IN ('r', 'p') AND r.relreplident <> 'd'
  UNION ALL
  SELECT r.nspname, r.relname, 'TABLE', NULL,
         format('ALTER TABLE %s CLUSTER ON %I', r.name, i.relname)
  FROM relation r
  JOIN pg_catalog.pg_index x ON x.indrelid = r.oid AND x.indisclustered
  JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
  UNION ALL
  SELECT r.nspname, r.relname, 'TABLE', NULL,
         format('ALTER TABLE ONLY %s ALTER COLUMN %I SET STORAGE %s', r.name, a.attname,
                CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END)
  FROM relation r
  JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
  WHERE r.relkind IN ('r', 'p') AND a.attstorage <> t.typstorage
  UNION ALL
  SELECT r.nspname, r.relname, 'TABLE', NULL,
         format('ALTER TABLE ONLY %s ALTER COLUMN %I SET STATISTICS %s', r.name, a.attname, a.attstattarget)
  FROM relation r
  JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE r.relkind IN ('r', 'p') AND a.attstattarget >= 0
  UNION ALL
  SELECT r.nspname, r.relname, 'TABLE', NULL,
         format('ALTER TABLE ONLY %s ALTER COLUMN %I SET (%s)', r.name, a.attname, array_to_string(a.attoptions, ', '))
  FROM relation r
  JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE r.relkind IN ('r', 'p') AND a.attoptions IS NOT NULL
  UNION ALL -- 14+
  SELECT r.nspname, r.relname, 'TABLE', NULL, -- 14+
         format('ALTER TABLE ONLY %s ALTER COLUMN %I SET COMPRESSION %s', r.name, a.attname, -- 14+
                CASE a.attcompression WHEN 'l' THEN 'lz4' ELSE 'pglz' END) -- 14+
  FROM relation r -- 14+
  JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped -- 14+
  WHERE r.relkind IN ('r', 'p') AND a.attcompression <> '' -- 14+
  UNION ALL -- 10+
  SELECT r.nspname, r.relname, 'TABLE', NULL, pg_get_statisticsobjdef(e.oid) -- 10+
  FROM relation r JOIN pg_catalog.pg_statistic_ext e ON e.stxrelid = r.oid -- 10+
  UNION ALL
  SELECT r.nspname, r.relname, 'TABLE', NULL,
         format('CREATE FOREIGN TABLE %I.%I%s SERVER %I', fn.nspname, f.relname,
                ' PARTITION OF ' || r.name || ' ' || pg_get_expr(f.relpartbound, f.oid), -- 10+
                ' () INHERITS (' || r.name || ')', -- <10
                s.srvname)
  FROM relation r
  JOIN pg_catalog.pg_inherits i ON i.inhparent = r.oid
  JOIN pg_catalog.pg_class f ON f.oid = i.inhrelid AND f.relkind = 'f'
  JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
  JOIN pg_catalog.pg_foreign_table g ON g.ftrelid = f.oid
  JOIN pg_catalog.pg_foreign_server s ON s.oid = g.ftserver
  UNION ALL
  -- the table itself may hang below another
  SELECT r.nspname, r.relname, 'TABLE', NULL,
         coalesce(
           format('ALTER TABLE %s ATTACH PARTITION %s ', i.inhparent::regclass, r.name) -- 10+
             || pg_get_expr(c.relpartbound, c.oid), -- 10+
           format('ALTER TABLE %s INHERIT %s', r.name, i.inhparent::regclass))
  FROM relation r
  JOIN pg_catalog.pg_class c ON c.oid = r.oid
  JOIN pg_catalog.pg_inherits i ON i.inhrelid = r.oid AND i.inhseqno = 1 AND i.inhparent NOT IN (SELECT oid FROM relation)
  WHERE r.relkind IN ('r', 'p')
  UNION ALL
  SELECT r.nspname, r.relname, 'CONSTRAINT', o.conname,
         format('COMMENT ON CONSTRAINT %I ON %s IS %L', o.conname, r.name, d.description)
  FROM relation r
  JOIN pg_catalog.pg_constraint o ON o.conrelid = r.oid
  JOIN pg_catalog.pg_description d ON d.objoid = o.oid AND d.classoid = 'pg_catalog.pg_constraint'::regclass
  UNION ALL
  SELECT r.nspname, r.relname, 'INDEX', i.relname,
         format('COMMENT ON INDEX %I.%I IS %L', n.nspname, i.relname, d.description)
  FROM relation r
  JOIN pg_catalog.pg_index x ON x.indrelid = r.oid
  JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = i.relnamespace
  JOIN pg_catalog.pg_description d ON d.objoid = i.oid AND d.classoid = 'pg_catalog.pg_class'::regclass
  UNION ALL
  SELECT r.nspname, r.relname, 'TRIGGER', t.tgname,
         format('COMMENT ON TRIGGER %I ON %s IS %L', t.tgname, r.name, d.description)
  FROM relation r
  JOIN pg_catalog.pg_trigger t ON t.tgrelid = r.oid AND NOT t.tgisinternal
  JOIN pg_catalog.pg_description d ON d.objoid = t.oid AND d.classoid = 'pg_catalog.pg_trigger'::regclass
  UNION ALL
  -- the comments of a table stand among the plan's; a partition's do not
  SELECT r.nspname, r.relname, 'PARTITION', NULL,
         'COMMENT ON ' || CASE WHEN a.attnum IS NULL THEN 'TABLE ' || r.name
                               ELSE 'COLUMN ' || r.name || '.' || quote_ident(a.attname) END
           || format(' IS %L', d.description)
  FROM relation r
  JOIN pg_catalog.pg_description d ON d.objoid = r.oid AND d.classoid = 'pg_catalog.pg_class'::regclass
  LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = d.objoid AND a.attnum = d.objsubid AND d.objsubid > 0
  WHERE r.relkind IN ('r', 'p') AND EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = r.oid)
)
SELECT nspname, relname, kind, name, statement, statement FROM beside ORDER BY 1, 2, 3, 4, 5
