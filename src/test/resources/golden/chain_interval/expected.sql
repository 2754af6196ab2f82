CREATE TABLE public.calls (
  call_id bigint       NOT NULL,
  called  timestamp(0) NOT NULL
) PARTITION BY RANGE (called);
CREATE TABLE public.hops (
  hop_id  bigint       NOT NULL,
  call_id bigint       NOT NULL,
  called  timestamp(0) NOT NULL   -- added: partition key of public.calls
) PARTITION BY RANGE (called);
CREATE TABLE public.calls_c_old PARTITION OF public.calls
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_01 PARTITION OF public.calls
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2024-02-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_02 PARTITION OF public.calls
  FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_03 PARTITION OF public.calls
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-04-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_04 PARTITION OF public.calls
  FOR VALUES FROM ('2024-04-01 00:00:00') TO ('2024-05-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_05 PARTITION OF public.calls
  FOR VALUES FROM ('2024-05-01 00:00:00') TO ('2024-06-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_06 PARTITION OF public.calls
  FOR VALUES FROM ('2024-06-01 00:00:00') TO ('2024-07-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_07 PARTITION OF public.calls
  FOR VALUES FROM ('2024-07-01 00:00:00') TO ('2024-08-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_08 PARTITION OF public.calls
  FOR VALUES FROM ('2024-08-01 00:00:00') TO ('2024-09-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_09 PARTITION OF public.calls
  FOR VALUES FROM ('2024-09-01 00:00:00') TO ('2024-10-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_10 PARTITION OF public.calls
  FOR VALUES FROM ('2024-10-01 00:00:00') TO ('2024-11-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_11 PARTITION OF public.calls
  FOR VALUES FROM ('2024-11-01 00:00:00') TO ('2024-12-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.calls_p2024_12 PARTITION OF public.calls
  FOR VALUES FROM ('2024-12-01 00:00:00') TO ('2025-01-01 00:00:00');
CREATE TABLE public.hops_c_old PARTITION OF public.hops
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_01 PARTITION OF public.hops
  FOR VALUES FROM ('2024-01-01 00:00:00') TO ('2024-02-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_02 PARTITION OF public.hops
  FOR VALUES FROM ('2024-02-01 00:00:00') TO ('2024-03-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_03 PARTITION OF public.hops
  FOR VALUES FROM ('2024-03-01 00:00:00') TO ('2024-04-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_04 PARTITION OF public.hops
  FOR VALUES FROM ('2024-04-01 00:00:00') TO ('2024-05-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_05 PARTITION OF public.hops
  FOR VALUES FROM ('2024-05-01 00:00:00') TO ('2024-06-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_06 PARTITION OF public.hops
  FOR VALUES FROM ('2024-06-01 00:00:00') TO ('2024-07-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_07 PARTITION OF public.hops
  FOR VALUES FROM ('2024-07-01 00:00:00') TO ('2024-08-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_08 PARTITION OF public.hops
  FOR VALUES FROM ('2024-08-01 00:00:00') TO ('2024-09-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_09 PARTITION OF public.hops
  FOR VALUES FROM ('2024-09-01 00:00:00') TO ('2024-10-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_10 PARTITION OF public.hops
  FOR VALUES FROM ('2024-10-01 00:00:00') TO ('2024-11-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_11 PARTITION OF public.hops
  FOR VALUES FROM ('2024-11-01 00:00:00') TO ('2024-12-01 00:00:00');
-- made ahead: Oracle makes it itself
CREATE TABLE public.hops_p2024_12 PARTITION OF public.hops
  FOR VALUES FROM ('2024-12-01 00:00:00') TO ('2025-01-01 00:00:00');
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.hops_landing PARTITION OF public.hops
  (CONSTRAINT hops_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE public.calls ADD CONSTRAINT calls_pk PRIMARY KEY (call_id, called);
ALTER TABLE public.hops ADD CONSTRAINT hops_pk PRIMARY KEY (hop_id, called);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX hops_call_fk_i ON public.hops (call_id, called);
ALTER TABLE public.hops ADD CONSTRAINT hops_call_fk FOREIGN KEY (call_id, called)
  REFERENCES public.calls (call_id, called) ON UPDATE CASCADE;
CREATE FUNCTION public.hops_parent_key(p_call_id bigint) RETURNS timestamp(0)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k timestamp(0);
  k1 timestamp(0);
  n int := 0;
BEGIN
  IF p_call_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'hops', COLUMN = 'call_id',
      MESSAGE = 'null value in column "call_id" of relation "hops" violates not-null constraint',
      HINT = 'call_id is needed to fetch the partition key called from "public.calls".';
  END IF;
  FOR k1 IN SELECT s.called FROM public.calls s WHERE s.call_id = p_call_id FOR KEY SHARE LOOP
    n := n + 1;
    k := k1;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'hops', CONSTRAINT = 'hops_call_fk',
      MESSAGE = 'insert or update on table "hops" violates foreign key constraint "hops_call_fk"',
      DETAIL = format('Key (call_id)=(%s) is not present in table "calls", so the partition key called of the row is unknown.', p_call_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'hops', CONSTRAINT = 'hops_call_fk',
      MESSAGE = format('call_id=%s is present in %s partitions of "calls": give called in the INSERT', p_call_id, n);
  END IF;
  RETURN k;
END $$;
REVOKE EXECUTE ON FUNCTION public.hops_parent_key(p_call_id bigint) FROM PUBLIC;
CREATE FUNCTION public.hops_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.called IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'hops', COLUMN = 'called',
      MESSAGE = 'no partition of relation "hops" found for row',
      DETAIL = format('Partition key of the failing row contains (called) = (%s).', NEW.called),
      HINT = 'Create the partition in "calls" and in all its children (Oracle: ORA-14400).';
  END IF;
  NEW.called := public.hops_parent_key(NEW.call_id);
  INSERT INTO public.hops (hop_id, call_id, called) OVERRIDING SYSTEM VALUE
  VALUES (NEW.hop_id, NEW.call_id, NEW.called);
  RETURN NULL;
END $$;
CREATE FUNCTION public.hops_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.called := public.hops_parent_key(NEW.call_id);
  RETURN NEW;
END $$;
CREATE PROCEDURE public.calls_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0))
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.calls, public.hops, or to none:
--   psql -d DATABASE -c "CALL public.calls_add_partition('p_new', 'from', 'to')"   NULL for MINVALUE and MAXVALUE
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'calls',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.calls, public.hops IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from), 'MINVALUE'), coalesce(quote_literal(p_to), 'MAXVALUE'));
  part := 'calls_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.calls FOR VALUES %s', 'public', part, bound);
  part := 'hops_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.hops FOR VALUES %s', 'public', part, bound);
END $$;
REVOKE EXECUTE ON PROCEDURE public.calls_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0)) FROM PUBLIC;
CREATE PROCEDURE public.calls_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.calls off public.calls, public.hops;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.calls_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE public.calls, public.hops IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.calls'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'calls',
      MESSAGE = format('"%s" is no partition of "calls"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'calls',
      MESSAGE = format('the DEFAULT partition "%s" of "calls" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.hops', 'public.calls'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.calls'::regclass, 'public.hops'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.hops_refpart_landing'), to_regproc('public.hops_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'calls', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "calls" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT hops_call_fk FOREIGN KEY (call_id, called) REFERENCES %s (call_id, called)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.calls_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.hops_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.hops give called; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.hops_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.calls, public.hops IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.hops_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.hops_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'hops_landing',
        MESSAGE = format('the landing partition "hops_landing" of "hops" is not empty: %s row(s)', n),
        HINT = 'Delete them from "hops_landing", insert them into "hops" with their parent''s called and call again.';
    END IF;
    ALTER TABLE public.hops DETACH PARTITION public.hops_landing;
    DROP TABLE public.hops_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.hops_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.hops_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.hops_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.hops_refpart_landing();
ALTER TABLE public.hops_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF call_id, called ON public.hops
  FOR EACH ROW WHEN ((OLD.call_id IS DISTINCT FROM NEW.call_id AND OLD.called IS NOT DISTINCT FROM NEW.called) OR NEW.called IS NULL)
  EXECUTE PROCEDURE public.hops_refpart_reparent();
ALTER TABLE public.hops ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.calls;
ANALYZE public.hops;
