-- what no plan asks for and the other queries do not tell: relation, kind and name of the object, what is odd about it,
-- the statement that makes it so
WITH relation AS (
  SELECT c.oid, n.nspname, c.relname, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity, c.relhasrules
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p')
    AND n.nspname::text = ANY (?) -- schemas
    AND c.oid IN (SELECT unnest(?::oid[])) -- objects
)
SELECT r.nspname, r.relname, 'TABLE', NULL, CASE r.relpersistence WHEN 'u' THEN 'is UNLOGGED' ELSE 'is temporary' END,
       CASE r.relpersistence WHEN 'u' THEN format('ALTER TABLE %I.%I SET UNLOGGED', r.nspname, r.relname) END
FROM relation r WHERE r.relpersistence <> 'p'
UNION ALL
SELECT r.nspname, r.relname, 'TABLE', NULL, 'has row level security',
       format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', r.nspname, r.relname)
FROM relation r WHERE r.relrowsecurity
UNION ALL
SELECT r.nspname, r.relname, 'TABLE', NULL, 'has the rule ' || u.rulename, pg_get_ruledef(u.oid)
FROM relation r JOIN pg_catalog.pg_rewrite u ON u.ev_class = r.oid
UNION ALL
SELECT r.nspname, r.relname, 'TABLE', NULL, 'has several parents',
       format('ALTER TABLE %I.%I INHERIT %s', r.nspname, r.relname, i.inhparent::regclass)
FROM relation r JOIN pg_catalog.pg_inherits i ON i.inhrelid = r.oid AND i.inhseqno = 2
UNION ALL
SELECT r.nspname, r.relname, 'INDEX', i.relname, 'is not valid', NULL
FROM relation r JOIN pg_catalog.pg_index x ON x.indrelid = r.oid JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
WHERE NOT (x.indisvalid AND x.indisready AND x.indislive)
UNION ALL
-- a partition may have defaults of its own, and inheritance children columns of their own
SELECT r.nspname, r.relname, 'COLUMN', a.attname,
       CASE WHEN pa.attnum IS NULL THEN 'is a column of this partition alone'
            ELSE 'has another default than its table: ' || coalesce(pg_get_expr(d.adbin, d.adrelid), 'none') END,
       CASE WHEN pa.attnum IS NULL
            THEN format('ALTER TABLE %I.%I ADD COLUMN %I %s', r.nspname, r.relname, a.attname,
                        format_type(a.atttypid, a.atttypmod))
            ELSE format('ALTER TABLE ONLY %I.%I ALTER COLUMN %I %s', r.nspname, r.relname, a.attname,
                        coalesce('SET DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), 'DROP DEFAULT')) END
FROM relation r
JOIN pg_catalog.pg_inherits i ON i.inhrelid = r.oid AND i.inhseqno = 1
JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_catalog.pg_attribute pa ON pa.attrelid = i.inhparent AND pa.attname = a.attname AND NOT pa.attisdropped
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN pg_catalog.pg_attrdef pd ON pd.adrelid = pa.attrelid AND pd.adnum = pa.attnum
WHERE pa.attnum IS NULL
   OR (coalesce(d.adbin::text, '') <> coalesce(pd.adbin::text, '')
       AND pg_get_expr(d.adbin, d.adrelid) IS DISTINCT FROM pg_get_expr(pd.adbin, pd.adrelid))
UNION ALL
-- a key of a partition's own makes its columns NOT NULL
SELECT r.nspname, r.relname, 'COLUMN', a.attname,
       CASE WHEN a.attnotnull THEN 'is NOT NULL in this partition alone' ELSE 'is not NOT NULL as it is in its table' END,
       format('ALTER TABLE ONLY %I.%I ALTER COLUMN %I %s NOT NULL', r.nspname, r.relname, a.attname,
              CASE WHEN a.attnotnull THEN 'SET' ELSE 'DROP' END)
FROM relation r
JOIN pg_catalog.pg_inherits i ON i.inhrelid = r.oid AND i.inhseqno = 1
JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_attribute pa ON pa.attrelid = i.inhparent AND pa.attname = a.attname AND NOT pa.attisdropped
LEFT JOIN pg_catalog.pg_index k ON k.indrelid = r.oid AND k.indisprimary
WHERE a.attnotnull <> pa.attnotnull AND NOT (a.attnotnull AND a.attnum = ANY (coalesce(k.indkey::int2[], '{}')))
UNION ALL
SELECT DISTINCT r.nspname, r.relname, 'CONSTRAINT', o.conname, 'is not watched: its triggers are disabled', NULL
FROM relation r JOIN pg_catalog.pg_trigger t ON t.tgrelid = r.oid AND t.tgisinternal AND t.tgenabled = 'D'
JOIN pg_catalog.pg_constraint o ON o.oid = t.tgconstraint
UNION ALL -- 13+
SELECT r.nspname, r.relname, 'TRIGGER', t.tgname, -- 13+
       CASE t.tgenabled WHEN 'D' THEN 'is disabled in this partition' WHEN 'O' THEN 'does not fire for replication in this partition' -- 13+
            ELSE 'fires otherwise in this partition than in its table' END, -- 13+
       format('ALTER TABLE ONLY %I.%I %s TRIGGER %I', r.nspname, r.relname, -- 13+
              CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'O' THEN 'ENABLE' WHEN 'R' THEN 'ENABLE REPLICA' -- 13+
                   ELSE 'ENABLE ALWAYS' END, t.tgname) -- 13+
FROM relation r JOIN pg_catalog.pg_trigger t ON t.tgrelid = r.oid AND t.tgconstraint = 0 -- 13+
JOIN pg_catalog.pg_trigger p ON p.oid = t.tgparentid -- 13+
WHERE t.tgenabled <> p.tgenabled -- 13+
UNION ALL -- 18+
SELECT r.nspname, r.relname, 'CONSTRAINT', o.conname, 'is NOT ENFORCED', NULL -- 18+
FROM relation r JOIN pg_catalog.pg_constraint o ON o.conrelid = r.oid WHERE NOT o.conenforced -- 18+
ORDER BY 1, 2, 3, 4, 5
