-- what others have made that depends on some objects, or on what goes with these: a DROP without CASCADE stops there
WITH RECURSIVE own (classid, objid) AS (
    SELECT 'pg_class'::regclass::oid, to_regclass(name)::oid
      FROM unnest(?::text[]) AS name
     WHERE to_regclass(name) IS NOT NULL
    UNION
    -- each by its name and those of its arguments
    SELECT 'pg_proc'::regclass::oid, p.oid
      FROM unnest(?::text[], ?::text[]) AS r (name, arguments)
      JOIN pg_proc p
        ON p.proname = (parse_ident(r.name))[array_length(parse_ident(r.name), 1)]
       AND array_to_string(coalesce(p.proargnames, '{}'), E'\n') = r.arguments
      JOIN pg_namespace n
        ON n.oid = p.pronamespace
       AND n.nspname = CASE array_length(parse_ident(r.name), 1)
                       WHEN 1 THEN current_schema()
                       ELSE (parse_ident(r.name))[1]
                       END
    UNION
    -- what a DROP takes along: columns, types, indexes, constraints, triggers, partitions
    SELECT d.classid, d.objid
      FROM own
      JOIN pg_depend d
        ON d.refclassid = own.classid
       AND d.refobjid = own.objid
       AND d.deptype IN ('a', 'i', 'I', 'P', 'S')
),
-- a rule is a part of its view, the constraint of a partition one of its table's: the whole is told
whole (classid, objid, objsubid, refclassid, refobjid, refobjsubid) AS (
    SELECT coalesce(i.refclassid, d.classid),
           coalesce(i.refobjid, d.objid),
           coalesce(i.refobjsubid, d.objsubid),
           d.refclassid,
           d.refobjid,
           d.refobjsubid
      FROM pg_depend d
      LEFT JOIN pg_depend i
        ON i.classid = d.classid
       AND i.objid = d.objid
       AND i.deptype = 'i'
     WHERE d.deptype = 'n'
),
others (classid, objid, objsubid, depth) AS (
    SELECT w.classid, w.objid, w.objsubid, 1
      FROM own
      JOIN whole w
        ON w.refclassid = own.classid
       AND w.refobjid = own.objid
     WHERE NOT EXISTS (SELECT 1 FROM own o WHERE o.classid = w.classid AND o.objid = w.objid)
    UNION
    SELECT w.classid, w.objid, w.objsubid, o.depth + 1
      FROM others o
      JOIN whole w
        ON w.refclassid = o.classid
       AND w.refobjid = o.objid
       AND (o.objsubid = 0 OR w.refobjsubid = o.objsubid)
       AND (w.classid, w.objid) <> (o.classid, o.objid)
     WHERE o.depth < 20
       AND NOT EXISTS (SELECT 1 FROM own m WHERE m.classid = w.classid AND m.objid = w.objid)
),
deepest (classid, objid, objsubid, depth) AS (
    SELECT classid, objid, objsubid, max(depth)
      FROM others
     GROUP BY classid, objid, objsubid
)
SELECT i.type,
       i.identity,
       (SELECT r.type || ' ' || r.identity
          FROM (SELECT DISTINCT w.refclassid, w.refobjid
                  FROM whole w
                 WHERE (w.classid, w.objid, w.objsubid) = (o.classid, o.objid, o.objsubid)
                   AND (EXISTS (SELECT 1 FROM own m WHERE m.classid = w.refclassid AND m.objid = w.refobjid)
                    OR EXISTS (SELECT 1 FROM others m WHERE m.classid = w.refclassid AND m.objid = w.refobjid))) n,
               LATERAL pg_identify_object(n.refclassid, n.refobjid, 0) r
         ORDER BY r.type IN ('table', 'view', 'sequence', 'function') DESC, r.type, r.identity
         LIMIT 1),
       t.identity,
       coalesce(quote_ident(c.conname), quote_ident(a.attname))
  FROM deepest o
 CROSS JOIN LATERAL pg_identify_object(o.classid, o.objid, o.objsubid) i
  LEFT JOIN pg_constraint c
    ON o.classid = 'pg_constraint'::regclass
   AND c.oid = o.objid
  LEFT JOIN pg_attrdef f
    ON o.classid = 'pg_attrdef'::regclass
   AND f.oid = o.objid
  LEFT JOIN pg_attribute a
    ON (a.attrelid = f.adrelid AND a.attnum = f.adnum)
    OR (o.classid = 'pg_class'::regclass AND o.objsubid > 0 AND a.attrelid = o.objid AND a.attnum = o.objsubid)
  LEFT JOIN LATERAL pg_identify_object('pg_class'::regclass, coalesce(nullif(c.conrelid, 0), a.attrelid), 0) t
    ON true
 -- what a partition has goes with what its table has
 WHERE NOT EXISTS (
       SELECT 1
         FROM pg_depend p
        WHERE p.classid = o.classid
          AND p.objid = o.objid
          AND p.deptype IN ('P', 'I'))
 ORDER BY o.depth DESC, i.type, i.identity
