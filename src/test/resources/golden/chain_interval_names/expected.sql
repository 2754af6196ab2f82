CREATE TABLE public.meters (
  meter_id  bigint       NOT NULL,
  installed timestamp(0) NOT NULL
) PARTITION BY RANGE (installed);
CREATE TABLE public.counts (
  count_id  bigint       NOT NULL,
  meter_id  bigint       NOT NULL,
  installed timestamp(0) NOT NULL   -- added: partition key of public.meters
) PARTITION BY RANGE (installed);
CREATE TABLE public.meters_m_old PARTITION OF public.meters
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.meters_sys_p41 PARTITION OF public.meters
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2024-02-01 00:00:00');
CREATE TABLE public.meters_sys_p42 PARTITION OF public.meters
  FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00');
CREATE TABLE public.meters_sys_p43 PARTITION OF public.meters
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-05-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_05 PARTITION OF public.meters
  FOR VALUES FROM ('2024-05-01 00:00:00') TO ('2024-06-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_06 PARTITION OF public.meters
  FOR VALUES FROM ('2024-06-01 00:00:00') TO ('2024-07-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_07 PARTITION OF public.meters
  FOR VALUES FROM ('2024-07-01 00:00:00') TO ('2024-08-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_08 PARTITION OF public.meters
  FOR VALUES FROM ('2024-08-01 00:00:00') TO ('2024-09-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_09 PARTITION OF public.meters
  FOR VALUES FROM ('2024-09-01 00:00:00') TO ('2024-10-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_10 PARTITION OF public.meters
  FOR VALUES FROM ('2024-10-01 00:00:00') TO ('2024-11-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_11 PARTITION OF public.meters
  FOR VALUES FROM ('2024-11-01 00:00:00') TO ('2024-12-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2024_12 PARTITION OF public.meters
  FOR VALUES FROM ('2024-12-01 00:00:00') TO ('2025-01-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2025_01 PARTITION OF public.meters
  FOR VALUES FROM ('2025-01-01 00:00:00') TO ('2025-02-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2025_02 PARTITION OF public.meters
  FOR VALUES FROM ('2025-02-01 00:00:00') TO ('2025-03-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2025_03 PARTITION OF public.meters
  FOR VALUES FROM ('2025-03-01 00:00:00') TO ('2025-04-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.meters_p2025_04 PARTITION OF public.meters
  FOR VALUES FROM ('2025-04-01 00:00:00') TO ('2025-05-01 00:00:00');
CREATE TABLE public.counts_k_old PARTITION OF public.counts
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
CREATE TABLE public.counts_sys_p41 PARTITION OF public.counts
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2024-02-01 00:00:00');
CREATE TABLE public.counts_sys_p42 PARTITION OF public.counts
  FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00');
CREATE TABLE public.counts_sys_p43 PARTITION OF public.counts
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-05-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_05 PARTITION OF public.counts
  FOR VALUES FROM ('2024-05-01 00:00:00') TO ('2024-06-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_06 PARTITION OF public.counts
  FOR VALUES FROM ('2024-06-01 00:00:00') TO ('2024-07-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_07 PARTITION OF public.counts
  FOR VALUES FROM ('2024-07-01 00:00:00') TO ('2024-08-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_08 PARTITION OF public.counts
  FOR VALUES FROM ('2024-08-01 00:00:00') TO ('2024-09-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_09 PARTITION OF public.counts
  FOR VALUES FROM ('2024-09-01 00:00:00') TO ('2024-10-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_10 PARTITION OF public.counts
  FOR VALUES FROM ('2024-10-01 00:00:00') TO ('2024-11-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_11 PARTITION OF public.counts
  FOR VALUES FROM ('2024-11-01 00:00:00') TO ('2024-12-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2024_12 PARTITION OF public.counts
  FOR VALUES FROM ('2024-12-01 00:00:00') TO ('2025-01-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2025_01 PARTITION OF public.counts
  FOR VALUES FROM ('2025-01-01 00:00:00') TO ('2025-02-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2025_02 PARTITION OF public.counts
  FOR VALUES FROM ('2025-02-01 00:00:00') TO ('2025-03-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2025_03 PARTITION OF public.counts
  FOR VALUES FROM ('2025-03-01 00:00:00') TO ('2025-04-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.counts_p2025_04 PARTITION OF public.counts
  FOR VALUES FROM ('2025-04-01 00:00:00') TO ('2025-05-01 00:00:00');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.counts_landing PARTITION OF public.counts
  (CONSTRAINT counts_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE public.meters ADD CONSTRAINT meters_pk PRIMARY KEY (meter_id, installed);
ALTER TABLE public.counts ADD CONSTRAINT counts_pk PRIMARY KEY (count_id, installed);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX counts_meter_fk_i ON public.counts (meter_id, installed);
ALTER TABLE public.counts ADD CONSTRAINT counts_meter_fk FOREIGN KEY (meter_id, installed)
  REFERENCES public.meters (meter_id, installed) ON UPDATE CASCADE;
CREATE FUNCTION public.counts_parent_key(p_meter_id bigint) RETURNS timestamp(0)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k timestamp(0);
  k1 timestamp(0);
  n int := 0;
BEGIN
  IF p_meter_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'counts', COLUMN = 'meter_id',
      MESSAGE = 'null value in column "meter_id" of relation "counts" violates not-null constraint',
      HINT = 'meter_id is needed to fetch the partition key installed from "public.meters".';
  END IF;
  FOR k1 IN SELECT s.installed FROM public.meters s WHERE s.meter_id = p_meter_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'counts', CONSTRAINT = 'counts_meter_fk',
      MESSAGE = 'insert or update on table "counts" violates foreign key constraint "counts_meter_fk"',
      DETAIL = format('Key (meter_id)=(%s) is not present in table "meters", so the partition key installed of the row is unknown.', p_meter_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'counts', CONSTRAINT = 'counts_meter_fk',
      MESSAGE = format('meter_id=%s is present in %s partitions of "meters": give installed in the INSERT', p_meter_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.counts_parent_key(p_meter_id bigint) FROM PUBLIC;
CREATE FUNCTION public.counts_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.installed IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'counts', COLUMN = 'installed',
      MESSAGE = 'no partition of relation "counts" found for row',
      DETAIL = format('Partition key of the failing row contains (installed) = (%s).', NEW.installed),
      HINT = 'Create the partition in "meters" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.installed := public.counts_parent_key(NEW.meter_id);
  INSERT INTO public.counts (count_id, meter_id, installed) OVERRIDING SYSTEM VALUE
  VALUES (NEW.count_id, NEW.meter_id, NEW.installed);
  RETURN NULL;
END $$;
CREATE FUNCTION public.counts_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.installed := public.counts_parent_key(NEW.meter_id);
  RETURN NEW;
END $$;
CREATE PROCEDURE public.meters_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0))
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.meters, public.counts, or to none:
--   psql -d DATABASE -c "CALL public.meters_add_partition('p_new', 'from', 'to')"   NULL for MINVALUE and MAXVALUE
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'meters',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.meters, public.counts IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from), 'MINVALUE'), coalesce(quote_literal(p_to), 'MAXVALUE'));
  part := 'meters_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.meters FOR VALUES %s', 'public', part, bound);
  part := 'counts_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.counts FOR VALUES %s', 'public', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE public.meters_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0)) FROM PUBLIC;
CREATE PROCEDURE public.meters_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.meters off public.meters, public.counts;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.meters_remove_partition('partition', p_drop => false)"
-- never DROP TABLE or TRUNCATE with CASCADE: the first takes the foreign key off all partitions,
-- the second empties the children's partitions, all of them
DECLARE
  bound text;
  tab text;
  leaf text;
  leaves text[] := '{}';
  r record;
  said text;
  detail text;
  key text;
BEGIN
  LOCK TABLE public.meters, public.counts IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.meters'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'meters',
      MESSAGE = format('"%s" is no partition of "meters"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'meters',
      MESSAGE = format('the DEFAULT partition "%s" of "meters" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.counts', 'public.meters'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.meters'::regclass, 'public.counts'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.counts_refpart_landing'), to_regproc('public.counts_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'meters', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "meters" stays: %s', p_partition, said),
      DETAIL = detail,
      HINT = 'Delete the rows that reference it, or give them another parent, and call again; nothing was taken away.';
  END;
  IF p_drop THEN
    FOREACH leaf IN ARRAY leaves LOOP
      CONTINUE WHEN leaf = '';
      EXECUTE format('DROP TABLE %s', leaf);
    END LOOP;
    RETURN;
  END IF;
  IF leaves[1] <> '' AND leaves[2] <> '' THEN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT counts_meter_fk FOREIGN KEY (meter_id, installed) REFERENCES %s (meter_id, installed)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.meters_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.counts_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.counts give installed; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.counts_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.meters, public.counts IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.counts_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.counts_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'counts_landing',
        MESSAGE = format('the landing partition "counts_landing" of "counts" is not empty: %s row(s)', n),
        HINT = 'Delete them from "counts_landing", insert them into "counts" with their parent''s installed and call again.';
    END IF;
    ALTER TABLE public.counts DETACH PARTITION public.counts_landing;
    DROP TABLE public.counts_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.counts_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.counts_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.counts_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.counts_refpart_landing();
ALTER TABLE public.counts_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF meter_id, installed ON public.counts
  FOR EACH ROW WHEN ((OLD.meter_id IS DISTINCT FROM NEW.meter_id AND OLD.installed IS NOT DISTINCT FROM NEW.installed) OR NEW.installed IS NULL)
  EXECUTE PROCEDURE public.counts_refpart_reparent();
ALTER TABLE public.counts ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.meters;
ANALYZE public.counts;
