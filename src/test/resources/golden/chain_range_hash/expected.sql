CREATE TABLE public.logs (
  log_id bigint       NOT NULL,
  logged timestamp(0) NOT NULL,
  host   varchar(20)  NOT NULL
) PARTITION BY RANGE (logged);
CREATE TABLE public.log_lines (
  line_id bigint       NOT NULL,
  log_id  bigint       NOT NULL,
  logged  timestamp(0) NOT NULL,   -- added: partition key of public.logs
  host    varchar(20)  NOT NULL   -- added: partition key of public.logs
) PARTITION BY RANGE (logged);
CREATE TABLE public.logs_l1 PARTITION OF public.logs
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00') PARTITION BY HASH (host);
CREATE TABLE public.logs_l1_a PARTITION OF public.logs_l1
  FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.logs_l1_b PARTITION OF public.logs_l1
  FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE public.logs_l2 PARTITION OF public.logs
  FOR VALUES FROM ('2024-01-01 00:00:00') TO (MAXVALUE) PARTITION BY HASH (host);
CREATE TABLE public.logs_l2_a PARTITION OF public.logs_l2
  FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.logs_l2_b PARTITION OF public.logs_l2
  FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE public.log_lines_l1 PARTITION OF public.log_lines
  FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00') PARTITION BY HASH (host);
CREATE TABLE public.log_lines_l1_a PARTITION OF public.log_lines_l1
  FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.log_lines_l1_b PARTITION OF public.log_lines_l1
  FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE public.log_lines_l2 PARTITION OF public.log_lines
  FOR VALUES FROM ('2024-01-01 00:00:00') TO (MAXVALUE) PARTITION BY HASH (host);
CREATE TABLE public.log_lines_l2_a PARTITION OF public.log_lines_l2
  FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE public.log_lines_l2_b PARTITION OF public.log_lines_l2
  FOR VALUES WITH (MODULUS 2, REMAINDER 1);
-- landing: always empty; sends on rows that come without the partition key
CREATE TABLE public.log_lines_landing PARTITION OF public.log_lines
  (CONSTRAINT log_lines_landing_empty CHECK (false)) DEFAULT;
ALTER TABLE public.logs ADD CONSTRAINT logs_pk PRIMARY KEY (log_id, logged, host);
ALTER TABLE public.log_lines ADD CONSTRAINT log_lines_pk PRIMARY KEY (line_id, logged, host);
-- added: PostgreSQL has no index under a foreign key of itself
CREATE INDEX log_lines_log_fk_i ON public.log_lines (log_id, logged, host);
ALTER TABLE public.log_lines ADD CONSTRAINT log_lines_log_fk FOREIGN KEY (log_id, logged, host)
  REFERENCES public.logs (log_id, logged, host) ON UPDATE CASCADE;
CREATE FUNCTION public.log_lines_parent_key(p_log_id bigint, OUT k_logged timestamp(0), OUT k_host varchar(20)) RETURNS record
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_variable
DECLARE
  k1 record;
  n int := 0;
BEGIN
  IF p_log_id IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'not_null_violation', SCHEMA = 'public', TABLE = 'log_lines', COLUMN = 'log_id',
      MESSAGE = 'null value in column "log_id" of relation "log_lines" violates not-null constraint',
      HINT = 'log_id is needed to fetch the partition key logged, host from "public.logs".';
  END IF;
  FOR k1 IN SELECT s.logged, s.host FROM public.logs s WHERE s.log_id = p_log_id FOR KEY SHARE LOOP
    n := n + 1;
    k_logged := k1.logged;
    k_host := k1.host;
  END LOOP;
  IF n = 0 THEN
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'log_lines', CONSTRAINT = 'log_lines_log_fk',
      MESSAGE = 'insert or update on table "log_lines" violates foreign key constraint "log_lines_log_fk"',
      DETAIL = format('Key (log_id)=(%s) is not present in table "logs", so the partition key logged, host of the row is unknown.', p_log_id),
      HINT = 'Insert the parent row first (Oracle: ORA-02291 / ORA-14400).';
  ELSIF n > 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'cardinality_violation', SCHEMA = 'public', TABLE = 'log_lines', CONSTRAINT = 'log_lines_log_fk',
      MESSAGE = format('log_id=%s is present in %s partitions of "logs": give logged, host in the INSERT', p_log_id, n);
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION public.log_lines_parent_key(p_log_id bigint, OUT k_logged timestamp(0), OUT k_host varchar(20)) FROM PUBLIC;
CREATE FUNCTION public.log_lines_refpart_landing() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.logged IS NOT NULL AND NEW.host IS NOT NULL THEN       -- key given, but no partition takes it
    RAISE EXCEPTION USING ERRCODE = 'check_violation', SCHEMA = 'public', TABLE = 'log_lines', COLUMN = 'logged',
      MESSAGE = 'no partition of relation "log_lines" found for row',
      DETAIL = format('Partition key of the failing row contains (logged, host) = (%s, %s).', NEW.logged, NEW.host),
      HINT = 'Create the partition in "logs" and in all its children (Oracle: ORA-14400).';
  END IF;
  SELECT k.* INTO NEW.logged, NEW.host FROM public.log_lines_parent_key(NEW.log_id) k;
  INSERT INTO public.log_lines (line_id, log_id, logged, host) OVERRIDING SYSTEM VALUE
  VALUES (NEW.line_id, NEW.log_id, NEW.logged, NEW.host);
  RETURN NULL;
END $$;
CREATE FUNCTION public.log_lines_refpart_reparent() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  SELECT k.* INTO NEW.logged, NEW.host FROM public.log_lines_parent_key(NEW.log_id) k;
  RETURN NEW;
END $$;
CREATE PROCEDURE public.logs_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0))
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- adds a partition to public.logs, public.log_lines, or to none:
--   psql -d DATABASE -c "CALL public.logs_add_partition('p_new', 'from', 'to')"   NULL for MINVALUE and MAXVALUE
DECLARE
  bound text;
  part text;
BEGIN
  IF coalesce(octet_length(p_name), 0) NOT BETWEEN 1 AND 23 THEN
    RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', SCHEMA = 'public', TABLE = 'logs',
      MESSAGE = format('"%s" is no name for a partition', p_name),
      HINT = 'It is put behind each table''s name: 1 to 23 bytes, such as p2026_01.';
  END IF;
  LOCK TABLE public.logs, public.log_lines IN SHARE ROW EXCLUSIVE MODE;
  bound := format('FROM (%s) TO (%s)', coalesce(quote_literal(p_from), 'MINVALUE'), coalesce(quote_literal(p_to), 'MAXVALUE'));
  part := 'logs_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.logs FOR VALUES %s PARTITION BY HASH (host)', 'public', part, bound);
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I FOR VALUES WITH (MODULUS 2, REMAINDER 0)', 'public', part || '_a', 'public', part);
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I FOR VALUES WITH (MODULUS 2, REMAINDER 1)', 'public', part || '_b', 'public', part);
  part := 'log_lines_' || p_name;
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF public.log_lines FOR VALUES %s PARTITION BY HASH (host)', 'public', part, bound);
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I FOR VALUES WITH (MODULUS 2, REMAINDER 0)', 'public', part || '_a', 'public', part);
  EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I FOR VALUES WITH (MODULUS 2, REMAINDER 1)', 'public', part || '_b', 'public', part);
END $$;
REVOKE EXECUTE ON PROCEDURE public.logs_add_partition(p_name text, p_from timestamp(0), p_to timestamp(0)) FROM PUBLIC;
CREATE PROCEDURE public.logs_remove_partition(p_partition text, p_drop boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- takes the counterparts of a partition of public.logs off public.logs, public.log_lines;
-- they stay as tables of their own (false) or are dropped with their rows (true):
--   psql -d DATABASE -c "CALL public.logs_remove_partition('partition', p_drop => false)"
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
  LOCK TABLE public.logs, public.log_lines IN ACCESS EXCLUSIVE MODE;
  SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_inherits i
    JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'public.logs'::regclass AND c.relname = p_partition;
  IF bound IS NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'undefined_table', SCHEMA = 'public', TABLE = 'logs',
      MESSAGE = format('"%s" is no partition of "logs"', p_partition),
      HINT = 'Give the name of a partition of the first level, without its schema.';
  ELSIF bound = 'DEFAULT' THEN
    RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'logs',
      MESSAGE = format('the DEFAULT partition "%s" of "logs" stays', p_partition),
      HINT = 'Rows of the children that come without the partition key arrive in its counterparts; delete its rows instead.';
  END IF;
  BEGIN
  -- children first
  FOREACH tab IN ARRAY ARRAY['public.log_lines', 'public.logs'] LOOP
    SELECT format('%I.%I', n.nspname, c.relname) INTO leaf FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE i.inhparent = tab::regclass AND pg_get_expr(c.relpartbound, c.oid) = bound;
    leaves := leaves || coalesce(leaf, '');
    CONTINUE WHEN leaf IS NULL;
    EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tab, leaf);
    FOR r IN SELECT conname FROM pg_constraint WHERE conrelid = leaf::regclass AND contype = 'f'
        AND confrelid IN ('public.logs'::regclass, 'public.log_lines'::regclass) LOOP
      EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', leaf, r.conname);
    END LOOP;
    FOR r IN SELECT t.tgname, t.tgrelid::regclass AS relation FROM pg_trigger t
        WHERE t.tgfoid IN (to_regproc('public.log_lines_refpart_landing'), to_regproc('public.log_lines_refpart_reparent'))
        AND (t.tgrelid = leaf::regclass OR t.tgrelid IN (SELECT relid FROM pg_partition_tree(leaf::regclass)))
        ORDER BY t.tgrelid <> leaf::regclass, 2, 1 LOOP
      EXECUTE format('DROP TRIGGER IF EXISTS %I ON %s', r.tgname, r.relation);
    END LOOP;
  END LOOP;
  EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS said = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, key = CONSTRAINT_NAME;
    RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', SCHEMA = 'public', TABLE = 'logs', CONSTRAINT = key,
      MESSAGE = format('partition "%s" of "logs" stays: %s', p_partition, said),
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
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT log_lines_log_fk FOREIGN KEY (log_id, logged, host) REFERENCES %s (log_id, logged, host)', leaves[1], leaves[2]);
  END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE public.logs_remove_partition(p_partition text, p_drop boolean) FROM PUBLIC;
CREATE PROCEDURE public.log_lines_drop_landing()
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
-- for when all who insert into public.log_lines give logged, host; without it a row is refused then:
--   psql -d DATABASE -c "CALL public.log_lines_drop_landing()"
DECLARE
  n bigint;
BEGIN
  LOCK TABLE public.logs, public.log_lines IN ACCESS EXCLUSIVE MODE;
  IF to_regclass('public.log_lines_landing') IS NOT NULL THEN
    SELECT count(*) INTO n FROM ONLY public.log_lines_landing;
    IF n > 0 THEN
      RAISE EXCEPTION USING ERRCODE = 'object_in_use', SCHEMA = 'public', TABLE = 'log_lines_landing',
        MESSAGE = format('the landing partition "log_lines_landing" of "log_lines" is not empty: %s row(s)', n),
        HINT = 'Delete them from "log_lines_landing", insert them into "log_lines" with their parent''s logged, host and call again.';
    END IF;
    ALTER TABLE public.log_lines DETACH PARTITION public.log_lines_landing;
    DROP TABLE public.log_lines_landing;
  END IF;
  DROP FUNCTION IF EXISTS public.log_lines_refpart_landing();
END $$;
REVOKE EXECUTE ON PROCEDURE public.log_lines_drop_landing() FROM PUBLIC;
CREATE TRIGGER "00_refpart_landing" BEFORE INSERT ON public.log_lines_landing
  FOR EACH ROW
  EXECUTE PROCEDURE public.log_lines_refpart_landing();
ALTER TABLE public.log_lines_landing ENABLE ALWAYS TRIGGER "00_refpart_landing";
CREATE TRIGGER "00_refpart_reparent" BEFORE UPDATE OF log_id, logged, host ON public.log_lines
  FOR EACH ROW WHEN ((OLD.log_id IS DISTINCT FROM NEW.log_id AND OLD.logged IS NOT DISTINCT FROM NEW.logged AND OLD.host IS NOT DISTINCT FROM NEW.host) OR NEW.logged IS NULL OR NEW.host IS NULL)
  EXECUTE PROCEDURE public.log_lines_refpart_reparent();
ALTER TABLE public.log_lines ENABLE ALWAYS TRIGGER "00_refpart_reparent";
ANALYZE public.logs;
ANALYZE public.log_lines;
